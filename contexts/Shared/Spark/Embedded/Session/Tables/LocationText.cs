namespace Shared.Spark.Embedded.Session.Tables;

/// <summary>Folders as Spark writes them: <c>file:/tmp/x</c>.</summary>
internal static class LocationText
{
    internal static string Of(string folder) =>
        folder.Contains(':', StringComparison.Ordinal) && !Path.IsPathRooted(folder) ? folder : $"file:{Path.GetFullPath(folder)}";

    /// <summary>The folder of a location.</summary>
    internal static string PathOf(string location) =>
        location.StartsWith("file:", StringComparison.Ordinal) ? "/" + location["file:".Length..].TrimStart('/') : location;
}
