using Shared.Spark.Catalyst.Relations;
using Shared.Spark.Embedded.Translation.Expressions;

namespace Shared.Spark.Embedded.Translation.Relations;

/// <summary>Generators: DuckDB's <c>unnest</c> over a list a column, which go in step.</summary>
internal static class GenerateTranslation
{
    internal static SelectBuilder Translate(TypedGenerate generate, PlanTranslator translator)
    {
        var select = translator.Translate(generate.Input).ForColumns();
        var lists = CallTranslation.Translate(generate.Generator, translator.Expressions);
        var generated = generate.GeneratorOutput.Zip(lists, (column, list) => new SelectColumn(column.Id, $"unnest({(generate.Generator.IsOuter ? Outer(list) : list)})"));
        var passed = generate.Input.Output.Select(column => new SelectColumn(column.Id, SqlText.Column(column.Id)));
        select.SetColumns([.. passed, .. generated], generate.Output);

        // What is computed over generated rows must not be computed before they are.
        return select.Nest();
    }

    private static string Outer(string list) => $"CASE WHEN len({list}) > 0 THEN {list} ELSE [NULL] END";
}
