namespace Workspace.Freshness;

/// <summary>
/// Keeps two builds of one checkout apart: who builds holds the outputs alone, who runs tests shares them. The operating system frees the
/// lock of a process that dies.
/// </summary>
internal sealed class OutputLock(string root, Action<string> log)
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(100);

    private readonly string _file = Path.Combine(root, "artifacts", "outputs.lock");

    /// <summary>Waits until no other build uses the outputs; null if what was to be done is done by another meanwhile.</summary>
    public IDisposable? Alone(Func<bool>? isDoneByAnother = null) => Take(FileAccess.ReadWrite, FileShare.None, isDoneByAnother);

    /// <summary>Waits until no other build writes the outputs.</summary>
    public IDisposable Shared() => Take(FileAccess.Read, FileShare.Read, null)!;

    private FileStream? Take(FileAccess access, FileShare share, Func<bool>? isDoneByAnother)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_file)!);
        for (var waits = 0; ; waits++)
        {
            try
            {
                return new FileStream(_file, FileMode.OpenOrCreate, access, share);
            }
            catch (IOException) when (File.Exists(_file))
            {
                if (waits == 5)
                    log("Waiting for another build, which uses artifacts/ …");
                if (waits % 10 == 9 && isDoneByAnother?.Invoke() == true)
                    return null;
                Thread.Sleep(Poll);
            }
        }
    }
}
