using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Expressions;

namespace Shared.Spark.Embedded.Functions;

/// <summary>A call whose arguments are DuckDB SQL.</summary>
/// <param name="Call">The <see cref="FunctionCall"/>, <see cref="AggregateCall"/> or <see cref="GeneratorCall"/>.</param>
/// <param name="Arguments">The text of each argument, safe to be put anywhere.</param>
/// <param name="Types">The type of each argument.</param>
/// <param name="TimeZone">The session's time zone.</param>
public sealed record TranslatedCall(TypedExpression Call, IReadOnlyList<string> Arguments, IReadOnlyList<DataType> Types, string TimeZone)
{
    /// <summary>The text of the argument at <paramref name="index"/>.</summary>
    public string this[int index] => Arguments[index];

    /// <summary>The type of the value.</summary>
    public DataType Type => Call.Type;
}
