using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Relations;

namespace Shared.Spark.Embedded.Translation.Relations;

/// <summary>SELECT lists.</summary>
internal static class ProjectTranslation
{
    internal static SelectBuilder Translate(TypedProject project, PlanTranslator translator)
    {
        var input = translator.Translate(project.Input);
        if (TryPrune(project, input))
        {
            return input;
        }

        var select = input.ForColumns();
        select.SetColumns([.. project.Expressions.Select(expression => translator.Expressions.TranslateColumn(expression))], project.Output);
        return select;
    }

    internal static SelectBuilder Translate(TypedRename rename, PlanTranslator translator)
    {
        var select = translator.Translate(rename.Input).ForColumns();
        select.SetColumns(
            [.. rename.Input.Output.Zip(rename.Output, (from, to) => new SelectColumn(to.Id, SqlText.Column(from.Id)))], rename.Output);
        return select;
    }

    // A choice of columns needs no SELECT of its own; but one that an order refers to must stay.
    private static bool TryPrune(TypedProject project, SelectBuilder input)
    {
        if (input.Columns is not { } columns || input.Distinct is not null || input.OrderBy is not null
            || !project.Expressions.All(expression => expression is AttributeReference))
        {
            return false;
        }

        var byId = columns.ToDictionary(column => column.Id);
        input.SetColumns([.. project.Expressions.Select(expression => byId[((AttributeReference)expression).Id])], project.Output);
        return true;
    }
}
