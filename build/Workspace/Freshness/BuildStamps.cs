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
        map.Closure(projects).Any(p => !File.Exists(p.AssetsFile) || Read(p) is not { } stamp || stamp[1] != _fingerprints.OfRestore(p));

    /// <summary>What to write once the projects are built: taken before, so that a file changed meanwhile is seen the next time.</summary>
    public Action Prepare(IEnumerable<ProjectFile> projects)
    {
        var stamps = map.Closure(projects).Select(p => (Project: p, Inputs: _fingerprints.Of(p), Restore: _fingerprints.OfRestore(p))).ToArray();
        return () =>
        {
            foreach (var (project, inputs, restore) in stamps)
                Write(project, inputs, restore);
        };
    }

    private bool IsFresh(ProjectFile project) =>
        Read(project) is { } stamp && stamp[0] == _fingerprints.Of(project) && stamp[2] == OutputTime(project) && stamp[2].Length > 0;

    private string[]? Read(ProjectFile project)
    {
        var file = FileOf(project);
        return File.Exists(file) && File.ReadAllLines(file) is { Length: 3 } lines ? lines : null;
    }

    private void Write(ProjectFile project, string inputs, string restore)
    {
        var file = FileOf(project);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllLines(file, [inputs, restore, OutputTime(project)]);
    }

    private string OutputTime(ProjectFile project)
    {
        var output = new FileInfo(project.OutputFile(configuration));
        return output.Exists ? output.LastWriteTimeUtc.Ticks.ToString(CultureInfo.InvariantCulture) : "";
    }

    private string FileOf(ProjectFile project) =>
        Path.Combine(map.Root, "artifacts", "stamps", configuration.ToLowerInvariant(), project.ArtifactsName);
}
