using Shared.Spark.Embedded.Sources.Files;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Sources.Writing;

/// <summary>
/// A folder that is replaced as a whole: who reads it sees what was there before or all that is new, also when the process is killed at any
/// point.
/// <para>
/// The new contents are written to a hidden folder beside it (<c>.name.ID.staging</c>), which the writer keeps locked. To commit, the files
/// that stay are given a second name there (a hard link), everything is made durable, and the two folders are exchanged in one step
/// (<c>RENAME_EXCHANGE</c>). What was there before is then under the hidden name and is removed. Where folders cannot be exchanged, two
/// renames do it, and a marker (<c>.name.swap</c>) names the new folder: who comes between them, or after a writer that was killed between
/// them, finishes the exchange first.
/// </para>
/// <para>A killed writer leaves hidden folders nobody locks: readers pass over them, Spark's too, and the next write to the target removes
/// them.</para>
/// </summary>
internal sealed class AtomicDirectory : IDisposable
{
    private const string StagingSuffix = ".staging";
    private const string OldSuffix = ".old";
    private const int ManyFiles = 32;

    private readonly string _target;
    private readonly Action<string> _onStep;
    private readonly bool _canExchange;
    private readonly string _id = Guid.NewGuid().ToString("N");
    private FolderLock? _owner;

    private AtomicDirectory(string target, Action<string>? onStep, bool canExchange) =>
        (_target, _onStep, _canExchange) = (target, onStep ?? (_ => { }), canExchange);

    /// <summary>Where the new contents are to be written.</summary>
    internal string Staging => Sibling(_target, $".{_id}{StagingSuffix}");

    /// <summary>Begins new contents of a folder, which need not exist yet.</summary>
    /// <param name="target">The folder.</param>
    /// <param name="onStep">Told each step, for tests that kill the process there.</param>
    /// <param name="canExchange">Whether an exchange in one step is tried.</param>
    internal static AtomicDirectory Begin(string target, Action<string>? onStep = null, bool canExchange = true)
    {
        target = Resolve(target);
        var parent =
            Path.GetDirectoryName(target)
            ?? throw new SparkException(null, $"The root '{target}' cannot be written to; write to a folder below.");
        Directory.CreateDirectory(parent);
        var directory = new AtomicDirectory(target, onStep, canExchange);
        using (FolderLock.Wait(parent))
        {
            FinishSwap(target);
            RemoveLeftovers(target);
            Directory.CreateDirectory(directory.Staging);
            directory._owner = FolderLock.Wait(directory.Staging);
        }

        directory._onStep("begun");
        return directory;
    }

    /// <summary>Finishes what a killed writer began, if it has to be; readers call it before they look.</summary>
    internal static void Recover(string target)
    {
        target = Resolve(target);
        if (File.Exists(Marker(target)) && Path.GetDirectoryName(target) is { } parent)
        {
            using (FolderLock.Wait(parent))
            {
                FinishSwap(target);
            }
        }
    }

    /// <summary>Makes the new contents the folder's.</summary>
    /// <param name="mustBeNew">Whether the folder must not exist.</param>
    /// <param name="keeps">Which of the files that are there, by their path below the folder, stay; null for none.</param>
    /// <exception cref="AnalysisException">The folder exists.</exception>
    internal void Commit(bool mustBeNew, Func<string, bool>? keeps)
    {
        FlushTree(Staging);
        _onStep("flushed");
        var parent = Path.GetDirectoryName(_target)!;
        using (FolderLock.Wait(parent))
        {
            FinishSwap(_target);
            if (OperatingSystem.IsWindows())
            {
                // A folder with an open file in it cannot be renamed there.
                _owner?.Dispose();
            }

            if (!Path.Exists(_target))
            {
                Directory.Move(Staging, _target);
                UnixFiles.FlushFolder(parent);
                _onStep("moved");
                return;
            }

            if (mustBeNew)
            {
                throw AlreadyExists(_target);
            }

            if (keeps is not null)
            {
                Keep(keeps);
                _onStep("linked");
            }

            if (!_canExchange || !UnixFiles.TryExchange(Staging, _target))
            {
                Swap();
            }

            UnixFiles.FlushFolder(parent);
        }

        _onStep("exchanged");
        Delete(Staging);
        _onStep("removed");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Delete(Staging);
        _owner?.Dispose();
    }

    /// <summary>The error of a folder that must not exist.</summary>
    internal static AnalysisException AlreadyExists(string target) =>
        new("PATH_ALREADY_EXISTS", new Dictionary<string, string> { ["outputPath"] = FilePaths.ToUri(target) });

    /// <summary>The folder that is meant: the one a link points to.</summary>
    private static string Resolve(string target) =>
        new FileInfo(target).LinkTarget is null ? target : Directory.ResolveLinkTarget(target, returnFinalTarget: true)?.FullName ?? target;

    private static string Sibling(string target, string suffix) =>
        Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}{suffix}");

    private static string Marker(string target) => Path.GetDirectoryName(target) is null ? target : Sibling(target, ".swap");

    // Without an exchange in one step. The order of the steps, and that the marker is durable first, makes each state one that can be
    // finished.
    private void Swap()
    {
        var old = Sibling(_target, $".{_id}{OldSuffix}");
        var marker = Marker(_target);
        File.WriteAllText(marker, $"{Path.GetFileName(Staging)}\n{Path.GetFileName(old)}\n");
        UnixFiles.FlushFile(marker);
        UnixFiles.FlushFolder(Path.GetDirectoryName(_target)!);
        _onStep("marked");
        Rename(_target, old);
        _onStep("put aside");
        Rename(Staging, _target);
        _onStep("put in place");
        UnixFiles.FlushFolder(Path.GetDirectoryName(_target)!);
        File.Delete(marker);
        Delete(old);
    }

    private static void FinishSwap(string target)
    {
        var marker = Marker(target);
        if (!File.Exists(marker))
        {
            return;
        }

        var names = File.ReadAllLines(marker);
        var parent = Path.GetDirectoryName(target)!;
        if (!Path.Exists(target) && names.Length == 2)
        {
            var replacement = names.Select(name => Path.Combine(parent, name)).FirstOrDefault(Path.Exists);
            if (replacement is not null)
            {
                Rename(replacement, target);
                UnixFiles.FlushFolder(parent);
            }
        }

        File.Delete(marker);
    }

    private void Keep(Func<string, bool> keeps)
    {
        if (File.Exists(_target))
        {
            throw new SparkException(null, $"Nothing can be added to '{FilePaths.ToUri(_target)}': it is a file, not a folder.");
        }

        foreach (var file in Directory.EnumerateFiles(_target, "*", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(_target, file);
            var copy = Path.Combine(Staging, relative);
            if (keeps(relative) && !File.Exists(copy))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                UnixFiles.LinkOrCopy(file, copy);
            }
        }

        FlushFolders(Staging);
    }

    private static void RemoveLeftovers(string target)
    {
        var prefix = $".{Path.GetFileName(target)}.";
        foreach (var entry in new DirectoryInfo(Path.GetDirectoryName(target)!).EnumerateFileSystemInfos(prefix + "*"))
        {
            var middle = entry.Name[prefix.Length..];
            var isOurs = middle.EndsWith(StagingSuffix, StringComparison.Ordinal) || middle.EndsWith(OldSuffix, StringComparison.Ordinal);
            if (!isOurs || !Guid.TryParseExact(middle[..middle.LastIndexOf('.')], "N", out _))
            {
                continue;
            }

            if (entry is FileInfo)
            {
                Delete(entry.FullName);
            }
            else if (FolderLock.TryTake(entry.FullName) is { } abandoned)
            {
                using (abandoned)
                {
                    Delete(entry.FullName);
                }
            }
        }
    }

    // Of many files, one call for the file system costs less than one for each.
    private static void FlushTree(string folder)
    {
        var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories);
        if (files.Length > ManyFiles && UnixFiles.TryFlushAll(folder))
        {
            return;
        }

        foreach (var file in files)
        {
            UnixFiles.FlushFile(file);
        }

        FlushFolders(folder);
    }

    private static void FlushFolders(string folder)
    {
        var folders = Directory.GetDirectories(folder, "*", SearchOption.AllDirectories);
        if (folders.Length > ManyFiles && UnixFiles.TryFlushAll(folder))
        {
            return;
        }

        foreach (var below in folders)
        {
            UnixFiles.FlushFolder(below);
        }

        UnixFiles.FlushFolder(folder);
    }

    private static void Rename(string from, string to)
    {
        if (File.Exists(from))
        {
            File.Move(from, to);
        }
        else
        {
            Directory.Move(from, to);
        }
    }

    private static void Delete(string path)
    {
        try
        {
            if (File.Exists(path))
            {
                File.Delete(path);
            }
            else if (Directory.Exists(path))
            {
                Directory.Delete(path, recursive: true);
            }
        }
        catch (IOException)
        {
            // What is in use stays hidden, and the next write removes it.
        }
        catch (UnauthorizedAccessException)
        {
            // As above.
        }
    }
}
