using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Relations;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Formatting;

namespace Shared.Spark.Catalyst.Analysis;

/// <summary>
/// An aggregation in the making: its SELECT list, and what HAVING and ORDER BY add to it. Windows, generators and references to aliases of
/// the list are computed in a projection above, over what the aggregation gives. Mirrors Spark's <c>ResolveAggregateFunctions</c>.
/// </summary>
internal sealed class AggregateStage
{
    private readonly Analyzer _analyzer;
    private readonly List<NamedExpression> _columns = [];
    private readonly IReadOnlyList<SelectItem> _items;
    private readonly HashSet<ExprId> _lateralAliases;
    private readonly bool _isSplit;
    private readonly List<AttributeReference> _passed = [];
    private TypedExpression? _having;

    internal AggregateStage(
        Analyzer analyzer,
        Analyzed input,
        GroupingColumns grouping,
        IReadOnlyList<SelectItem> items,
        HashSet<ExprId> lateralAliases
    )
    {
        (_analyzer, Input, Grouping, _lateralAliases) = (analyzer, input, grouping, lateralAliases);
        items = [.. items.Select(item => item.With(grouping.Substitute(item.Value)))];
        CheckLateralInAggregates(items);
        CheckGenerators(items);
        _isSplit = lateralAliases.Count > 0 || items.Any(item => item.Value.Any(part => part is WindowCall or GeneratorCall));
        if (_isSplit)
        {
            _items = [.. items.Select(item => item.With(Compute(item.Value, item.Value)))];
        }
        else
        {
            _items = items;
            foreach (var item in items)
            {
                AggregationCheck.Check(item.Value, grouping, analyzer.Context.Settings);
                _columns.Add(item.With(AsGrouped(item.Value)).Expression);
            }
        }
    }

    private AggregateStage(AggregateStage other)
    {
        (_analyzer, Input, Grouping, _items, _lateralAliases, _isSplit, _having) = (
            other._analyzer,
            other.Input,
            other.Grouping,
            other._items,
            other._lateralAliases,
            other._isSplit,
            other._having
        );
        _columns = [.. other._columns];
        _passed = [.. other._passed];
    }

    /// <summary>What is grouped.</summary>
    internal Analyzed Input { get; }

    /// <summary>By what.</summary>
    internal GroupingColumns Grouping { get; }

    /// <summary>Whether there is a condition on groups.</summary>
    internal bool HasHaving => _having is not null;

    /// <summary>The columns of the SELECT list.</summary>
    internal ValueList<AttributeReference> Columns => _items.Select(item => item.Expression.ToAttribute()).ToValueList();

    /// <summary>The same, to be added to.</summary>
    internal AggregateStage Clone() => new(this);

    /// <summary>
    /// What an expression of HAVING or ORDER BY, over the columns of the input and of the SELECT list, is over the columns of the
    /// aggregation, which gets those it lacks. Columns of the input that are neither grouped by nor aggregated are put into <paramref
    /// name="unmatched"/>.
    /// </summary>
    internal TypedExpression Add(TypedExpression expression, bool isHaving, HashSet<ExprId> unmatched) =>
        OutsideAggregates.Map(
            Grouping.Substitute(expression),
            part =>
            {
                if (
                    part is AttributeReference attribute
                    && _items.FirstOrDefault(item => item.Expression.ToAttribute().Id == attribute.Id) is { } item
                )
                {
                    return isHaving && _isSplit && item.Expression is TypedAlias alias ? alias.Child : attribute;
                }

                if (Find(part) is { } found)
                {
                    return Pass(found, isHaving);
                }

                if (part is AggregateCall call)
                {
                    CheckArguments(call);
                }

                if (part is AggregateCall || Grouping.Contains(part) || GroupingColumns.IsGroupingFunction(part))
                {
                    return Pass(AddColumn(part), isHaving);
                }

                if (part is SubqueryExpression subquery)
                {
                    var plan = AddOuterReferences(subquery.Plan, isHaving, unmatched);
                    return (SubqueryExpression)subquery.MapChildren(child => Add(child, isHaving, unmatched)) with { Plan = plan };
                }

                if (part is AttributeReference { Id: var id } && Input.Plan.Output.Any(column => column.Id == id))
                {
                    unmatched.Add(id);
                }

                return null;
            }
        );

    /// <summary>Sets the condition on groups.</summary>
    internal void SetHaving(TypedExpression condition)
    {
        if (
            _items.Any(item => item.Value.Any(part => part is WindowCall))
            && _items.FirstOrDefault(item => _lateralAliases.Contains(item.Expression.ToAttribute().Id)) is { } alias
        )
        {
            throw AnalysisErrors.Error(
                "UNSUPPORTED_FEATURE.LATERAL_COLUMN_ALIAS_IN_AGGREGATE_WITH_WINDOW_AND_HAVING",
                condition.Origin,
                ("lca", SqlIdentifier.Quote(alias.Expression.Name))
            );
        }

        _having = condition;
    }

    /// <summary>The plan; its columns are those of the SELECT list.</summary>
    internal Analyzed Build()
    {
        TypedPlan plan = new TypedAggregate(Grouping.Input, Grouping.Expressions, _columns.ToValueList()) { GroupingSets = Grouping.Sets };
        if (_having is not null)
        {
            plan = new TypedFilter(plan, _having);
        }

        if (!_isSplit)
        {
            return new Analyzed(plan, Columns, Input) { Aggregation = this };
        }

        IReadOnlyList<SelectItem> items = [.. _items, .. _passed.Select(column => new SelectItem(column))];
        var (project, columns) = new ProjectStage(_analyzer).Build(plan, items, _lateralAliases);
        return new Analyzed(project, columns.Take(columns.Count - _passed.Count).ToValueList(), Input) { Aggregation = this };
    }

    // A column of the aggregation that the projection above does not give by itself.
    private AttributeReference Pass(AttributeReference column, bool isHaving)
    {
        if (_isSplit && !isHaving && !_passed.Contains(column) && !_items.Any(item => item.Expression.ToAttribute().Id == column.Id))
        {
            _passed.Add(column);
        }

        return column;
    }

    private TypedExpression Compute(TypedExpression expression, TypedExpression whole) =>
        OutsideAggregates.Map(
            expression,
            part =>
                part switch
                {
                    AggregateCall => Find(part) ?? AddColumn(part),
                    _ when GroupingColumns.IsGroupingFunction(part) => Find(part) ?? AddColumn(part),
                    _ when part is not TypedLiteral && Grouping.Contains(part) => Find(part) ?? AddColumn(part),
                    AttributeReference attribute when _lateralAliases.Contains(attribute.Id) => attribute,
                    AttributeReference => throw AggregationCheck.Missing(part, Grouping, _analyzer.Context.Settings),
                    _ => null,
                }
        );

    // Engines know what is grouped by only as it is written there.
    private TypedExpression AsGrouped(TypedExpression expression) =>
        OutsideAggregates.Map(expression, part => part is AttributeReference or TypedLiteral ? null : Grouping.Find(part));

    private AttributeReference? Find(TypedExpression expression) =>
        _columns.FirstOrDefault(column => Semantics.AreEqual(column, expression))?.ToAttribute();

    private AttributeReference AddColumn(TypedExpression expression)
    {
        var column = expression as NamedExpression ?? new ProjectStage(_analyzer).Hide(expression);
        _columns.Add(column);
        return column.ToAttribute();
    }

    // What a subquery refers to must be a column of the groups, by its own id; aggregates of the groups in it become columns.
    private TypedPlan AddOuterReferences(TypedPlan subquery, bool isHaving, HashSet<ExprId> unmatched)
    {
        if (subquery.AnyExpression(SubqueryChecks.IsOfOuterQuery))
        {
            subquery = subquery.MapExpressions(expression =>
                expression.ReplaceDown(part =>
                {
                    if (!SubqueryChecks.IsOfOuterQuery(part))
                    {
                        return null;
                    }

                    var aggregate = part.ReplaceUp(inner => inner is OuterReference outer ? outer.Attribute : inner);
                    return new OuterReference(Pass(Find(aggregate) ?? AddColumn(aggregate), isHaving)) { Origin = part.Origin };
                })
            );
        }
        foreach (var attribute in OuterReferences.Of(subquery))
        {
            if (
                _columns.Any(column => column.ToAttribute().Id == attribute.Id)
                || _items.Any(item => item.Expression.ToAttribute().Id == attribute.Id)
            )
            {
                Pass(attribute, isHaving);
            }
            else if (Grouping.Contains(attribute))
            {
                Pass(AddColumn(attribute), isHaving);
            }
            else
            {
                unmatched.Add(attribute.Id);
            }
        }

        return subquery;
    }

    private void CheckGenerators(IReadOnlyList<SelectItem> items)
    {
        var generators = items.Where(item => item.Value is GeneratorCall).ToArray();
        if (generators.Length > 1)
        {
            throw AnalysisErrors.Error(
                "UNSUPPORTED_GENERATOR.MULTI_GENERATOR",
                default,
                ("num", generators.Length.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                ("generators", string.Join(", ", generators.Select(item => $"\"{ExpressionSql.Of(item.Value)}\"")))
            );
        }
    }

    // What ORDER BY aggregates must be of the input, not of the SELECT list.
    private void CheckArguments(AggregateCall call)
    {
        var output = Grouping.Input.Output;
        var missing = call.References().Where(attribute => !output.Contains(attribute)).Distinct().ToArray();
        if (missing.Length > 0)
        {
            var names = string.Join(", ", missing.Select(attribute => $"\"{attribute.Name}\""));
            throw AnalysisErrors.Error(
                "MISSING_ATTRIBUTES.RESOLVED_ATTRIBUTE_APPEAR_IN_OPERATION",
                call.Origin,
                ("missingAttributes", names),
                ("input", string.Join(", ", output.Select(attribute => $"\"{attribute.Name}\""))),
                (
                    "operator",
                    $"!Aggregate [{string.Join(", ", Grouping.Expressions.Select(e => ExpressionSql.Of(e)))}], [{ExpressionSql.Of(call)}]"
                ),
                ("operation", names)
            );
        }
    }

    private void CheckLateralInAggregates(IReadOnlyList<SelectItem> items)
    {
        if (_lateralAliases.Count == 0)
        {
            return;
        }

        foreach (var item in items)
        {
            new ProjectStage(_analyzer).CheckLateralInWindow(item, _lateralAliases);
        }

        foreach (var call in items.SelectMany(item => item.Value.SelfAndDescendants().OfType<AggregateCall>()))
        {
            if (call.References().FirstOrDefault(attribute => _lateralAliases.Contains(attribute.Id)) is { } alias)
            {
                throw AnalysisErrors.Error(
                    "UNSUPPORTED_FEATURE.LATERAL_COLUMN_ALIAS_IN_AGGREGATE_FUNC",
                    call.Origin,
                    ("lca", SqlIdentifier.Quote(alias.Name)),
                    ("aggFunc", $"\"{ExpressionSql.Of(call, _analyzer.Context.Settings.TimeZone)}\"")
                );
            }
        }
    }
}
