using System.IO.Compression;
using Workspace.Projects;

namespace Workspace.Packaging;

/// <summary>
/// A package of a job: a folder, and the same as an archive beside it. It holds the published job (an archive of its own, which
/// spark-submit ships), its default settings, what starts it on Spark, and a manifest. The same sources give the same bytes.
/// </summary>
internal abstract class JobPackage(Job job, string version, Revision revision, string runtime, IReadOnlyList<PackagedVariable> contract)
{
    private const string Settings = "settings.env";

    protected string Name { get; } = $"{job.Context}.{job.Name}";

    protected string Version { get; } = version;

    protected IReadOnlyList<PackagedVariable> Contract { get; } = contract;

    protected abstract string Kind { get; }

    protected string Executable => Name + (runtime.StartsWith("win", StringComparison.Ordinal) ? ".exe" : "");

    /// <summary>Makes the package of what was published, and returns its folder.</summary>
    public string Write(string published, string packages, IReadOnlyDictionary<string, string> environment)
    {
        var folder = Path.Combine(packages, $"{Name}-{Version}");
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);

        File.WriteAllText(Path.Combine(published, Settings), SettingsFile.Text(Contract, environment));
        File.Copy(Path.Combine(published, Settings), Path.Combine(folder, Settings));
        WriteJob(published, folder);
        WriteScript(Path.Combine(folder, "submit.sh"), folder);

        var manifest = new PackageManifest(
            Name,
            Version,
            revision.Commit,
            revision.IsModified,
            Kind,
            runtime,
            Executable,
            Contract,
            PackagedFile.Of(folder),
            PackagedFile.Of(published)
        );
        File.WriteAllText(Path.Combine(folder, "manifest.json"), manifest.ToJson());

        // What is large in it is compressed already.
        TarGz.Write(folder + ".tar.gz", folder, $"{Name}-{Version}/", path => path == "submit.sh", CompressionLevel.Fastest);
        return folder;
    }

    /// <summary>Puts the job's archive and what starts it into the folder.</summary>
    protected abstract void WriteJob(string published, string folder);

    protected abstract string Script(string folder);

    private void WriteScript(string file, string folder)
    {
        File.WriteAllText(file, Script(folder));
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(
                file,
                UnixFileMode.UserRead
                    | UnixFileMode.UserWrite
                    | UnixFileMode.UserExecute
                    | UnixFileMode.GroupRead
                    | UnixFileMode.GroupExecute
                    | UnixFileMode.OtherRead
                    | UnixFileMode.OtherExecute
            );
    }
}
