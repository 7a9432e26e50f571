using System.Globalization;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Relations;
using Shared.Spark.Embedded.Translation.Expressions;
using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Embedded.Translation.Relations;

/// <summary>Rows that the query brings along: frames from the program, VALUES, ranges of numbers.</summary>
internal static class LocalTranslation
{
    // Up to here DuckDB parses the rows faster than it makes a table.
    private const int MaxCellsAsText = 64;

    internal static SelectBuilder Translate(TypedLocalRelation local, PlanTranslator translator)
    {
        var rows = local.Data.Rows;
        var types = local.Output.Select(column => column.Type).ToArray();
        if (rows.Count == 0 || types.Length == 0)
        {
            return rows.Count == 0 ? Empty(local.Output) : Repeated(rows.Count, local.Output);
        }

        return rows.Count * types.Length <= MaxCellsAsText
            ? Values(rows.Select(row => row.Select((value, i) => LiteralSql.Of(value, types[i]))), local.Output)
            : PlanTranslator.TableOf(translator.Resources.TableOf(local.Data), local.Output);
    }

    internal static SelectBuilder Translate(TypedValues values, PlanTranslator translator)
    {
        if (values.Output.Count == 0)
        {
            return values.Rows.Count switch
            {
                0 => Empty(values.Output),
                1 => new SelectBuilder(null, values.Output),
                _ => Repeated(values.Rows.Count, values.Output),
            };
        }

        return values.Rows.Count == 0
            ? Empty(values.Output)
            : Values(values.Rows.Select(row => row.Select(translator.Expressions.Translate)), values.Output);
    }

    internal static SelectBuilder Translate(TypedRange range) =>
        PlanTranslator.TableOf(
            string.Create(CultureInfo.InvariantCulture, $"range({Long(range.Start)}, {Long(range.End)}, {Long(range.Step)})"),
            range.Output
        );

    private static SelectBuilder Values(IEnumerable<IEnumerable<string>> rows, ValueList<AttributeReference> output) =>
        PlanTranslator.TableOf($"(VALUES {string.Join(", ", rows.Select(row => $"({string.Join(", ", row)})"))})", output);

    private static SelectBuilder Empty(ValueList<AttributeReference> output)
    {
        var select = new SelectBuilder(null, output);
        select.SetColumns([.. output.Select(column => new SelectColumn(column.Id, LiteralSql.Null(column.Type)))], output);
        select.AddWhere("false");
        return select;
    }

    private static SelectBuilder Repeated(int count, ValueList<AttributeReference> output) =>
        new(string.Create(CultureInfo.InvariantCulture, $"range({count})"), output);

    private static string Long(long value) => LiteralSql.Of(value, Microsoft.Spark.Sql.Types.DataTypes.LongType);
}
