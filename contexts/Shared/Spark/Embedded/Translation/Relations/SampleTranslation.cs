using System.Globalization;
using System.Text;
using Shared.Spark.Catalyst.Relations;

namespace Shared.Spark.Embedded.Translation.Relations;

/// <summary>
/// Samples. Each row draws a number in [0, 1) from its position and the seed, so that the parts of a random split do not overlap.
/// </summary>
internal static class SampleTranslation
{
    private const double Epsilon = 1e-9;

    internal static SelectBuilder Translate(TypedSample sample, PlanTranslator translator)
    {
        var input = translator.Translate(sample.Input).ToSql(isExplicit: false);
        var draw = string.Create(
            CultureInfo.InvariantCulture,
            $"hash(row_number() OVER (), {sample.Seed}) / 18446744073709551616.0::DOUBLE"
        );
        var from = $"(SELECT *, {draw} AS sample_draw FROM ({input}))";
        var columns = sample.Output.Select(column => new SelectColumn(column.Id, SqlText.Column(column.Id))).ToArray();
        if (sample.WithReplacement)
        {
            from = $"(SELECT *, unnest(range({Copies(sample.UpperBound - sample.LowerBound)})) AS sample_copy FROM {from})";
        }

        var select = new SelectBuilder(from, sample.Output);
        if (!sample.WithReplacement)
        {
            select.AddWhere(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"sample_draw >= {sample.LowerBound:R}::DOUBLE AND sample_draw < {sample.UpperBound:R}::DOUBLE"
                )
            );
        }

        select.SetColumns(columns, sample.Output);
        return select;
    }

    // How often a row comes is a draw from Poisson's distribution.
    private static string Copies(double mean)
    {
        var sql = new StringBuilder("CASE");
        var probability = Math.Exp(-mean);
        var total = probability;
        var count = 0;
        while (total < 1 - Epsilon && count < 1000)
        {
            sql.Append(CultureInfo.InvariantCulture, $" WHEN sample_draw < {total:R}::DOUBLE THEN {count}");
            probability *= mean / ++count;
            total += probability;
        }

        return sql.Append(CultureInfo.InvariantCulture, $" WHEN true THEN {count} END").ToString();
    }
}
