namespace Shared.Pipelines.Hosting.Logging;

/// <summary>How a job writes its log.</summary>
public enum LogFormat
{
    /// <summary>Lines for people.</summary>
    Text,

    /// <summary>One JSON object a line, for machines.</summary>
    Json,
}
