using Microsoft.Spark.Sql.Types;

namespace Shared.Spark.Plans.Columnar;

/// <summary>Rows of a result, column by column. Valid until the next batch is asked for.</summary>
/// <param name="schema">The names and types of the columns.</param>
/// <param name="columns">The columns, in the schema's order.</param>
/// <param name="rowCount">How many rows there are.</param>
public sealed class ColumnarBatch(StructType schema, IReadOnlyList<ColumnVector> columns, int rowCount)
{
    /// <summary>The names and types of the columns.</summary>
    public StructType Schema { get; } = schema;

    /// <summary>The columns, in the schema's order.</summary>
    public IReadOnlyList<ColumnVector> Columns { get; } = columns;

    /// <summary>How many rows there are.</summary>
    public int RowCount { get; } = rowCount;
}
