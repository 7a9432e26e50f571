namespace Workspace.Projects;

/// <summary>The files that people write: no outputs, no hidden directories.</summary>
internal static class SourceTree
{
    private static readonly HashSet<string> Outputs = ["bin", "obj", "artifacts", "TestResults", "node_modules"];

    public static IEnumerable<string> Files(string directory) => Infos(new DirectoryInfo(directory)).Select(f => f.FullName);

    public static IEnumerable<FileInfo> Infos(DirectoryInfo directory, Func<DirectoryInfo, bool>? enter = null)
    {
        foreach (var entry in directory.EnumerateFileSystemInfos())
        {
            if (entry is FileInfo file)
            {
                yield return file;
            }
            else if (
                entry is DirectoryInfo child
                && child.Name[0] != '.'
                && !Outputs.Contains(child.Name)
                && child.LinkTarget is null
                && enter?.Invoke(child) != false
            )
            {
                foreach (var inner in Infos(child, enter))
                    yield return inner;
            }
        }
    }
}
