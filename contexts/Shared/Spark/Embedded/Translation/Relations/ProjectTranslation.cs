using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Relations;

namespace Shared.Spark.Embedded.Translation.Relations;

/// <summary>SELECT lists.</summary>
internal static class ProjectTranslation
{
    internal static SelectBuilder Translate(TypedProject project, Pushdown pushdown, PlanTranslator translator)
    {
        var input = translator.Translate(project.Input, HasWindow(project) ? Pushdown.None : pushdown.Over(Passed(project)));
        if (TryPrune(project, input))
        {
            return input;
        }

        var select = input.ForColumns();
        select.SetColumns(
            [.. project.Expressions.Select(expression => translator.Expressions.TranslateColumn(expression))],
            project.Output
        );
        return select;
    }

    internal static SelectBuilder Translate(TypedRename rename, Pushdown pushdown, PlanTranslator translator)
    {
        var columns = rename.Output.Zip(rename.Input.Output).ToDictionary(pair => pair.First.Id, pair => pair.Second);
        var select = translator.Translate(rename.Input, pushdown.Over(columns)).ForColumns();
        select.SetColumns(
            [.. rename.Input.Output.Zip(rename.Output, (from, to) => new SelectColumn(to.Id, SqlText.Column(from.Id)))],
            rename.Output
        );
        return select;
    }

    // A function over a window looks at rows that the reader may have no use for.
    private static bool HasWindow(TypedProject project) => project.Expressions.Any(Contains);

    private static bool Contains(TypedExpression expression) => expression is WindowCall || expression.Children.Any(Contains);

    // The columns that are passed on as they are, also under another name.
    private static Dictionary<ExprId, AttributeReference> Passed(TypedProject project)
    {
        var columns = new Dictionary<ExprId, AttributeReference>();
        foreach (var expression in project.Expressions)
        {
            if (expression is AttributeReference attribute)
            {
                columns[attribute.Id] = attribute;
            }
            else if (expression is TypedAlias { Child: AttributeReference source } alias)
            {
                columns[alias.Id] = source;
            }
        }

        return columns;
    }

    // A choice of columns needs no SELECT of its own; but one that an order refers to must stay, and so must the aggregates that make a
    // group.
    private static bool TryPrune(TypedProject project, SelectBuilder input)
    {
        if (
            input.Columns is not { } columns
            || input.Distinct is not null
            || input.OrderBy is not null
            || input.IsOneGroup
            || !project.Expressions.All(expression => expression is AttributeReference)
        )
        {
            return false;
        }

        var byId = columns.DistinctBy(column => column.Id).ToDictionary(column => column.Id);
        input.SetColumns([.. project.Expressions.Select(expression => byId[((AttributeReference)expression).Id])], project.Output);
        return true;
    }
}
