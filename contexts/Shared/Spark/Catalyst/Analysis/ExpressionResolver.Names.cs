using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Errors;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Catalyst.Analysis;

/// <content>Names of columns. Mirrors Spark's <c>ColumnResolutionHelper</c>.</content>
internal sealed partial class ExpressionResolver
{
    // What may be written without parentheses, and the function that it is.
    private static readonly Dictionary<string, string> s_literalFunctions = new(StringComparer.OrdinalIgnoreCase)
    {
        ["current_date"] = "current_date",
        ["current_timestamp"] = "current_timestamp",
        ["current_user"] = "current_user",
        ["user"] = "current_user",
        ["grouping__id"] = "grouping_id",
    };

    private TypedExpression ResolveName(UnresolvedAttribute name) =>
        TryResolveName(name) ?? throw AnalysisErrors.UnresolvedColumn(name.NameParts, SuggestedColumns(), name.Origin);

    private ValueList<AttributeReference> SuggestedColumns() => _scope.Columns.Columns;

    private TypedExpression? TryResolveName(UnresolvedAttribute name)
    {
        if (name.PlanId is { } planId)
        {
            return ResolveByPlanId(name, planId);
        }

        if (LambdaScope.Find(_lambda, name.NameParts[0], Settings) is { } variable)
        {
            return name
                .NameParts.Skip(1)
                .Aggregate(
                    (TypedExpression)(variable with { Origin = name.Origin }),
                    (expression, field) => FieldAccess.OfField(expression, field, Settings, name.Origin)
                );
        }

        return _scope.Preferred?.Invoke(name)
            ?? _scope.FindColumn(name)
            ?? ResolveLiteralFunction(name)
            ?? _scope.Fallback?.Invoke(name)
            ?? ResolveOuter(name);
    }

    private TypedExpression? ResolveLiteralFunction(UnresolvedAttribute name) =>
        name.NameParts.Count == 1
        && s_literalFunctions.TryGetValue(name.NameParts[0], out var function)
        && Context.Functions.Find(function) is not null
            ? ResolveFunction(new UnresolvedFunction([function], []) { Origin = name.Origin })
            : null;

    private TypedExpression? ResolveOuter(UnresolvedAttribute name) => _scope.Outer?.FindAny(name) is { } found ? ToOuter(found) : null;

    /// <summary>
    /// What is found in the query around, as the subquery refers to it; the fields of a column are taken within the subquery.
    /// </summary>
    internal static TypedExpression ToOuter(TypedExpression found) =>
        found.ReplaceUp(part => part is AttributeReference attribute ? new OuterReference(attribute) { Origin = attribute.Origin } : part);

    /// <summary>
    /// A column that was taken from a frame: looked up in the plan of that number among the inputs and what they are made of, the nearest
    /// first, and followed up to here. Mirrors Spark Connect's resolution by plan id.
    /// </summary>
    private TypedExpression? ResolveByPlanId(UnresolvedAttribute name, long planId)
    {
        var unqualified = new UnresolvedAttribute(name.NameParts) { Origin = name.Origin };
        var isFound = false;
        for (var depth = 0; depth < MaxDepth; depth++)
        {
            var candidates = new List<TypedExpression>();
            var isDeeper = false;
            foreach (var input in _scope.Inputs)
            {
                isDeeper |= Collect(input, depth, input, candidates);
            }

            if (candidates.Distinct().Count() > 1)
            {
                throw AnalysisErrors.Error("AMBIGUOUS_COLUMN_REFERENCE", name.Origin, ("name", AnalysisErrors.Name(name.NameParts)));
            }

            if (candidates.Count > 0)
            {
                return candidates[0];
            }

            if (!isDeeper)
            {
                break;
            }
        }

        if (!isFound)
        {
            return null;
        }

        throw new AnalysisException(
            "MISSING_ATTRIBUTES.RESOLVED_ATTRIBUTE_MISSING_FROM_INPUT",
            new Dictionary<string, string>
            {
                ["missingAttributes"] = $"\"{string.Join('.', name.NameParts)}\"",
                ["input"] = string.Join(", ", _scope.Columns.Columns.Select(column => $"\"{column.Name}\"")),
                ["operator"] = "the operation that refers to it",
            },
            name.Origin
        );

        // Looks at the plans that are `depth` below; says whether there are any further down.
        bool Collect(Analyzed plan, int below, Analyzed top, List<TypedExpression> candidates)
        {
            if (below == 0)
            {
                if (plan.PlanId == planId && Find(plan) is { } found)
                {
                    isFound = true;
                    if (ClimbTo(top, plan, found) is { } here && IsVisible(top, here))
                    {
                        candidates.Add(here);
                    }
                }

                return plan.Inputs.Length > 0;
            }

            var isDeeper = false;
            foreach (var input in plan.Inputs)
            {
                isDeeper |= Collect(input, below - 1, top, candidates);
            }

            return isDeeper;
        }

        TypedExpression? Find(Analyzed plan) => new ColumnIndex(plan.Columns, Settings).Find(unqualified);

        bool IsVisible(Analyzed top, TypedExpression found) =>
            _scope.AddsMissing || found.References().All(attribute => top.Plan.Output.Contains(attribute));
    }

    private const int MaxDepth = 10_000;

    // Follows a column from the plan it was found in up to an input of the operator, through the plans that give columns other ids.
    private static TypedExpression? ClimbTo(Analyzed top, Analyzed plan, TypedExpression found)
    {
        if (ReferenceEquals(top, plan))
        {
            return found;
        }

        foreach (var input in top.Inputs)
        {
            if (ClimbTo(input, plan, found) is { } inInput)
            {
                return top.Renames is not { } renames
                    ? inInput
                    : inInput.ReplaceUp(part =>
                        part is AttributeReference attribute && renames.TryGetValue(attribute.Id, out var renamed) ? renamed : part
                    );
            }
        }

        return null;
    }
}
