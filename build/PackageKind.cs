/// <summary>What starts a packaged job on a cluster.</summary>
internal static class PackageKind
{
    /// <summary>This repository's launcher and client, on any Spark 3.4 or later.</summary>
    public const string SparkConnect = "spark-connect";

    /// <summary>The package Microsoft.Spark and its DotnetRunner.</summary>
    public const string MicrosoftSpark = "microsoft-spark";

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<string> Names = [SparkConnect, MicrosoftSpark];
}
