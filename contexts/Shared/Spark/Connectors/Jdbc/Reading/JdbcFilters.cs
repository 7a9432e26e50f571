using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Embedded.Sources;
using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Connectors.Jdbc.Reading;

/// <summary>
/// Conditions of a query as SQL of the database, so that it reads fewer rows. Only what keeps all rows Spark would keep: the engine applies
/// all conditions once more. Mirrors Spark's <c>JdbcDialect.compileExpression</c>.
/// </summary>
internal sealed class JdbcFilters
{
    private readonly JdbcDialect _dialect;
    private readonly Dictionary<ExprId, JdbcColumn> _columns = [];

    private JdbcFilters(JdbcDialect dialect, ValueList<AttributeReference> output, IReadOnlyList<JdbcColumn> columns)
    {
        _dialect = dialect;
        for (var i = 0; i < output.Count; i++)
        {
            _columns[output[i].Id] = columns[i];
        }
    }

    internal static IReadOnlyList<string> Compile(JdbcDialect dialect, ScanRequest request, IReadOnlyList<JdbcColumn> columns)
    {
        var filters = new JdbcFilters(dialect, request.Output, columns);
        return [.. request.Filters.Select(filters.Compile).OfType<string>()];
    }

    private string? Compile(TypedExpression condition) =>
        condition is not FunctionCall { Arguments: var arguments } call
            ? null
            : (call.Function.Name, arguments.Count) switch
            {
                ("and", 2) => CompileAnd(arguments[0], arguments[1]),
                ("or", 2) => CompileOr(arguments[0], arguments[1]),
                ("isnull", 1) => ColumnOf(arguments[0]) is { } column ? $"{JdbcDialect.Quote(column.Name)} IS NULL" : null,
                ("isnotnull", 1) => ColumnOf(arguments[0]) is { } column ? $"{JdbcDialect.Quote(column.Name)} IS NOT NULL" : null,
                ("=" or "==" or "<" or "<=" or ">" or ">=", 2) => CompileComparison(call.Function.Name, arguments[0], arguments[1]),
                ("in", > 1) => CompileIn(arguments),
                _ => null,
            };

    // Of a conjunction, either side may be left out; of a disjunction, neither.
    private string? CompileAnd(TypedExpression left, TypedExpression right) =>
        (Compile(left), Compile(right)) switch
        {
            ({ } first, { } second) => $"({first}) AND ({second})",
            (var first, var second) => first ?? second,
        };

    private string? CompileOr(TypedExpression left, TypedExpression right) =>
        Compile(left) is { } first && Compile(right) is { } second ? $"({first}) OR ({second})" : null;

    private string? CompileComparison(string name, TypedExpression left, TypedExpression right)
    {
        var sign = name == "==" ? "=" : name;
        if (ColumnOf(left) is { } column && LiteralOf(right, column, sign) is { } literal)
        {
            return $"{JdbcDialect.Quote(column.Name)} {sign} {literal}";
        }

        var mirrored = sign switch
        {
            "<" => ">",
            "<=" => ">=",
            ">" => "<",
            ">=" => "<=",
            _ => sign,
        };
        return ColumnOf(right) is { } other && LiteralOf(left, other, sign) is { } constant
            ? $"{JdbcDialect.Quote(other.Name)} {mirrored} {constant}"
            : null;
    }

    private string? CompileIn(ValueList<TypedExpression> arguments)
    {
        if (ColumnOf(arguments[0]) is not { } column)
        {
            return null;
        }

        var values = arguments.Skip(1).Select(value => LiteralOf(value, column, "=")).ToArray();
        return Array.TrueForAll(values, value => value is not null)
            ? $"{JdbcDialect.Quote(column.Name)} IN ({string.Join(", ", values)})"
            : null;
    }

    private JdbcColumn? ColumnOf(TypedExpression expression) =>
        expression is AttributeReference attribute ? _columns.GetValueOrDefault(attribute.Id) : null;

    private string? LiteralOf(TypedExpression expression, JdbcColumn column, string sign) =>
        expression is TypedLiteral { Value: { } value } literal
        && literal.Type.Equals(column.Type)
        && _dialect.CanCompare(column, sign == "=")
            ? _dialect.LiteralOf(value, literal.Type)
            : null;
}
