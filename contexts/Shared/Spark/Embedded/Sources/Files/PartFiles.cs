using System.Buffers;
using System.Text;

namespace Shared.Spark.Embedded.Sources.Files;

/// <summary>
/// The files of a write, one a folder. Rows gather in memory; a file is only open while they are written to it, so that there may be any
/// number of folders.
/// </summary>
internal sealed class PartFiles(
    OutputLayout layout,
    string extension,
    TextCodec codec,
    Encoding? encoding,
    Action<IBufferWriter<byte>> writeHeader
) : IDisposable
{
    private const int FlushPartAt = 256 * 1024;
    private const long FlushAllAt = 128L * 1024 * 1024;

    private readonly Dictionary<string, Part> _parts = new(StringComparer.Ordinal);
    private Part? _current;
    private long _gathered;
    private int _before;

    /// <summary>Where rows of a folder go.</summary>
    internal IBufferWriter<byte> Open(string folder)
    {
        if (_current?.Folder != folder && !_parts.TryGetValue(folder, out _current))
        {
            _current = Begin(folder);
        }

        _before = _current!.Buffer.WrittenCount;
        return _current.Buffer;
    }

    /// <summary>Writes what has gathered, when that is much.</summary>
    internal void FlushIfFull()
    {
        _gathered += _current!.Buffer.WrittenCount - _before;
        if (_current.Buffer.WrittenCount > FlushPartAt)
        {
            Flush(_current, isLast: false);
        }
        else if (_gathered > FlushAllAt)
        {
            foreach (var part in _parts.Values)
            {
                Flush(part, isLast: false);
            }
        }
    }

    /// <summary>Writes all that has gathered, and closes the files.</summary>
    internal void Close()
    {
        foreach (var part in _parts.Values)
        {
            Flush(part, isLast: true);
        }

        _parts.Clear();
        _current = null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var part in _parts.Values)
        {
            part.Stream?.Dispose();
        }
    }

    private Part Begin(string folder)
    {
        var path = Path.Combine(layout.Folder, folder, layout.FileName(0, extension));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var part = new Part(folder, path);
        writeHeader(part.Buffer);
        _parts.Add(folder, part);
        return part;
    }

    // The only file of a write stays open; one of several is appended to, which compressed files allow, too.
    private void Flush(Part part, bool isLast)
    {
        part.Stream ??= Open(part);
        part.Stream.Write(part.Buffer.WrittenSpan);
        _gathered -= part.Buffer.WrittenCount;
        part.Buffer.ResetWrittenCount();
        if (isLast || layout.IsPartitioned)
        {
            part.Stream.Dispose();
            part.Stream = null;
        }
    }

    private Stream Open(Part part)
    {
        var stream = codec.Compress(new FileStream(part.Path, FileMode.Append, FileAccess.Write));
        return encoding is null ? stream : Encoding.CreateTranscodingStream(stream, encoding, Encoding.UTF8);
    }

    private sealed record Part(string Folder, string Path)
    {
        internal ArrayBufferWriter<byte> Buffer { get; } = new();

        internal Stream? Stream { get; set; }
    }
}
