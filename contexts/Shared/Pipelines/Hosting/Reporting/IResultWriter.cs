using Microsoft.Spark.Sql;

namespace Shared.Pipelines.Hosting.Reporting;

/// <summary>Takes the rows that a run shows at its end.</summary>
internal interface IResultWriter
{
    /// <summary>Whether anybody looks: no rows are computed otherwise.</summary>
    bool IsWanted { get; }

    /// <summary>Takes rows.</summary>
    /// <param name="title">What they are.</param>
    /// <param name="columns">The names of their columns.</param>
    /// <param name="rows">The rows, one more than <paramref name="limit"/> when there are more.</param>
    /// <param name="limit">How many to show.</param>
    /// <param name="count">How many there are; null when it is not known.</param>
    void Add(string title, IReadOnlyList<string> columns, IReadOnlyList<Row> rows, int limit, long? count);
}
