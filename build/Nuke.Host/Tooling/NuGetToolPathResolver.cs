using System.Text.Json;
using Nuke.Common.IO;

namespace Nuke.Common.Tooling;

/// <summary>Finds programs in packages that the build project downloads (<c>PackageDownload</c>).</summary>
public static class NuGetToolPathResolver
{
    /// <summary>The path of a file in a package's tools.</summary>
    public static string GetPackageExecutable(string packageId, string packageExecutable, string? version = null, string? framework = null)
    {
        var (folders, known) = ReadAssets(packageId);
        version ??= known ?? throw new InvalidOperationException($"The build project has no PackageDownload of {packageId}");
        foreach (var folder in folders)
        {
            var file = (AbsolutePath)folder / packageId.ToLowerInvariant() / version / "tools" / framework / packageExecutable;
            if (file.FileExists())
                return file;
        }

        throw new FileNotFoundException(
            $"{packageExecutable} of the package {packageId} {version} is not in {string.Join(", ", folders)}: run ./build.sh Setup"
        );
    }

    private static (IReadOnlyList<string> Folders, string? Version) ReadAssets(string packageId)
    {
        var assembly = AppDomain
            .CurrentDomain.GetAssemblies()
            .First(a => a.EntryPoint is not null || a == System.Reflection.Assembly.GetEntryAssembly());
        var artifacts = NukeBuild.RootDirectory / "artifacts" / "obj" / assembly.GetName().Name / "project.assets.json";
        using var document = JsonDocument.Parse(File.ReadAllBytes(artifacts));
        var folders = document.RootElement.GetProperty("packageFolders").EnumerateObject().Select(f => f.Name).ToArray();
        var downloads =
            from framework in document.RootElement.GetProperty("project").GetProperty("frameworks").EnumerateObject()
            where framework.Value.TryGetProperty("downloadDependencies", out _)
            from download in framework.Value.GetProperty("downloadDependencies").EnumerateArray()
            where download.GetProperty("name").GetString()!.Equals(packageId, StringComparison.OrdinalIgnoreCase)
            select download.GetProperty("version").GetString()!.Trim('[', ']').Split(',')[0];
        return (folders, downloads.FirstOrDefault());
    }
}
