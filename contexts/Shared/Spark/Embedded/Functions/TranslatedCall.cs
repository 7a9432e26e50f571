using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Embedded.Execution;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Embedded.Functions;

/// <summary>A call whose arguments are DuckDB SQL.</summary>
/// <param name="Call">The <see cref="FunctionCall"/>, <see cref="AggregateCall"/> or <see cref="GeneratorCall"/>.</param>
/// <param name="Arguments">The text of each argument, safe to be put anywhere; empty for lambdas.</param>
/// <param name="Types">The type of each argument.</param>
/// <param name="TimeZone">The session's time zone.</param>
public sealed partial record TranslatedCall(TypedExpression Call, IReadOnlyList<string> Arguments, IReadOnlyList<DataType> Types, string TimeZone)
{
    /// <summary>The text of the argument at <paramref name="index"/>.</summary>
    public string this[int index] => Arguments[index];

    /// <summary>The type of the value.</summary>
    public DataType Type => Call.Type;

    /// <summary>The text of the condition in FILTER (WHERE …); null for none.</summary>
    public string? Filter { get; init; }

    /// <summary>The text in OVER (…); null when the call is over no window.</summary>
    public string? Over { get; init; }

    /// <summary>The text of each sort order in WITHIN GROUP (ORDER BY …), with direction and NULLS FIRST or LAST.</summary>
    public IReadOnlyList<string> WithinGroup { get; init; } = [];

    /// <summary>The text of the body of the lambda that is the argument at an index, with these texts for its parameters.</summary>
    public Func<int, IReadOnlyList<string>, string> LambdaBody { get; init; } =
        (_, _) => throw new InvalidOperationException("The call has no lambdas.");

    /// <summary>Told each function in C# that the text calls.</summary>
    internal Action<INativeFunction> Use { get; init; } = _ => { };

    /// <summary>How what cannot be computed is treated.</summary>
    public EvalMode Mode => Call switch
    {
        FunctionCall call => call.Mode,
        AggregateCall call => call.Mode,
        _ => EvalMode.Legacy,
    };

    /// <summary>The argument at <paramref name="index"/>.</summary>
    internal TypedExpression ArgumentAt(int index) => Call switch
    {
        FunctionCall call => call.Arguments[index],
        AggregateCall call => call.Arguments[index],
        _ => Call.Children[index],
    };
}
