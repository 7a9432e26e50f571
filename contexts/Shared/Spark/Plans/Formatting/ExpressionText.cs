using System.Buffers;
using System.Globalization;
using System.Text;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Columnar;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Plans.Formatting;

/// <summary>
/// Writes what the user said about a value as Spark's <c>Column.toString</c> does: <c>(a + 1)</c>, <c>sum(b) AS total</c>.
/// </summary>
public static class ExpressionText
{
    private static readonly HashSet<string> s_infix = new(StringComparer.Ordinal)
    {
        "+",
        "-",
        "*",
        "/",
        "%",
        "=",
        "==",
        "<=>",
        "<",
        "<=",
        ">",
        ">=",
        "and",
        "or",
        "&",
        "|",
        "^",
    };

    // Functions whose names Spark writes in capitals.
    private static readonly HashSet<string> s_capitals = new(StringComparer.Ordinal)
    {
        "acos",
        "acosh",
        "asin",
        "asinh",
        "atan",
        "atan2",
        "atanh",
        "cbrt",
        "cos",
        "cosh",
        "degrees",
        "dense_rank",
        "exp",
        "expm1",
        "hypot",
        "log",
        "log10",
        "log1p",
        "log2",
        "percent_rank",
        "power",
        "radians",
        "rank",
        "rlike",
        "signum",
        "sin",
        "sinh",
        "spark_partition_id",
        "sqrt",
        "tan",
        "tanh",
    };

    /// <summary>The expression's text.</summary>
    public static string Format(Expression expression) =>
        expression switch
        {
            UnresolvedAttribute attribute => string.Join('.', attribute.NameParts),
            UnresolvedStar star => star.Target is { } target ? $"{string.Join('.', target)}.*" : "unresolvedstar()",
            UnresolvedRegex regex => regex.Table is { } table ? $"{table}.`{regex.Pattern}`" : $"`{regex.Pattern}`",
            UnresolvedFunction function => FormatCall(function),
            UnresolvedExtractValue extract => FormatExtraction(extract),
            UnresolvedNamedLambdaVariable variable => string.Join('.', variable.NameParts),
            ExpressionString text => text.Sql,
            Literal literal => FormatLiteral(literal),
            Alias alias => $"{Format(alias.Child)} AS {(alias.Names is [var name] ? name : $"({string.Join(", ", alias.Names)})")}",
            Cast cast => $"CAST({Format(cast.Child)} AS {cast.Type.Sql})",
            CaseWhen caseWhen => FormatCase(caseWhen),
            SortOrder order => FormatOrder(order),
            WindowExpression window => $"{Format(window.Function)} OVER ({FormatWindow(window.Window)})",
            LambdaFunction lambda => $"lambdafunction({Format(lambda.Body)}, {List(lambda.Parameters)})",
            InlineUserDefinedFunction call => $"{call.Function.Name ?? "UDF"}({List(call.Arguments)})",
            UpdateFields { Value: { } value } update =>
                $"update_fields({Format(update.Struct)}, WithField({update.FieldName}, {Format(value)}))",
            UpdateFields update => $"update_fields({Format(update.Struct)}, DropField({update.FieldName}))",
            NamedArgument argument => $"{argument.Name} => {Format(argument.Value)}",
            Parameter parameter => parameter.Name is { } name ? $":{name}" : "?",
            GroupingAnalytics analytics =>
                $"{analytics.Kind.ToString().ToUpperInvariant()}({string.Join(", ", analytics.Sets.Select(set => $"({List(set)})"))})",
            ScalarSubquery => "scalarsubquery()",
            Exists => "exists()",
            InSubquery subquery => $"({List(subquery.Values)} IN (listquery()))",
            _ => expression.ToString(),
        };

    private static string List(IEnumerable<Expression> expressions) => string.Join(", ", expressions.Select(Format));

    private static string FormatCall(UnresolvedFunction call)
    {
        var name = string.Join('.', call.NameParts);
        var text = (name.ToLowerInvariant(), call.Arguments) switch
        {
            (var infix, [var left, var right]) when s_infix.Contains(infix) =>
                $"({Format(left)} {(infix == "==" ? "=" : infix.ToUpperInvariant())} {Format(right)})",
            ("not" or "!", [UnresolvedFunction { NameParts: ["not"], Arguments.Count: 1 } child]) => $"(NOT {Format(child)})",
            ("not" or "!", [var child]) => $"(NOT {Format(child)})",
            ("negative" or "-", [var child]) => $"(- {Format(child)})",
            ("~", [var child]) => $"~{Format(child)}",
            ("isnull", [var child]) => $"({Format(child)} IS NULL)",
            ("isnotnull", [var child]) => $"({Format(child)} IS NOT NULL)",
            ("in", [var value, ..]) => $"({Format(value)} IN ({List(call.Arguments.Skip(1))}))",
            ("like", [var value, var pattern]) => $"{Format(value)} LIKE {Format(pattern)}",
            _ => $"{NameOf(name)}({(call.IsDistinct ? "DISTINCT " : "")}{List(call.Arguments)})",
        };
        return call.Filter is { } filter ? $"{text} FILTER (WHERE {Format(filter)})" : text;
    }

    private static string NameOf(string name) =>
        name.ToLowerInvariant() switch
        {
            var capital when s_capitals.Contains(capital) => capital.ToUpperInvariant(),
            "isnan" or "startswith" or "endswith" => name.ToLowerInvariant(),
            _ => name,
        };

    private static string FormatExtraction(UnresolvedExtractValue extract) =>
        extract.Extraction is Literal { Value: string field }
            ? $"{Format(extract.Child)}[{field}]"
            : $"{Format(extract.Child)}[{Format(extract.Extraction)}]";

    private static string FormatCase(CaseWhen caseWhen)
    {
        var text = new StringBuilder("CASE");
        foreach (var (condition, value) in caseWhen.Branches)
        {
            text.Append(" WHEN ").Append(Format(condition)).Append(" THEN ").Append(Format(value));
        }

        return (caseWhen.Else is { } otherwise ? text.Append(" ELSE ").Append(Format(otherwise)) : text).Append(" END").ToString();
    }

    private static string FormatOrder(SortOrder order)
    {
        var isAscending = order.Direction == SortDirection.Ascending;
        var nullsFirst = order.NullOrdering is { } nulls ? nulls == NullOrdering.NullsFirst : isAscending;
        return $"{Format(order.Child)} {(isAscending ? "ASC" : "DESC")} {(nullsFirst ? "NULLS FIRST" : "NULLS LAST")}";
    }

    private static string FormatWindow(WindowSpecification window)
    {
        var parts = new List<string>();
        if (window.PartitionBy.Count > 0)
        {
            parts.Add($"PARTITION BY {List(window.PartitionBy)}");
        }

        if (window.OrderBy.Count > 0)
        {
            parts.Add($"ORDER BY {List(window.OrderBy)}");
        }

        parts.Add(
            window.Frame is { } frame
                ? $"{frame.Type.ToString().ToUpperInvariant()} BETWEEN {FormatBoundary(frame.Lower, "PRECEDING")} AND {FormatBoundary(frame.Upper, "FOLLOWING")}"
                : "unspecifiedframe$()"
        );
        return string.Join(' ', parts);
    }

    private static string FormatBoundary(FrameBoundary boundary, string side) =>
        boundary switch
        {
            { Kind: FrameBoundaryKind.CurrentRow } => "CURRENT ROW",
            { Kind: FrameBoundaryKind.Value, Value: { } value } => $"{Format(value)} FOLLOWING",
            _ => $"UNBOUNDED {side}",
        };

    private static string FormatLiteral(Literal literal) =>
        literal switch
        {
            { Value: null } => "NULL",
            { Value: string text } => text,
            { Value: bool value } => value ? "true" : "false",
            { Value: byte[] bytes } => $"X'{Convert.ToHexString(bytes)}'",
            { Value: float number } => Ascii(output => NumberText.Append(output, number)),
            { Value: double number } => Ascii(output => NumberText.Append(output, number)),
            { Value: Decimal128 number } => number.ToString(),
            { Value: int days, Type: DateType } => $"DATE '{Ascii(output => DateTimeText.AppendDate(output, days))}'",
            { Value: long time, Type: TimestampType } => $"TIMESTAMP '{Ascii(output => DateTimeText.AppendLocal(output, time))}Z'",
            { Value: long time, Type: TimestampNTZType } => $"TIMESTAMP_NTZ '{Ascii(output => DateTimeText.AppendLocal(output, time))}'",
            { Value: long interval, Type: DayTimeIntervalType type } => Ascii(output => IntervalText.AppendAnsi(output, interval, type)),
            { Value: int interval, Type: YearMonthIntervalType type } => Ascii(output => IntervalText.AppendAnsi(output, interval, type)),
            { Value: CalendarInterval interval } => $"INTERVAL '{Ascii(output => IntervalText.Append(output, interval))}'",
            { Value: object?[] elements, Type: ArrayType type } =>
                $"ARRAY({List(elements.Select(element => new Literal(element, type.ElementType)))})",
            { Value: KeyValuePair<object, object?>[] entries, Type: MapType type } =>
                $"MAP({List(entries.SelectMany(entry => new[] { new Literal(entry.Key, type.KeyType), new Literal(entry.Value, type.ValueType) }))})",
            { Value: object?[] fields, Type: StructType type } =>
                $"NAMED_STRUCT({List(fields.SelectMany((field, i) => new[] { new Literal(type.Fields[i].Name, DataTypes.StringType), new Literal(field, type.Fields[i].DataType) }))})",
            _ => Convert.ToString(literal.Value, CultureInfo.InvariantCulture) ?? "",
        };

    private static string Ascii(Action<IBufferWriter<byte>> append)
    {
        var output = new ArrayBufferWriter<byte>();
        append(output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
