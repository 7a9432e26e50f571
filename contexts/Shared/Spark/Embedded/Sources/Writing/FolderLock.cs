using System.Runtime.InteropServices;

namespace Shared.Spark.Embedded.Sources.Writing;

/// <summary>
/// A lock on a folder that the system releases when its process ends, however it ends. On Unix the folder itself is locked, on Windows a
/// file in it.
/// </summary>
internal sealed class FolderLock : IDisposable
{
    private const int Exclusive = 2;
    private const int NonBlocking = 4;
    private const int Interrupted = 4;
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(5);

    private readonly int _descriptor;
    private readonly FileStream? _file;

    private FolderLock(int descriptor, FileStream? file) => (_descriptor, _file) = (descriptor, file);

    /// <summary>Waits for the lock.</summary>
    internal static FolderLock Wait(string folder)
    {
        if (!OperatingSystem.IsWindows())
        {
            return OnUnix(folder, Exclusive) ?? throw new IOException($"The folder '{folder}' cannot be locked.");
        }

        while (true)
        {
            if (OnWindows(folder) is { } taken)
            {
                return taken;
            }

            Thread.Sleep(s_pause);
        }
    }

    /// <summary>The lock; null when another holds it or has removed the folder.</summary>
    internal static FolderLock? TryTake(string folder)
    {
        try
        {
            return OperatingSystem.IsWindows() ? OnWindows(folder) : OnUnix(folder, Exclusive | NonBlocking);
        }
        catch (DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _file?.Dispose();
        if (_file is null)
        {
            _ = UnixFiles.Close(_descriptor);
        }
    }

    private static FolderLock? OnUnix(string folder, int operation)
    {
        var descriptor = UnixFiles.Open(folder, 0);
        if (descriptor < 0)
        {
            throw new DirectoryNotFoundException($"The folder '{folder}' cannot be opened.");
        }

        while (UnixFiles.Lock(descriptor, operation) != 0)
        {
            if (Marshal.GetLastPInvokeError() != Interrupted)
            {
                _ = UnixFiles.Close(descriptor);
                return null;
            }
        }

        return new FolderLock(descriptor, null);
    }

    private static FolderLock? OnWindows(string folder)
    {
        try
        {
            return new FolderLock(
                -1,
                new FileStream(
                    Path.Combine(folder, ".lock"),
                    FileMode.OpenOrCreate,
                    FileAccess.ReadWrite,
                    FileShare.Delete,
                    1,
                    FileOptions.DeleteOnClose
                )
            );
        }
        catch (Exception exception) when (exception is IOException and not DirectoryNotFoundException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
