using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Workspace.Projects;

namespace Workspace.Freshness;

/// <summary>
/// Fingerprints of what goes into a project: paths, sizes and times of its files, of those it references, and of the settings above it.
/// </summary>
internal sealed class Fingerprints(ProjectMap map)
{
    private static readonly string[] SettingsAbove =
    [
        "Directory.Build.props",
        "Directory.Build.targets",
        "Directory.Packages.props",
        ".editorconfig",
        "global.json",
        "nuget.config",
        "NuGet.config",
    ];

    private readonly HashSet<string> _projectDirectories = [.. map.All.Select(p => p.Directory)];
    private readonly Dictionary<ProjectFile, string> _own = [];

    /// <summary>Of the project and all that it references.</summary>
    public string Of(ProjectFile project) => Combine(map.Closure([project]).Select(OwnOf));

    /// <summary>Of the project files and settings only: what decides which packages are restored.</summary>
    public string OfRestore(ProjectFile project) => Combine(map.Closure([project]).Select(p => Hash([new FileInfo(p.Path), .. Above(p)])));

    /// <summary>Of the project without its references.</summary>
    private string OwnOf(ProjectFile project) =>
        _own.TryGetValue(project, out var known)
            ? known
            : _own[project] = Hash([.. Inside(project), .. Outside(project), .. Above(project)]);

    /// <summary>Of the project's own sources, whatever is set above it.</summary>
    public string OfSources(ProjectFile project) => Hash(Inside(project));

    /// <summary>The project's own files; a project within its directory, as its tests are, is not part of it.</summary>
    private IEnumerable<FileInfo> Inside(ProjectFile project) =>
        SourceTree.Infos(new DirectoryInfo(project.Directory), directory => !_projectDirectories.Contains(directory.FullName));

    private static IEnumerable<FileInfo> Outside(ProjectFile project)
    {
        foreach (var input in project.OutsideInputs)
        {
            var wildcard = input.IndexOf('*', StringComparison.Ordinal);
            var place = wildcard < 0 ? input : Path.GetDirectoryName(input[..wildcard])!;
            if (File.Exists(place))
            {
                yield return new FileInfo(place);
            }
            else if (Directory.Exists(place))
            {
                foreach (var file in SourceTree.Infos(new DirectoryInfo(place)))
                    yield return file;
            }
        }
    }

    private IEnumerable<FileInfo> Above(ProjectFile project)
    {
        for (var directory = new DirectoryInfo(project.Directory); directory is not null; directory = directory.Parent)
        {
            foreach (var name in SettingsAbove)
            {
                var file = new FileInfo(Path.Combine(directory.FullName, name));
                if (file.Exists)
                    yield return file;
            }

            if (directory.FullName == map.Root)
                yield break;
        }
    }

    private string Hash(IEnumerable<FileInfo> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> numbers = stackalloc byte[16];
        foreach (var file in files.DistinctBy(f => f.FullName).OrderBy(f => f.FullName, StringComparer.Ordinal))
        {
            BinaryPrimitives.WriteInt64LittleEndian(numbers, file.Length);
            BinaryPrimitives.WriteInt64LittleEndian(numbers[8..], file.LastWriteTimeUtc.Ticks);
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(map.Root, file.FullName)));
            hash.AppendData(numbers);
        }

        return Convert.ToHexString(hash.GetHashAndReset(), 0, 16);
    }

    private static string Combine(IEnumerable<string> fingerprints) =>
        Convert
            .ToHexString(SHA256.HashData(Encoding.ASCII.GetBytes(string.Join('\n', fingerprints))), 0, 16)
            .ToLower(CultureInfo.InvariantCulture);
}
