using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Relations;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Formatting;

namespace Shared.Spark.Catalyst.Analysis;

/// <summary>
/// Makes a projection of resolved items: what refers to aliases of the list, generators and windows within windows get nodes of their own
/// below.
/// </summary>
/// <param name="analyzer">The analyzer.</param>
internal sealed class ProjectStage(Analyzer analyzer)
{
    private AnalysisSettings Settings => analyzer.Context.Settings;

    /// <summary>The projection; its columns are the items.</summary>
    internal (TypedPlan Plan, ValueList<AttributeReference> Columns) Build(
        TypedPlan input,
        IReadOnlyList<SelectItem> items,
        HashSet<ExprId> lateralAliases
    )
    {
        if (lateralAliases.Count > 0)
        {
            (input, items) = PushLateralAliases(input, items, lateralAliases);
        }

        (input, items) = ExtractGenerator(input, items);
        (input, items) = ExtractNestedWindows(input, items);
        foreach (var item in items)
        {
            Check(item.Expression);
        }

        var project = new TypedProject(input, items.Select(item => item.Expression).ToValueList());
        return (project, project.Output);
    }

    /// <summary>A name for a column that the user does not see.</summary>
    internal TypedAlias Hide(TypedExpression expression) =>
        new(expression, ExpressionSql.Of(expression, Settings.TimeZone), analyzer.Context.Ids.Next());

    // Aliases that others refer to are computed in projections below, each over those that it refers to itself.
    private (TypedPlan Plan, IReadOnlyList<SelectItem> Items) PushLateralAliases(
        TypedPlan input,
        IReadOnlyList<SelectItem> items,
        HashSet<ExprId> lateralAliases
    )
    {
        var levels = new Dictionary<ExprId, int>();
        foreach (var item in items)
        {
            CheckLateralInWindow(item, lateralAliases);
            var level = item
                .Value.References()
                .Where(attribute => lateralAliases.Contains(attribute.Id))
                .Select(attribute => levels.GetValueOrDefault(attribute.Id) + 1)
                .DefaultIfEmpty(0)
                .Max();
            levels[item.Expression.ToAttribute().Id] = level;
        }

        var pushed = items.Where(item => lateralAliases.Contains(item.Expression.ToAttribute().Id)).ToArray();
        for (var level = 0; level <= pushed.Max(item => levels[item.Expression.ToAttribute().Id]); level++)
        {
            var current = pushed.Where(item => levels[item.Expression.ToAttribute().Id] == level);
            var passed = input.Output.Select(column => new SelectItem(column));
            (input, _) = Build(input, [.. passed, .. current], []);
        }

        return (
            input,
            [
                .. items.Select(item =>
                    lateralAliases.Contains(item.Expression.ToAttribute().Id)
                        ? new SelectItem(input.Output.First(column => column.Id == item.Expression.ToAttribute().Id))
                        : item
                ),
            ]
        );
    }

    /// <summary>Raises Spark's error about an alias of the list within a window.</summary>
    internal void CheckLateralInWindow(SelectItem item, HashSet<ExprId> lateralAliases)
    {
        foreach (var window in item.Value.SelfAndDescendants().OfType<WindowCall>())
        {
            if (window.References().FirstOrDefault(attribute => lateralAliases.Contains(attribute.Id)) is { } alias)
            {
                throw AnalysisErrors.Error(
                    "UNSUPPORTED_FEATURE.LATERAL_COLUMN_ALIAS_IN_WINDOW",
                    window.Origin,
                    ("lca", SqlIdentifier.Quote(alias.Name)),
                    ("windowExpr", $"\"{ExpressionSql.Of(window, Settings.TimeZone)}\"")
                );
            }
        }
    }

    private (TypedPlan Plan, IReadOnlyList<SelectItem> Items) ExtractGenerator(TypedPlan input, IReadOnlyList<SelectItem> items)
    {
        var generators = items.Where(item => item.Value is GeneratorCall).ToArray();
        if (generators.Length == 0)
        {
            return (input, items);
        }

        var generator = (GeneratorCall)generators[0].Value;
        if (generator.Arguments.Any(argument => argument.Any(part => part is GeneratorCall)))
        {
            throw AnalysisErrors.Error(
                "UNSUPPORTED_GENERATOR.NESTED_IN_EXPRESSIONS",
                generator.Origin,
                ("expression", $"\"{ExpressionSql.Of(generator, Settings.TimeZone)}\"")
            );
        }

        if (generator.Any(part => part is WindowCall))
        {
            // The windows are computed first.
            var windows = generator.Arguments.Select(Hide).ToArray();
            (input, _) = Build(
                input,
                [.. input.Output.Select(column => new SelectItem(column)), .. windows.Select(alias => new SelectItem(alias))],
                []
            );
            generator = generator with { Arguments = windows.Select(TypedExpression (alias) => alias.ToAttribute()).ToValueList() };
        }

        var generated = Generators.Output(
            generator,
            generators[0].Names,
            generator.IsOuter,
            analyzer.Context.Ids,
            generators[0].Expression.ToAttribute().Id
        );
        var rest = items.SelectMany(item =>
            ReferenceEquals(item, generators[0]) ? generated.Select(column => new SelectItem(column)) : [item]
        );
        return ExtractGenerator(new TypedGenerate(input, generator, generated), [.. rest]);
    }

    // A window within a window is computed in a projection below.
    private (TypedPlan Plan, IReadOnlyList<SelectItem> Items) ExtractNestedWindows(TypedPlan input, IReadOnlyList<SelectItem> items)
    {
        var extracted = new List<TypedAlias>();
        var changed = items
            .Select(item =>
                item.With(
                    item.Value.ReplaceUp(part =>
                        part is WindowCall outer
                            ? outer.MapChildren(child => child.ReplaceDown(below => below is WindowCall inner ? Extract(inner) : null))
                            : part
                    )
                )
            )
            .ToArray();
        if (extracted.Count == 0)
        {
            return (input, items);
        }

        (input, _) = Build(
            input,
            [.. input.Output.Select(column => new SelectItem(column)), .. extracted.Select(alias => new SelectItem(alias))],
            []
        );
        return (input, changed);

        AttributeReference Extract(WindowCall inner)
        {
            var alias = extracted.FirstOrDefault(other => Semantics.AreEqual(other.Child, inner));
            if (alias is null)
            {
                extracted.Add(alias = Hide(inner));
            }

            return alias.ToAttribute();
        }
    }

    private void Check(NamedExpression item)
    {
        if (item.Any(part => part is GeneratorCall))
        {
            var value = item is TypedAlias alias ? alias.Child : item;
            throw AnalysisErrors.Error(
                "UNSUPPORTED_GENERATOR.NESTED_IN_EXPRESSIONS",
                default,
                ("expression", $"\"{ExpressionSql.Of(value, Settings.TimeZone)}\"")
            );
        }
    }
}
