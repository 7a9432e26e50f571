using Microsoft.Spark.Sql.Types;

namespace Shared.Spark.Plans.Columnar;

/// <summary>Rows that the program brings, checked against their schema. Equal only to itself.</summary>
/// <param name="schema">The names and types of the columns.</param>
/// <param name="rows">The rows; their values are of the types that <see cref="Microsoft.Spark.Sql.Row"/> has.</param>
public sealed class LocalData(StructType schema, IReadOnlyList<object?[]> rows)
{
    /// <summary>The names and types of the columns.</summary>
    public StructType Schema { get; } = schema;

    /// <summary>The rows.</summary>
    public IReadOnlyList<object?[]> Rows { get; } = rows;
}
