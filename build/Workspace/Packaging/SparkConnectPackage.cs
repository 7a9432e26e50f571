using Workspace.Projects;

namespace Workspace.Packaging;

/// <summary>
/// A package for any Spark 3.4 or later: spark-submit runs the launcher, which starts a Spark Connect server in the driver and the job
/// beside it.
/// </summary>
internal sealed class SparkConnectPackage(
    Job job,
    string version,
    Revision revision,
    string runtime,
    IReadOnlyList<PackagedVariable> contract,
    string launcher,
    string template
) : JobPackage(job, version, revision, runtime, contract)
{
    /// <summary>
    /// As org.apache.spark.launcher.JavaModuleOptions has them: a driver on a worker of a standalone cluster does not get them from
    /// spark-submit.
    /// </summary>
    private static readonly string[] JavaModuleOptions =
    [
        "-XX:+IgnoreUnrecognizedVMOptions",
        .. new[]
        {
            "java.base/java.lang",
            "java.base/java.lang.invoke",
            "java.base/java.lang.reflect",
            "java.base/java.io",
            "java.base/java.net",
            "java.base/java.nio",
            "java.base/java.util",
            "java.base/java.util.concurrent",
            "java.base/java.util.concurrent.atomic",
            "java.base/jdk.internal.ref",
            "java.base/sun.nio.ch",
            "java.base/sun.nio.cs",
            "java.base/sun.security.action",
            "java.base/sun.util.calendar",
            "java.security.jgss/sun.security.krb5",
        }.Select(module => $"--add-opens={module}=ALL-UNNAMED"),
        "-Djdk.reflect.useDirectMethodHandle=false",
    ];

    protected override string Kind => "spark-connect";

    protected override void WriteJob(string published, string folder)
    {
        TarGz.Write(Path.Combine(folder, "job.tar.gz"), published, "", path => path == Executable || path == "createdump");
        File.Copy(launcher, Path.Combine(folder, "launcher.jar"));
    }

    protected override string Script(string folder) =>
        Template.Fill(
            template,
            new Dictionary<string, string>
            {
                ["NAME"] = Name,
                ["VERSION"] = Version,
                ["EXECUTABLE"] = Executable,
                ["VARIABLES"] = string.Join(' ', Contract.Select(v => v.Name)),
                ["SECRETS"] = string.Join(' ', Contract.Where(v => v.Secret).Select(v => v.Name)),
                ["ADD_OPENS"] = string.Join(' ', JavaModuleOptions),
            }
        );
}
