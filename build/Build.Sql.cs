using Nuke.Common;
using Workspace;
using Workspace.Projects;

partial class Build
{
    [Parameter("Sql: the statements to run.")]
    readonly string? Query;

    [Parameter("Sql: a file of statements, or - for standard input.", Name = "File")]
    readonly string? SqlFile;

    [Parameter("Sql: table (default), json or csv. Benchmark: table or json.", ValueProviderMember = nameof(Formats))]
    readonly string? Format;

    [Parameter("Sql: settings of the session, as key=value.")]
    readonly string[] Conf = [];

    static IEnumerable<string> Formats => ["table", "json", "csv"];

    Target Sql =>
        _ =>
            _.Description("An SQL shell as spark-sql is: [--query Q | --file F|-] [--format F] [--conf K=V …]")
                .DependsOn(Secrets, SampleData)
                .Executes(() =>
                {
                    var shell = ProgramAt("contexts/Shared/Spark/Shell/Shell.csproj");
                    BuildProjects([shell]);
                    if (Verbosity == Verbosity.Normal)
                        Verbosity = Verbosity.Minimal;
                    Run(
                        shell,
                        [
                            .. Option("--query", Query),
                            .. Option("--file", SqlFile),
                            .. Option("--format", Format),
                            .. Conf.SelectMany(c => Option("--conf", c)),
                        ]
                    );
                });

    static IEnumerable<string> Option(string name, string? value) => value is null ? [] : [name, value];

    ProjectFile ProgramAt(string relativePath) =>
        Projects.All.SingleOrDefault(p => p.RelativePath == relativePath) ?? throw new UserError($"{relativePath} does not exist.");
}
