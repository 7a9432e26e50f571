using System.Text.RegularExpressions;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Formatting;

namespace Shared.Spark.Catalyst.Analysis;

/// <summary>What <c>*</c>, <c>t.*</c>, <c>struct.*</c> and regular expressions over columns stand for.</summary>
internal static class StarExpansion
{
    /// <summary>The columns, or the fields of a struct.</summary>
    internal static IEnumerable<TypedExpression> Expand(UnresolvedStar star, NameScope scope, AnalysisSettings settings)
    {
        if (star.Target is not { } target)
        {
            return scope.Columns.Columns;
        }

        var qualified = scope.Columns.Columns.Concat(scope.Hidden).Where(column => Matches(column.Qualifier, target, settings)).ToArray();
        if (qualified.Length > 0)
        {
            return InOrder(qualified, scope);
        }

        if (scope.FindColumn(new UnresolvedAttribute(target) { Origin = star.Origin }) is not { } @struct)
        {
            if (scope is { Columns.Columns.Count: 0, Outer: { } outer } && CanExpand(target, outer, settings))
            {
                return Expand(star, outer, settings).Select(ExpressionResolver.ToOuter);
            }

            throw AnalysisErrors.Error(
                "CANNOT_RESOLVE_STAR_EXPAND",
                star.Origin,
                ("targetString", AnalysisErrors.Name(target)),
                ("columns", string.Join(", ", scope.Columns.Columns.Select(column => SqlIdentifier.Quote(column.Name))))
            );
        }

        return @struct.Type is StructType type
            ? type.Fields.Select((field, i) => (TypedExpression)new GetStructField(@struct, i) { WrittenName = field.Name })
            : throw AnalysisErrors.Error("_LEGACY_ERROR_TEMP_1050", star.Origin, ("attributes", $"[{string.Join(", ", target)}]"));
    }

    /// <summary>The columns whose names match.</summary>
    internal static IEnumerable<TypedExpression> Expand(UnresolvedRegex regex, NameScope scope, AnalysisSettings settings)
    {
        var pattern = new Regex(
            $"^(?:{JavaRegex.ToDotNet(regex.Pattern)})$",
            settings.IsCaseSensitive ? RegexOptions.CultureInvariant : RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
        );
        return scope.Columns.Columns.Where(column =>
            pattern.IsMatch(column.Name)
            && (
                regex.Table is null
                || (column.Qualifier.Count > 0 && column.Qualifier[^1].Equals(regex.Table, StringComparison.OrdinalIgnoreCase))
            )
        );
    }

    private static bool CanExpand(ValueList<string> target, NameScope scope, AnalysisSettings settings) =>
        scope.Columns.Columns.Concat(scope.Hidden).Any(column => Matches(column.Qualifier, target, settings))
        || scope.FindColumn(new UnresolvedAttribute(target)) is { Type: StructType };

    // The hidden keys of USING stand where their relation has them: before its other columns.
    private static IEnumerable<TypedExpression> InOrder(AttributeReference[] columns, NameScope scope) =>
        scope.Hidden.Count == 0 ? columns : columns.OrderBy(column => scope.Hidden.Contains(column) ? 0 : 1);

    private static bool Matches(ValueList<string> qualifier, ValueList<string> target, AnalysisSettings settings)
    {
        if (qualifier.Count < target.Count)
        {
            return false;
        }

        var comparison = settings.NameComparison;
        var offset = qualifier.Count - target.Count;
        for (var i = 0; i < target.Count; i++)
        {
            if (!qualifier[offset + i].Equals(target[i], comparison))
            {
                return false;
            }
        }

        return true;
    }
}
