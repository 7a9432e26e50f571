using System.Globalization;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Catalyst.Tests.Parsing;

/// <content>Expressions.</content>
internal sealed partial class SparkTree
{
    private string Column(Expression expression) =>
        expression is Alias or UnresolvedAttribute or UnresolvedStar or UnresolvedNamedLambdaVariable
            ? Text(expression)
            : $"unresolvedalias({Text(expression)}, None)";

    private string Text(Expression expression)
    {
        switch (expression)
        {
            case UnresolvedAttribute attribute:
                return $"'{Name(attribute.NameParts)}";
            case UnresolvedNamedLambdaVariable variable:
                return $"lambda '{Name(variable.NameParts)}";
            case UnresolvedStar star:
                return star.Target is null ? "*" : $"{string.Join('.', star.Target)}.*";
            case Literal literal:
                return LiteralText(literal);
            case Alias { Names: [var name] } alias:
                return $"{Text(alias.Child)} AS {name}";
            case Alias alias:
                return $"{Text(alias.Child)} AS ({string.Join(", ", alias.Names)})";
            case Cast cast:
                return $"{(cast.Mode == EvalMode.Try ? "try_cast" : "cast")}({Text(cast.Child)} as {cast.Type.SimpleString})";
            case CaseWhen cases:
                return $"CASE {string.Concat(cases.Branches.Select(branch => $"WHEN {Text(branch.Condition)} THEN {Text(branch.Value)} "))}"
                    + $"{(cases.Else is null ? "" : $"ELSE {Text(cases.Else)} ")}END";
            case UnresolvedExtractValue extract:
                return $"{Text(extract.Child)}[{Text(extract.Extraction)}]";
            case ScalarSubquery subquery:
                _subqueries.Add(subquery.Plan);
                return "scalar-subquery []";
            case Exists exists:
                _subqueries.Add(exists.Plan);
                return "exists []";
            case InSubquery query:
                var values = query.Values.Count == 1 ? Text(query.Values[0]) : $"named_struct({Fields(query.Values)})";
                _subqueries.Add(query.Plan);
                return $"{values} IN (list [])";
            case SortOrder order:
                var isAscending = order.Direction == SortDirection.Ascending;
                var nulls = order.NullOrdering ?? (isAscending ? NullOrdering.NullsFirst : NullOrdering.NullsLast);
                var place = nulls == NullOrdering.NullsFirst ? "FIRST" : "LAST";
                return $"{Text(order.Child)} {(isAscending ? "ASC" : "DESC")} NULLS {place}";
            case LambdaFunction lambda:
                return $"lambdafunction({Text(lambda.Body)}, {List(lambda.Parameters, Text)}, false)";
            case NamedArgument argument:
                return $"{argument.Name} => {Text(argument.Value)}";
            case Parameter parameter:
                return parameter.Name is null ? $"posparameter({parameter.Position})" : $"namedparameter({parameter.Name})";
            case WindowExpression { Window.Reference: not null } window:
                return $"unresolvedwindowexpression({Text(window.Function)}, {Window(window.Window)})";
            case WindowExpression window:
                return $"{Text(window.Function)} {Window(window.Window)}";
            case GroupingAnalytics analytics:
                return Analytics(analytics);
            case UnresolvedFunction call:
                return Call(call);
            default:
                return expression.GetType().Name;
        }
    }

    private static string Name(IEnumerable<string> parts) =>
        string.Join('.', parts.Select(part => part.Contains('.', StringComparison.Ordinal) ? $"`{part}`" : part));

    private string Analytics(GroupingAnalytics analytics)
    {
        var next = 0;
        var indexes = List(analytics.Sets, set => $"Vector({string.Join(", ", set.Select(_ => next++))})");
        var expressions = analytics.Sets.SelectMany(set => set).Concat(analytics.Given).Select(Text);
        var name = analytics.Kind == GroupingKind.GroupingSets ? "groupingsets" : analytics.Kind.ToString().ToLowerInvariant();
        return $"{name}({string.Join(", ", expressions.Prepend(indexes))})";
    }

    private string Window(WindowSpecification window)
    {
        if (window.Reference is { } reference)
        {
            return $"WindowSpecReference({reference})";
        }

        var frame = window.Frame is { } known
            ? $"specifiedwindowframe({(known.Type == FrameType.Rows ? "RowFrame" : "RangeFrame")}, "
                + $"{Boundary(known.Lower, "preceding")}, {Boundary(known.Upper, "following")})"
            : "unspecifiedframe$()";
        return $"windowspecdefinition({string.Join(", ", window.PartitionBy.Concat(window.OrderBy).Select(Text).Append(frame))})";
    }

    private string Boundary(FrameBoundary boundary, string side) =>
        boundary.Kind switch
        {
            FrameBoundaryKind.Unbounded => $"unbounded{side}$()",
            FrameBoundaryKind.CurrentRow => "currentrow$()",
            _ => Text(boundary.Value!),
        };

    private string Fields(ValueList<Expression> fields) =>
        List(fields.Select((field, i) => (field, i)), pair => $"{FieldName(pair.field, pair.i)}, {Text(pair.field)}");

    private static string FieldName(Expression field, int index) =>
        field switch
        {
            UnresolvedAttribute attribute => attribute.NameParts[^1],
            Alias alias => alias.Names[0],
            UnresolvedExtractValue { Extraction: Literal { Value: string name } } => name,
            _ => $"col{index + 1}",
        };

    private string Call(UnresolvedFunction call)
    {
        var arguments = call.Arguments;
        switch (call.NameParts)
        {
            case ["and" or "or"]:
                return $"({Text(arguments[0])} {call.NameParts[0].ToUpperInvariant()} {Text(arguments[1])})";
            case ["not"]:
                return $"NOT {Text(arguments[0])}";
            case ["negative"] when call.IsOperator:
                return $"-{Text(arguments[0])}";
            case ["~"]:
                return $"~{Text(arguments[0])}";
            case ["isnull" or "isnotnull" or "positive" or "concat"]:
                return $"{call.NameParts[0]}({List(arguments, Text)})";
            case ["in"]:
                return $"{Text(arguments[0])} IN ({string.Join(',', arguments.Skip(1).Select(Text))})";
            case ["like"]:
                return $"{Text(arguments[0])} LIKE {Text(arguments[1])}{(arguments.Count > 2 ? $" ESCAPE '{Text(arguments[2])}'" : "")}";
            case ["rlike"]:
                return $"RLIKE({List(arguments, Text)})";
            case ["struct"]:
                return $"struct({Fields(arguments)})";
            case [var name] when arguments.Count == 2 && OperatorNames.IsOperator(call.NameParts) && name != "ilike":
                return $"({Text(arguments[0])} {name} {Text(arguments[1])})";
            default:
                var all = call.Filter is null ? arguments : arguments.Add(call.Filter);
                return $"'{string.Join('.', call.NameParts)}({(call.IsDistinct ? "distinct " : "")}{List(all, Text)})";
        }
    }

    private static string LiteralText(Literal literal) =>
        (literal.Value, literal.Type) switch
        {
            (null, _) => "null",
            (bool value, _) => value ? "true" : "false",
            (double value, _) => Double(value),
            (float value, _) => Double(double.Parse(value.ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)),
            (byte[] value, _) => $"0x{Convert.ToHexString(value)}",
            (int value, DateType) => new DateOnly(1970, 1, 1).AddDays(value).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            (int value, YearMonthIntervalType type) => YearMonth(value, type),
            (long value, TimestampNTZType) => Timestamp(DateTime.UnixEpoch.AddMicroseconds(value)),
            (long value, TimestampType) => Timestamp(DateTime.UnixEpoch.AddMicroseconds(ParserGoldenTests.Zone.ToLocal(value))),
            (long value, DayTimeIntervalType type) => DayTime(value, type),
            _ => Convert.ToString(literal.Value, CultureInfo.InvariantCulture)!,
        };

    private static string Double(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().ContainsAny('.', 'E') ? text : $"{text}.0";
    }

    private static string Timestamp(DateTime time) =>
        time.ToString("yyyy-MM-dd HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture).TrimEnd('.');

    private static string YearMonth(int months, YearMonthIntervalType type)
    {
        var sign = months < 0 ? "-" : "";
        var (years, rest) = Math.DivRem(Math.Abs(months), 12);
        var text = (type.StartField, type.EndField) switch
        {
            (0, 0) => $"{years}",
            (1, 1) => $"{Math.Abs(months)}",
            _ => $"{years}-{rest}",
        };
        return $"INTERVAL '{sign}{text}' {type.TypeName["interval ".Length..].ToUpperInvariant()}";
    }

    private static string DayTime(long microseconds, DayTimeIntervalType type)
    {
        ReadOnlySpan<long> units = [86_400_000_000, 3_600_000_000, 60_000_000, 1_000_000];
        var rest = Math.Abs(microseconds);
        var text = microseconds < 0 ? "-" : "";
        for (var field = type.StartField; field <= type.EndField; field++)
        {
            var value = rest / units[field];
            rest %= units[field];
            text += field == 0 ? $"{value}" : $"{value:00}";
            text +=
                field == type.EndField ? ""
                : field == 0 ? " "
                : ":";
        }

        text += type.EndField == 3 && rest > 0 ? $".{rest:000000}".TrimEnd('0') : "";
        return $"INTERVAL '{text}' {type.TypeName["interval ".Length..].ToUpperInvariant()}";
    }
}
