namespace Workspace.Projects;

/// <summary>
/// What <c>--path</c> means: a directory stands for the projects in it, or else for the project around it; a file for its directory.
/// </summary>
internal static class PathSelection
{
    /// <summary>The projects of a path.</summary>
    public static IReadOnlyList<ProjectFile> Projects(ProjectMap map, string path)
    {
        var full = Existing(map, path);
        var below = map.All.Where(p => IsBelow(p.Directory, full)).ToArray();
        return below.Length > 0
            ? below
            : [.. map.All.Where(p => IsBelow(full, p.Directory)).OrderByDescending(p => p.Directory.Length).Take(1)];
    }

    /// <summary>The test projects of a path: in it, or those of the project around it.</summary>
    public static IReadOnlyList<ProjectFile> Tests(ProjectMap map, string path)
    {
        var tests = map.All.Where(p => p.IsTest).ToArray();
        var full = Existing(map, path);
        var below = tests.Where(p => IsBelow(p.Directory, full)).ToArray();
        if (below.Length > 0)
            return below;

        // Inside a project: its own tests lie below it, and a file of a test project belongs to that.
        var around = map.All.Where(p => IsBelow(full, p.Directory)).OrderByDescending(p => p.Directory.Length).FirstOrDefault();
        var own = around is null ? [] : tests.Where(p => IsBelow(p.Directory, around.Directory)).ToArray();
        return own.Length > 0 ? own : throw new UserError(NoTests(map, full, tests));
    }

    private static string NoTests(ProjectMap map, string full, IReadOnlyList<ProjectFile> tests)
    {
        var here = Relative(map, full);
        if (tests.Count == 0)
            return $"There are no tests under {here}: no project of the repository ends with .Tests.csproj.";
        var nearest = tests.Select(t => t.RelativeDirectory).OrderBy(t => Steps(here, t)).ThenBy(t => t, StringComparer.Ordinal).Take(5);
        return $"There are no tests under {here}. The nearest that there are: {string.Join(", ", nearest)}.";
    }

    private static string Existing(ProjectMap map, string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (!Directory.Exists(full) && !File.Exists(full))
        {
            var fromRoot = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, map.Root));
            if (!Directory.Exists(fromRoot) && !File.Exists(fromRoot))
                throw new UserError($"--path {path} does not exist." + NearNames.Hint(path.Replace('\\', '/'), Directories(map)));
            full = fromRoot;
        }

        if (!IsBelow(full, map.Root))
            throw new UserError($"--path {path} is outside the repository ({map.Root}).");
        return full.EndsWith(".csproj", StringComparison.Ordinal) ? Path.GetDirectoryName(full)! : full;
    }

    private static IEnumerable<string> Directories(ProjectMap map) =>
        map
            .All.Where(p => !p.IsTest)
            .Select(p => p.RelativeDirectory)
            .Concat(map.All.Select(p => string.Join('/', p.RelativeDirectory.Split('/')[..^1])));

    private static bool IsBelow(string path, string directory) =>
        path.StartsWith(directory, StringComparison.Ordinal)
        && (
            path.Length == directory.Length
            || path[directory.Length] == Path.DirectorySeparatorChar
            || directory.EndsWith(Path.DirectorySeparatorChar)
        );

    private static string Relative(ProjectMap map, string full) => Path.GetRelativePath(map.Root, full).Replace('\\', '/');

    /// <summary>Steps up and down from one directory to another.</summary>
    private static int Steps(string from, string to)
    {
        var (a, b) = (from.Split('/'), to.Split('/'));
        var common = a.Zip(b).TakeWhile(pair => pair.First == pair.Second).Count();
        return a.Length - common + b.Length - common;
    }
}
