using System.Globalization;
using Workspace.Projects;

namespace Workspace.Freshness;

/// <summary>Remembers with what fingerprint each project was built, so that a build with nothing to do is not started at all.</summary>
internal sealed class BuildStamps(ProjectMap map, string configuration)
{
    private Fingerprints _fingerprints = new(map);

    /// <summary>Looks at the files anew.</summary>
    public void Refresh() => _fingerprints = new Fingerprints(map);

    /// <summary>The projects whose output is missing or does not come from what is there now.</summary>
    public IReadOnlyList<ProjectFile> Stale(IEnumerable<ProjectFile> projects) => [.. projects.Where(p => !IsFresh(p))];

    /// <summary>Whether packages may have to be restored before the projects can be built.</summary>
    public bool NeedRestore(IEnumerable<ProjectFile> projects) =>
        map.Closure(projects)
            .Any(p => !File.Exists(p.AssetsFile) || Read(RestoreFileOf(p)) is not [var restored] || restored != _fingerprints.OfRestore(p));

    /// <summary>What to write once the projects are built: taken before, so that a file changed meanwhile is seen the next time.</summary>
    public Action Prepare(IEnumerable<ProjectFile> projects)
    {
        var closure = map.Closure(projects);
        var stamps = closure.Select(p => (Project: p, Inputs: _fingerprints.Of(p))).ToArray();
        var restored = PrepareRestore(closure);
        return () =>
        {
            restored();
            foreach (var (project, inputs) in stamps)
                Write(FileOf(project), inputs, OutputTime(project));
        };
    }

    /// <summary>What to write once packages are restored.</summary>
    public Action PrepareRestore(IEnumerable<ProjectFile> projects)
    {
        var stamps = map.Closure(projects).Select(p => (Project: p, Inputs: _fingerprints.OfRestore(p))).ToArray();
        return () =>
        {
            foreach (var (project, inputs) in stamps)
                Write(RestoreFileOf(project), inputs);
        };
    }

    private bool IsFresh(ProjectFile project) =>
        Read(FileOf(project)) is [var inputs, { Length: > 0 } output]
        && output == OutputTime(project)
        && inputs == _fingerprints.Of(project);

    private static string[]? Read(string file) => File.Exists(file) ? File.ReadAllLines(file) : null;

    private static void Write(string file, params string[] lines)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllLines(file, lines);
    }

    private string OutputTime(ProjectFile project)
    {
        var output = new FileInfo(project.OutputFile(configuration));
        return output.Exists ? output.LastWriteTimeUtc.Ticks.ToString(CultureInfo.InvariantCulture) : "";
    }

    private string FileOf(ProjectFile project) =>
        Path.Combine(map.Root, "artifacts", "stamps", configuration.ToLowerInvariant(), project.ArtifactsName);

    private string RestoreFileOf(ProjectFile project) => Path.Combine(map.Root, "artifacts", "stamps", "restore", project.ArtifactsName);
}
