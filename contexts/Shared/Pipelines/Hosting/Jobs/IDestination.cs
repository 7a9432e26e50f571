using Microsoft.Spark.Sql;

namespace Shared.Pipelines.Hosting.Jobs;

/// <summary>A place that a job writes to.</summary>
public interface IDestination
{
    /// <summary>Where it is, in words for people, without secrets.</summary>
    string Place { get; }

    /// <summary>Writes a frame. When it fails, what was there stays.</summary>
    /// <param name="frame">The rows to write.</param>
    /// <exception cref="JobException">It cannot be written.</exception>
    void Write(DataFrame frame);
}
