using Microsoft.Spark.Sql;
using Shared.Pipelines.Hosting.Contracts;
using Shared.Pipelines.Hosting.Sessions;

namespace Shared.Pipelines.Hosting.Jobs;

/// <summary>What a host works with. The defaults are those of a process; tests bring their own.</summary>
public sealed record JobOptions
{
    /// <summary>The name of the job: <c>Salesforce.SampleJob</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Settings that every session of the job has.</summary>
    public IReadOnlyDictionary<string, string> SparkSettings { get; init; } = new Dictionary<string, string>();

    /// <summary>The environment.</summary>
    public EnvironmentVariables Variables { get; init; } = EnvironmentVariables.OfProcess();

    /// <summary>Makes the session.</summary>
    public Func<SparkTarget, string, IReadOnlyDictionary<string, string>, SparkSession> CreateSession { get; init; } = SparkSessions.Create;

    /// <summary>Where the result and the summary go.</summary>
    public TextWriter Output { get; init; } = Console.Out;

    /// <summary>Where the log goes.</summary>
    public TextWriter Error { get; init; } = Console.Error;

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Where the wish to stop comes from.</summary>
    public ISignals Signals { get; init; } =
        DriverSignals.IsLaunchedByDriver(EnvironmentVariables.OfProcess())
            ? new DriverSignals(new ProcessSignals(), Console.OpenStandardInput)
            : new ProcessSignals();

    /// <summary>How often a long stage says that it is still at it.</summary>
    public TimeSpan ProgressInterval { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a job that was asked to stop may take to do so.</summary>
    public TimeSpan GracePeriod { get; init; } = TimeSpan.FromSeconds(25);
}
