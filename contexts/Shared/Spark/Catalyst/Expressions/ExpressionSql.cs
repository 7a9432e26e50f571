using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Formatting;

namespace Shared.Spark.Catalyst.Expressions;

/// <summary>
/// Expressions as Spark's SQL text: the names of columns without an alias, and what errors show. Mirrors Spark's <c>toPrettySQL</c>.
/// </summary>
public static partial class ExpressionSql
{
    /// <summary>The text of an expression; coercions do not show.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="timeZone">The session's time zone, in which timestamps are shown.</param>
    public static string Of(TypedExpression expression, string timeZone = "UTC") =>
        expression switch
        {
            AttributeReference attribute => attribute.Name,
            OuterReference outer =>
                $"outer({string.Join('.', outer.Attribute.Qualifier.Append(outer.Attribute.Name).Select(SqlIdentifier.QuoteIfNeeded))})",
            TypedAlias alias => $"{Of(alias.Child, timeZone)} AS {SqlIdentifier.QuoteIfNeeded(alias.Name)}",
            TypedLiteral literal => OfLiteral(literal, timeZone),
            TypedCast { IsUserSpecified: false } cast => Of(cast.Child, timeZone),
            // As Spark, whose SQL has no casts to these.
            TypedCast { Type: ArrayType or MapType or StructType } cast => Of(cast.Child, timeZone),
            TypedCast cast => $"{(cast.Mode == EvalMode.Try ? "TRY_CAST" : "CAST")}({Of(cast.Child, timeZone)} AS {cast.Type.Sql})",
            FunctionCall { ShownArguments: { } shown } call => $"{call.CalledAs ?? call.Function.Name}({OfAll(shown, timeZone)})",
            FunctionCall call => OfDatetimeArithmetic(call, timeZone)
                ?? OfFunction(call.Function, call.CalledAs, call.Arguments, isDistinct: false, timeZone),
            AggregateCall call => OfAggregate(call, timeZone),
            GeneratorCall call => OfFunction(call.Function, null, call.Arguments, isDistinct: false, timeZone),
            UserDefinedCall call => $"{call.Function.Name ?? "UDF"}({OfAll(call.Arguments, timeZone)})",
            GetStructField field => $"{Of(field.Child, timeZone)}.{field.WrittenName ?? field.Field.Name}",
            GetArrayStructFields field => $"{Of(field.Child, timeZone)}.{field.Field.Name}",
            GetArrayItem item => $"{Of(item.Child, timeZone)}[{Of(item.Index, timeZone)}]",
            GetMapValue value => $"{Of(value.Child, timeZone)}[{Of(value.Key, timeZone)}]",
            TypedCase @case => OfCase(@case, timeZone),
            TypedSortOrder order => OfOrder(order, timeZone),
            WindowCall window => OfWindow(window, timeZone),
            TypedLambda lambda =>
                $"lambdafunction({Of(lambda.Body, timeZone)}{string.Concat(lambda.Parameters.Select(_ => ", namedlambdavariable()"))})",
            LambdaVariable => "namedlambdavariable()",
            TypedScalarSubquery subquery => $"scalarsubquery({OuterNames(subquery.Plan)})",
            TypedExists exists => $"exists({OuterNames(exists.Plan)})",
            TypedInSubquery @in => $"({OfInValues(@in, timeZone)} IN (listquery({OuterNames(@in.Plan)})))",
            _ => expression.GetType().Name.ToLowerInvariant(),
        };

    /// <summary>The text of a call that is not bound yet.</summary>
    public static string OfCall(CallSite call)
    {
        var alias = call.CalledAs != call.Function.Name && call.Function.ShowsAlias ? call.CalledAs : null;
        var unbound = new FunctionCall(call.Function, call.Arguments, DataTypes.NullType, IsNullable: true);
        return OfDatetimeArithmetic(unbound, call.Settings.TimeZone)
            ?? OfFunction(call.Function, alias, call.Arguments, call.IsDistinct, call.Settings.TimeZone);
    }

    private static string OfAll(ValueList<TypedExpression> expressions, string timeZone) =>
        string.Join(", ", expressions.Select(expression => Of(expression, timeZone)));

    private static string OfFunction(
        FunctionDefinition function,
        string? calledAs,
        ValueList<TypedExpression> arguments,
        bool isDistinct,
        string timeZone
    )
    {
        if (calledAs is null && function.Pretty is { } pretty)
        {
            return pretty(
                arguments.Select((argument, i) => $"{(isDistinct && i == 0 ? "DISTINCT " : "")}{Of(argument, timeZone)}").ToArray()
            );
        }

        return $"{calledAs ?? function.PrettyName ?? function.Name}({(isDistinct ? "DISTINCT " : "")}{OfAll(arguments, timeZone)})";
    }

    private static string OfAggregate(AggregateCall call, string timeZone)
    {
        var text = OfFunction(call.Function, call.CalledAs, call.Arguments, call.IsDistinct, timeZone);
        if (call.WithinGroup.Count > 0)
        {
            text += $" WITHIN GROUP (ORDER BY {string.Join(", ", call.WithinGroup.Select(order => OfWithinGroup(order, timeZone)))})";
        }

        return call.Filter is null ? text : $"{text} FILTER (WHERE {Of(call.Filter, timeZone)})";
    }

    private static string OfWithinGroup(TypedSortOrder order, string timeZone) =>
        $"{Of(order.Child, timeZone)}{(order.Direction == SortDirection.Descending ? " DESC" : "")}";

    // Spark shows dates and timestamps with intervals without parentheses, and an interval of days as what it is made of.
    private static string? OfDatetimeArithmetic(FunctionCall call, string timeZone)
    {
        if (
            call.Function.Name is not ("+" or "-")
            || call.CalledAs is not null
            || call.Arguments.Count != 2
            || call.Arguments[0].Type is not (DateType or TimestampType or TimestampNTZType)
            || call.Arguments[1].Type is not (DayTimeIntervalType or YearMonthIntervalType or CalendarIntervalType)
        )
        {
            return null;
        }

        var (left, right) = (Of(call.Arguments[0], timeZone), Of(call.Arguments[1], timeZone));
        return call.Arguments[0].Type is DateType && call.Arguments[1].Type is DayTimeIntervalType
            ? $"date_add({left}, {(call.Function.Name == "-" ? $"(- extractansiintervaldays({right}))" : $"extractansiintervaldays({right})")})"
            : $"{left} {call.Function.Name} {right}";
    }

    private static string OfCase(TypedCase @case, string timeZone)
    {
        if (@case.IsIf)
        {
            return $"(IF({Of(@case.Branches[0].Condition, timeZone)}, {Of(@case.Branches[0].Value, timeZone)}, {Of(@case.Else!, timeZone)}))";
        }

        var branches = string.Concat(
            @case.Branches.Select(branch => $" WHEN {Of(branch.Condition, timeZone)} THEN {Of(branch.Value, timeZone)}")
        );
        return $"CASE{branches}{(@case.Else is null ? "" : $" ELSE {Of(@case.Else, timeZone)}")} END";
    }

    private static string OfOrder(TypedSortOrder order, string timeZone) =>
        $"{Of(order.Child, timeZone)} {(order.Direction == SortDirection.Ascending ? "ASC" : "DESC")} "
        + $"{(order.NullOrdering == NullOrdering.NullsFirst ? "NULLS FIRST" : "NULLS LAST")}";

    private static string OfWindow(WindowCall window, string timeZone) =>
        $"{Of(window.Function, timeZone)}"
        + (window.Function is AggregateCall or FunctionCall && IgnoresNulls(window.Function) ? " ignore nulls" : "")
        + $" OVER {OfWindowSpecification(window.PartitionBy, window.OrderBy, window.Frame, timeZone)}";

    // As Spark, of which only one function shows it.
    private static bool IgnoresNulls(TypedExpression function) =>
        function is FunctionCall { IgnoreNulls: true, Function.Name: "nth_value" };

    /// <summary>The text of what OVER has behind it.</summary>
    internal static string OfWindowSpecification(
        ValueList<TypedExpression> partitionBy,
        ValueList<TypedSortOrder> orderBy,
        TypedFrame frame,
        string timeZone
    )
    {
        var partition = partitionBy.Count == 0 ? "" : $"PARTITION BY {OfAll(partitionBy, timeZone)} ";
        var order = orderBy.Count == 0 ? "" : $"ORDER BY {string.Join(", ", orderBy.Select(o => OfOrder(o, timeZone)))} ";
        return $"({partition}{order}{OfFrame(frame, timeZone)})";
    }

    internal static string OfFrame(TypedFrame frame, string timeZone) =>
        $"{(frame.Type == FrameType.Rows ? "ROWS" : "RANGE")} BETWEEN "
        + $"{OfBoundary(frame.Lower, "UNBOUNDED PRECEDING", timeZone)} AND {OfBoundary(frame.Upper, "UNBOUNDED FOLLOWING", timeZone)}";

    private static string OfBoundary(TypedFrameBoundary boundary, string unbounded, string timeZone) =>
        boundary.Kind switch
        {
            FrameBoundaryKind.Unbounded => unbounded,
            FrameBoundaryKind.CurrentRow => "CURRENT ROW",
            _ => boundary.Text ?? $"{Of(boundary.Value!, timeZone)} FOLLOWING",
        };

    private static string OfInValues(TypedInSubquery @in, string timeZone) =>
        @in.Values.Count == 1
            ? Of(@in.Values[0], timeZone)
            : $"named_struct({string.Join(", ", @in.Values.Select((value, i) => $"'{NameOf(value, i)}', {Of(value, timeZone)}"))})";

    private static string NameOf(TypedExpression value, int index) =>
        value switch
        {
            TypedCast { IsUserSpecified: false } cast => NameOf(cast.Child, index),
            NamedExpression named => named.Name,
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"col{index + 1}"),
        };

    private static string OuterNames(Relations.TypedPlan plan) =>
        string.Join(", ", Relations.OuterReferences.All(plan).Select(attribute => attribute.Name));
}
