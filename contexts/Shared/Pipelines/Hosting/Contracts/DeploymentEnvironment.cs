namespace Shared.Pipelines.Hosting.Contracts;

/// <summary>Where a job runs.</summary>
public enum DeploymentEnvironment
{
    /// <summary>A developer's machine.</summary>
    Local,

    /// <summary>A pipeline that tests.</summary>
    CI,

    /// <summary>Where it counts.</summary>
    Production,
}
