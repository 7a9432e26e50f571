using Shared.Spark.Catalyst.Relations;

namespace Shared.Spark.Embedded.Translation.Relations;

/// <summary>Generators: DuckDB's <c>unnest</c> over the list of a row's generated rows.</summary>
internal static class GenerateTranslation
{
    internal static SelectBuilder Translate(TypedGenerate generate, PlanTranslator translator)
    {
        var input = translator.Translate(generate.Input).ForColumns();
        var list = translator.Expressions.TranslateGenerator(generate.Generator);
        if (generate.Generator.IsOuter)
        {
            list = $"CASE WHEN len({list}) > 0 THEN {list} ELSE [NULL] END";
        }

        var passed = generate.Input.Output.Select(column => new SelectColumn(column.Id, SqlText.Column(column.Id)));
        if (generate.GeneratorOutput.Count == 1)
        {
            input.SetColumns([.. passed, new SelectColumn(generate.GeneratorOutput[0].Id, $"unnest({list})")], generate.Output);
            return input;
        }

        // The struct travels under the id of the first generated column.
        var generated = generate.GeneratorOutput[0].Id;
        input.SetColumns([.. passed, new SelectColumn(generated, $"unnest({list})")], generate.Output);
        var select = new SelectBuilder($"({input.ToSql(isExplicit: true)})", generate.Output);
        select.SetColumns(
            [
                .. passed,
                .. generate.GeneratorOutput.Select(
                    (column, i) => new SelectColumn(column.Id, $"struct_extract({SqlText.Column(generated)}, '{DuckDbTypes.FieldName(i)}')")
                ),
            ],
            generate.Output
        );
        return select;
    }
}
