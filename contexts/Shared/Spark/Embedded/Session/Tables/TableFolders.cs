namespace Shared.Spark.Embedded.Session.Tables;

/// <summary>The folders that tables' files are in.</summary>
internal static class TableFolders
{
    /// <summary>The folder of a managed table.</summary>
    internal static string Of(DatabaseEntry database, string table) =>
        Path.Combine(LocationText.PathOf(database.Location), table.ToLowerInvariant());

    internal static bool HasFiles(string folder) => Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any();

    internal static void Delete(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    internal static void Empty(string folder)
    {
        Delete(folder);
        Directory.CreateDirectory(folder);
    }

    internal static void Move(string from, string to)
    {
        if (Directory.Exists(from))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            Directory.Move(from, to);
        }
    }
}
