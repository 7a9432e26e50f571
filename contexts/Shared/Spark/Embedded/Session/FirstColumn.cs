using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Relations;
using Shared.Spark.Plans.Columnar;

namespace Shared.Spark.Embedded.Session;

/// <summary>The values of a plan's first column, as literals hold them.</summary>
internal static class FirstColumn
{
    internal static IReadOnlyList<object?> Collect(PlanRunner runner, TypedPlan plan)
    {
        var values = new List<object?>();
        using var rows = runner.Run(plan, CancellationToken.None);
        while (rows.Next() is { } batch)
        {
            for (var row = 0; row < batch.RowCount; row++)
            {
                values.Add(Read(batch.Columns[0], row));
            }
        }

        return values;
    }

    private static object? Read(ColumnVector vector, int row) =>
        vector.IsNullAt(row)
            ? null
            : vector.Type switch
            {
                DateType or YearMonthIntervalType => vector.GetInt(row),
                TimestampType or TimestampNTZType or DayTimeIntervalType => vector.GetLong(row),
                DecimalType => vector.GetDecimal(row),
                _ => RowReader.ReadValue(vector, row),
            };
}
