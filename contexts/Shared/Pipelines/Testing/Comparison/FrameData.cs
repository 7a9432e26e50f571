using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;

namespace Shared.Pipelines.Testing.Comparison;

/// <summary>The schema and rows of a frame, brought here to be compared.</summary>
/// <param name="Schema">The schema.</param>
/// <param name="Rows">The values of each row.</param>
internal sealed record FrameData(StructType Schema, IReadOnlyList<object?[]> Rows)
{
    internal static FrameData Of(DataFrame frame) => new(frame.Schema(), [.. frame.Collect().Select(row => row.Values)]);
}
