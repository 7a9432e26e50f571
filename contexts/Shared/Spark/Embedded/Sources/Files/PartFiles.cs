using System.Buffers;
using System.Text;

namespace Shared.Spark.Embedded.Sources.Files;

/// <summary>The files of a write, one a folder. Of many folders, the files that are open are closed and gone on with later.</summary>
internal sealed class PartFiles(OutputLayout layout, string extension, TextCodec codec, Encoding? encoding, Action<IBufferWriter<byte>> writeHeader) : IDisposable
{
    private const int MaxOpenFiles = 256;
    private const int FlushAt = 256 * 1024;

    private readonly Dictionary<string, Part> _open = new(StringComparer.Ordinal);
    private readonly HashSet<string> _begun = new(StringComparer.Ordinal);
    private Part? _current;

    /// <summary>Where rows of a folder go.</summary>
    internal IBufferWriter<byte> Open(string folder)
    {
        if (_current?.Folder == folder)
        {
            return _current.Buffer;
        }

        if (!_open.TryGetValue(folder, out _current))
        {
            if (_open.Count == MaxOpenFiles)
            {
                Close();
            }

            _current = Begin(folder);
        }

        return _current.Buffer;
    }

    /// <summary>Writes what has gathered for the folder that was opened last, when that is much.</summary>
    internal void FlushIfFull()
    {
        if (_current!.Buffer.WrittenCount > FlushAt)
        {
            _current.Flush();
        }
    }

    /// <summary>Writes all that has gathered, and closes the files.</summary>
    internal void Close()
    {
        foreach (var part in _open.Values)
        {
            part.Flush();
            part.Stream.Dispose();
        }

        _open.Clear();
        _current = null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var part in _open.Values)
        {
            part.Stream.Dispose();
        }
    }

    private Part Begin(string folder)
    {
        var path = Path.Combine(layout.Folder, folder, layout.FileName(0, extension));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        Stream stream = codec.Compress(new FileStream(path, FileMode.Append, FileAccess.Write));
        stream = encoding is null ? stream : Encoding.CreateTranscodingStream(stream, encoding, Encoding.UTF8);
        var part = new Part(folder, stream);
        if (_begun.Add(folder))
        {
            writeHeader(part.Buffer);
        }

        _open.Add(folder, part);
        return part;
    }

    private sealed record Part(string Folder, Stream Stream)
    {
        internal ArrayBufferWriter<byte> Buffer { get; } = new();

        internal void Flush()
        {
            Stream.Write(Buffer.WrittenSpan);
            Buffer.ResetWrittenCount();
        }
    }
}
