using Workspace.Projects;

namespace Workspace.Packaging;

/// <summary>
/// A package for the original Microsoft.Spark: spark-submit runs its DotnetRunner, from the jar that the NuGet package puts beside the job.
/// </summary>
internal sealed class MicrosoftSparkPackage(
    Job job,
    string version,
    Revision revision,
    string runtime,
    IReadOnlyList<PackagedVariable> contract,
    string template
) : JobPackage(job, version, revision, runtime, contract)
{
    protected override string Kind => "microsoft-spark";

    protected override void WriteJob(string published, string folder)
    {
        var jars = Directory.GetFiles(published, "microsoft-spark-*.jar", SearchOption.AllDirectories);
        if (jars.Length == 0)
            throw new UserError("The published job has no microsoft-spark-*.jar: it was not built against the package Microsoft.Spark.");
        foreach (var jar in jars)
            File.Copy(jar, Path.Combine(folder, Path.GetFileName(jar)));
        Zip.Write(Path.Combine(folder, "job.zip"), published);
    }

    // The package has a jar for each line of Spark; the newest is the default of the script.
    protected override string Script(string folder) =>
        Template.Fill(
            template,
            new Dictionary<string, string>
            {
                ["NAME"] = Name,
                ["VERSION"] = Version,
                ["EXECUTABLE"] = Executable,
                ["JAR"] = Directory.GetFiles(folder, "microsoft-spark-*.jar").Select(f => Path.GetFileName(f)).Max(StringComparer.Ordinal)!,
            }
        );
}
