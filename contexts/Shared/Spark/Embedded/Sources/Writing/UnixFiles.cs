using System.Runtime.InteropServices;

namespace Shared.Spark.Embedded.Sources.Writing;

/// <summary>
/// What .NET does not offer of the file system: exchanging two folders, second names of a file, locks on folders, making them durable.
/// </summary>
internal static partial class UnixFiles
{
    private const int AtCurrentDirectory = -100;
    private const uint LinuxExchange = 2;
    private const uint MacSwap = 2;

    /// <summary>Exchanges two paths in one step; false when the system or the file system cannot.</summary>
    internal static bool TryExchange(string first, string second)
    {
        try
        {
            return OperatingSystem.IsLinux()
                ? RenameAt2(AtCurrentDirectory, first, AtCurrentDirectory, second, LinuxExchange) == 0
                : OperatingSystem.IsMacOS() && RenameXNp(first, second, MacSwap) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    /// <summary>Gives a file a second name, or, where that cannot be, copies it.</summary>
    internal static void LinkOrCopy(string file, string newName)
    {
        if (OperatingSystem.IsWindows() || Link(file, newName) != 0)
        {
            File.Copy(file, newName);
            FlushFile(newName);
        }
    }

    /// <summary>Makes the contents of a file durable.</summary>
    internal static void FlushFile(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        stream.Flush(flushToDisk: true);
    }

    /// <summary>Makes the names in a folder durable.</summary>
    internal static void FlushFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var descriptor = Open(path, 0);
        if (descriptor >= 0)
        {
            _ = Fsync(descriptor);
            _ = Close(descriptor);
        }
    }

    /// <summary>Makes all of a file system durable, in one call; false when the system cannot.</summary>
    internal static bool TryFlushAll(string folder)
    {
        if (!OperatingSystem.IsLinux() || Open(folder, 0) is not (>= 0 and var descriptor))
        {
            return false;
        }

        var isDone = SyncFileSystem(descriptor) == 0;
        _ = Close(descriptor);
        return isDone;
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    internal static partial int Close(int descriptor);

    [LibraryImport("libc", EntryPoint = "flock", SetLastError = true)]
    internal static partial int Lock(int descriptor, int operation);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Fsync(int descriptor);

    [LibraryImport("libc", EntryPoint = "syncfs", SetLastError = true)]
    private static partial int SyncFileSystem(int descriptor);

    [LibraryImport("libc", EntryPoint = "link", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Link(string file, string newName);

    [LibraryImport("libc", EntryPoint = "renameat2", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RenameAt2(int fromFolder, string from, int toFolder, string to, uint flags);

    [LibraryImport("libc", EntryPoint = "renamex_np", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RenameXNp(string from, string to, uint flags);
}
