namespace Shared.Pipelines.Hosting.Sessions;

/// <summary>Which Spark a job runs on.</summary>
public abstract record SparkTarget
{
    private SparkTarget() { }

    /// <summary>The engine in this process.</summary>
    /// <param name="Master"><c>local[*]</c>, or how many threads.</param>
    public sealed record Embedded(string Master) : SparkTarget
    {
        /// <inheritdoc/>
        public override string ToString() => $"embedded engine, {Master}";
    }

    /// <summary>A cluster, by Spark Connect.</summary>
    /// <param name="Remote"><c>sc://host:port/;token=…</c>.</param>
    public sealed record Connect(SparkRemote Remote) : SparkTarget
    {
        /// <inheritdoc/>
        public override string ToString() => $"Spark Connect, {Remote}";
    }

    /// <summary>The JVM that spark-submit started this job from, by the original Microsoft.Spark package.</summary>
    public sealed record Submitted : SparkTarget
    {
        /// <inheritdoc/>
        public override string ToString() => "spark-submit, Microsoft.Spark";
    }
}
