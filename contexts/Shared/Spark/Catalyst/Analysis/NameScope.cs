using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Catalyst.Analysis;

/// <summary>What names in an expression may stand for.</summary>
internal sealed class NameScope
{
    /// <summary>A scope over the columns of some plans.</summary>
    internal NameScope(AnalysisSettings settings, params ReadOnlySpan<Analyzed> inputs)
    {
        Settings = settings;
        Inputs = inputs.ToArray();
        Columns = new ColumnIndex(
            inputs.Length == 1 ? inputs[0].Columns : Inputs.SelectMany(input => input.Columns).ToValueList(),
            settings
        );
        Hidden = Inputs.SelectMany(input => input.Hidden).ToValueList();
    }

    /// <summary>The settings.</summary>
    internal AnalysisSettings Settings { get; }

    /// <summary>The plans, for references by plan id.</summary>
    internal Analyzed[] Inputs { get; }

    /// <summary>The columns.</summary>
    internal ColumnIndex Columns { get; }

    /// <summary>Columns that only qualified names find.</summary>
    internal ValueList<AttributeReference> Hidden { get; }

    /// <summary>Asked before the columns; null to ask nobody.</summary>
    internal Func<UnresolvedAttribute, TypedExpression?>? Preferred { get; init; }

    /// <summary>Asked when no column has the name; null to ask nobody.</summary>
    internal Func<UnresolvedAttribute, TypedExpression?>? Fallback { get; init; }

    /// <summary>Whether subqueries, too, see what <see cref="Fallback"/> finds.</summary>
    internal bool SharesFallback { get; init; } = true;

    /// <summary>Where names within the arguments of aggregate functions are looked up; null for here.</summary>
    internal NameScope? AggregateArguments { get; init; }

    /// <summary>Whether columns that only the inputs' own inputs have may be taken by plan id: the operator adds them.</summary>
    internal bool AddsMissing { get; init; }

    /// <summary>Whether the scope is of HAVING or ORDER BY, where an aggregate in a subquery may be one of the groups.</summary>
    internal bool IsOverGroups { get; init; }

    /// <summary>The columns of the query around; null for none.</summary>
    internal NameScope? Outer { get; init; }

    /// <summary>What a name in a subquery stands for here; null for nothing.</summary>
    internal TypedExpression? FindAny(UnresolvedAttribute name) =>
        Preferred?.Invoke(name) ?? FindColumn(name) ?? (SharesFallback ? Fallback?.Invoke(name) : null);

    /// <summary>What a name stands for among the columns; null for nothing.</summary>
    internal TypedExpression? FindColumn(UnresolvedAttribute name)
    {
        if (Columns.Find(name) is { } found)
        {
            return found;
        }

        return name.NameParts.Count > 1 && Hidden.Count > 0 ? new ColumnIndex(Hidden, Settings).Find(name, isQualified: true) : null;
    }
}
