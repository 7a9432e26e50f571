namespace Workspace.Tests;

/// <summary>A directory of a test's own, deleted after it.</summary>
public sealed class TemporaryDirectory : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("workspace-").FullName;

    public string Write(string relativePath, string text = "")
    {
        var file = Path.Combine(Root, relativePath);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return file;
    }

    /// <summary>A project file with references, all relative to the root.</summary>
    public string Project(string relativePath, params string[] references)
    {
        var directory = Path.GetDirectoryName(Path.Combine(Root, relativePath))!;
        var items = references.Select(r => $"""<ProjectReference Include="{Path.GetRelativePath(directory, Path.Combine(Root, r))}" />""");
        return Write(relativePath, $"""<Project Sdk="Microsoft.NET.Sdk"><ItemGroup>{string.Concat(items)}</ItemGroup></Project>""");
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
