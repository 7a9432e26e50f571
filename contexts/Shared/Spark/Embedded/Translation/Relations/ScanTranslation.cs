using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Relations;
using Shared.Spark.Embedded.Sources;
using Shared.Spark.Embedded.Translation.Expressions;
using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Embedded.Translation.Relations;

/// <summary>Scans: what DuckDB reads by itself stands in the query, what own code reads is put into a table for it.</summary>
internal static class ScanTranslation
{
    internal static SelectBuilder Translate(TypedScan scan, Pushdown pushdown, PlanTranslator translator) =>
        scan.Source switch
        {
            SqlScanSource source => TranslateSql(source, scan),
            BatchScanSource source => TranslateBatches(source, scan, pushdown, translator),
            var source => throw TranslationErrors.Unsupported($"reading {source.Description}"),
        };

    private static SelectBuilder TranslateSql(SqlScanSource source, TypedScan scan)
    {
        var inner = new SelectBuilder(source.Relation, scan.Output);
        inner.SetColumns([.. scan.Output.Select((column, i) => new SelectColumn(column.Id, source.Columns[i]))], scan.Output);
        return scan.Output.Count == 0 ? inner : inner.Nest();
    }

    private static SelectBuilder TranslateBatches(BatchScanSource source, TypedScan scan, Pushdown pushdown, PlanTranslator translator)
    {
        var needed = Enumerable.Range(0, scan.Output.Count).Where(i => translator.IsNeeded(scan.Output[i].Id)).ToValueList();
        var usable = pushdown.Filters.Where(condition => !HasSubquery(condition)).ToValueList();
        var request = new ScanRequest(needed)
        {
            Output = scan.Output,
            Filters = usable,
            Limit = usable.Count == pushdown.Filters.Count ? pushdown.Limit : null,
        };
        var table = PlanTranslator.TableOf(translator.Resources.TableOf(source, request), needed.Select(i => scan.Output[i]).ToValueList());
        if (needed.Count == scan.Output.Count)
        {
            return table;
        }

        // Nobody looks at the other columns, but some plan may pass them on.
        table.SetColumns(
            [
                .. scan.Output.Select(column => new SelectColumn(
                    column.Id,
                    translator.IsNeeded(column.Id) ? SqlText.Column(column.Id) : LiteralSql.Null(column.Type)
                )),
            ],
            scan.Output
        );
        return table.Nest();
    }

    private static bool HasSubquery(TypedExpression expression) =>
        expression is SubqueryExpression or OuterReference || expression.Children.Any(HasSubquery);
}
