using Microsoft.Spark.Sql;
using Shared.Pipelines.Hosting.Jobs;

namespace Shared.Pipelines.Hosting.Tests.Jobs;

/// <summary>A destination that keeps the rows.</summary>
internal sealed class MemoryDestination(string place) : IDestination
{
    public string Place => place;

    internal IReadOnlyList<Row> Rows { get; private set; } = [];

    public void Write(DataFrame frame) => Rows = [.. frame.Collect()];
}
