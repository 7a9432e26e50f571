using Microsoft.Spark.Sql;

namespace Shared.Pipelines.Hosting.Jobs;

/// <summary>A place that a job reads from.</summary>
public interface ISource
{
    /// <summary>Where it is, in words for people, without secrets.</summary>
    string Place { get; }

    /// <summary>The frame of its rows.</summary>
    /// <param name="session">The session to read by.</param>
    /// <exception cref="JobException">It is not there, or not what the job expects.</exception>
    DataFrame Read(SparkSession session);
}
