namespace Shared.Spark.Embedded.Sources;

/// <summary>A scan source that reads files.</summary>
public interface IFileScan
{
    /// <summary>The files, absolute, in the order they are read.</summary>
    IReadOnlyList<string> Files { get; }

    /// <summary>The files and folders that were asked for, absolute, patterns resolved.</summary>
    IReadOnlyList<string> Roots { get; }
}
