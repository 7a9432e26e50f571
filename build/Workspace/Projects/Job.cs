using System.Text.RegularExpressions;

namespace Workspace.Projects;

/// <summary>A job: the folder contexts/Context/Name with an executable project of that name.</summary>
internal sealed partial record Job(string Context, string Name, string ProjectPath)
{
    public string FullName => $"{Context}/{Name}";

    /// <summary>All jobs. They are looked for where they must be, so that this costs nothing at each start of the build.</summary>
    public static IReadOnlyList<Job> Find(string root)
    {
        var contexts = new DirectoryInfo(Path.Combine(root, "contexts"));
        if (!contexts.Exists)
            return [];
        return
        [
            .. from context in contexts.EnumerateDirectories()
            from folder in context.EnumerateDirectories()
            let project = Path.Combine(folder.FullName, folder.Name + ".csproj")
            where !folder.Name.EndsWith("SampleData", StringComparison.Ordinal) && File.Exists(project) && IsExecutable(project)
            orderby context.Name, folder.Name
            select new Job(context.Name, folder.Name, project),
        ];
    }

    /// <summary>The names a job can be called by: Context/Name always, Name if no other context has one of that name.</summary>
    public static IReadOnlyList<string> Names(IReadOnlyList<Job> jobs) =>
        [
            .. jobs.GroupBy(j => j.Name, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() == 1).Select(g => g.Key),
            .. jobs.Select(j => j.FullName),
        ];

    public static Job Named(IReadOnlyList<Job> jobs, string name) =>
        jobs.FirstOrDefault(j => name.Equals(j.FullName, StringComparison.OrdinalIgnoreCase))
        ?? jobs.First(j => name.Equals(j.Name, StringComparison.OrdinalIgnoreCase));

    private static bool IsExecutable(string project) => OutputType().IsMatch(File.ReadAllText(project));

    [GeneratedRegex(@"<OutputType>\s*Exe\s*</OutputType>")]
    private static partial Regex OutputType();
}
