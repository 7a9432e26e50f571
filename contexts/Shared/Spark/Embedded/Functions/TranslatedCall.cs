using System.Globalization;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Embedded.Execution;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Embedded.Functions;

/// <summary>
/// A call whose arguments are DuckDB SQL. A lambda is <c>lambda a, b: …</c>. A generator must be a DuckDB list with an element a row: the
/// value of the only column, or a struct of the columns <c>f0</c>, <c>f1</c>; NULL is no row.
/// </summary>
/// <param name="Call">The <see cref="FunctionCall"/>, <see cref="AggregateCall"/> or <see cref="GeneratorCall"/>.</param>
/// <param name="Arguments">The text of each argument, safe to be put anywhere.</param>
/// <param name="Types">The type of each argument.</param>
/// <param name="TimeZone">The session's time zone.</param>
public sealed partial record TranslatedCall(
    TypedExpression Call,
    IReadOnlyList<string> Arguments,
    IReadOnlyList<DataType> Types,
    string TimeZone
)
{
    private readonly EvalMode? _mode;

    /// <summary>The text of the argument at <paramref name="index"/>.</summary>
    public string this[int index] => Arguments[index];

    /// <summary>The type of the value.</summary>
    public DataType Type => Call.Type;

    /// <summary>The settings that values depend on.</summary>
    public FunctionBehavior Behavior { get; init; } = FunctionBehavior.Default;

    /// <summary>What stands before an aggregate's arguments: <c>DISTINCT </c> or nothing.</summary>
    public string Quantifier { get; init; } = "";

    /// <summary>
    /// The column that is true in the second of two slices of the rows, which are aggregated by themselves; null for one.
    /// </summary>
    public string? Slice { get; init; }

    /// <summary>Whether an aggregate is computed in windows, where nothing is added up of parts.</summary>
    public bool IsInWindow { get; init; }

    /// <summary>What stands behind an aggregate's arguments, within the brackets: <c> ORDER BY …</c> of WITHIN GROUP, or nothing.</summary>
    public string Order { get; init; } = "";

    /// <summary>The texts of what WITHIN GROUP (ORDER BY …) orders by.</summary>
    public IReadOnlyList<string> WithinGroup { get; init; } = [];

    /// <summary>What stands within the brackets of a window function, last: <c> IGNORE NULLS</c> or nothing.</summary>
    public string NullTreatment { get; init; } = "";

    /// <summary>
    /// What stands behind the brackets of an aggregate or window function: <c> FILTER (WHERE …)</c>, <c> OVER (…)</c>, both or nothing.
    /// </summary>
    public string Clauses { get; init; } = "";

    /// <summary>The text of the body of the lambda that is the argument at an index, with these texts for its parameters.</summary>
    public Func<int, IReadOnlyList<string>, string> LambdaBody { get; init; } =
        (_, _) => throw new InvalidOperationException("The call has no lambdas.");

    /// <summary>The text of the body of any lambda, with these texts for its parameters.</summary>
    public Func<TypedLambda, IReadOnlyList<string>, string> BodyOf { get; init; } =
        (_, _) => throw new InvalidOperationException("The call has no lambdas.");

    /// <summary>Sees to it that the query can call a function in C#, and gives its name.</summary>
    internal Func<INativeFunction, string> Use { get; init; } = function => function.Name;

    /// <summary>How what cannot be computed is treated.</summary>
    public EvalMode Mode
    {
        get =>
            _mode
            ?? Call switch
            {
                FunctionCall call => call.Mode,
                AggregateCall call => call.Mode,
                _ => EvalMode.Legacy,
            };
        init => _mode = value;
    }

    /// <summary>The integer that the argument at <paramref name="index"/> is; null where it is no constant one.</summary>
    internal long? IntegerAt(int index) =>
        Call.Children[index] switch
        {
            TypedLiteral { Value: sbyte or short or int or long } literal => ToLong(literal),
            TypedCast { Child: TypedLiteral { Value: sbyte or short or int or long } literal } => ToLong(literal),
            _ => null,
        };

    /// <summary>
    /// A call of DuckDB's aggregate or window function <paramref name="name"/> with all that the call says of DISTINCT, FILTER, OVER and
    /// the like.
    /// </summary>
    public string Aggregate(string name, params ReadOnlySpan<string> arguments) =>
        $"{name}({Quantifier}{string.Join(", ", arguments!)}{Order}{NullTreatment}){Clauses}";

    private static long ToLong(TypedLiteral literal) => Convert.ToInt64(literal.Value, CultureInfo.InvariantCulture);
}
