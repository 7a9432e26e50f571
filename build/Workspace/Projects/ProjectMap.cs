namespace Workspace.Projects;

/// <summary>All projects of the repository: found, not listed.</summary>
internal sealed class ProjectMap
{
    private static readonly string[] Tops = ["contexts", "tests", "build"];

    private readonly Dictionary<string, ProjectFile> _byPath;

    private ProjectMap(string root, IEnumerable<ProjectFile> projects)
    {
        Root = root;
        All = [.. projects.OrderBy(p => p.RelativePath, StringComparer.Ordinal)];
        _byPath = All.ToDictionary(p => p.Path, StringComparer.Ordinal);
    }

    public string Root { get; }

    public IReadOnlyList<ProjectFile> All { get; }

    public static ProjectMap Read(string root)
    {
        var files = Tops.Select(top => Path.Combine(root, top)).Where(Directory.Exists).SelectMany(SourceTree.Files);
        return new ProjectMap(
            root,
            files.Where(f => f.EndsWith(".csproj", StringComparison.Ordinal)).Select(f => ProjectFile.Read(root, f))
        );
    }

    /// <summary>The projects and all that they reference, in whatever depth.</summary>
    public IReadOnlyList<ProjectFile> Closure(IEnumerable<ProjectFile> projects)
    {
        var closure = new HashSet<ProjectFile>();
        var open = new Queue<ProjectFile>(projects);
        while (open.TryDequeue(out var project))
        {
            if (!closure.Add(project))
                continue;
            foreach (var reference in project.References)
            {
                if (!_byPath.TryGetValue(reference, out var referenced))
                    throw new UserError($"{project} references {Path.GetRelativePath(Root, reference)}, which does not exist.");
                open.Enqueue(referenced);
            }
        }

        return [.. closure.OrderBy(p => p.RelativePath, StringComparer.Ordinal)];
    }
}
