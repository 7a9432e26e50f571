using System.Text;
using Shared.Spark.Embedded.Sources.Columns;
using Shared.Spark.Embedded.Sources.Files;

namespace Shared.Spark.Embedded.Sources.Text;

/// <summary>Reads lines, or whole files, as values.</summary>
/// <param name="range">The part of a file.</param>
/// <param name="column">Where the values go; null when nobody looks at them.</param>
/// <param name="options">The options.</param>
internal sealed class TextReader(FileRange range, BytesColumnBuilder? column, TextOptions options) : IRecordReader
{
    private readonly LineReader? _lines = options.IsWholeText ? null : new LineReader(range, options);
    private bool _isAtEnd;

    /// <inheritdoc/>
    public int Read(int rows, CancellationToken cancellationToken)
    {
        var count = 0;
        if (_lines is null && !_isAtEnd)
        {
            _isAtEnd = true;
            Append(FileStreams.ReadAll(range.File.Path, options.Encoding));
            return 1;
        }

        while (count < rows && _lines is not null && _lines.TryRead(out var line))
        {
            Append(line);
            count++;
        }

        return count;
    }

    /// <inheritdoc/>
    public void Dispose() => _lines?.Dispose();

    private void Append(ReadOnlySpan<byte> text)
    {
        if (System.Text.Unicode.Utf8.IsValid(text))
        {
            column?.Append(text);
        }
        else
        {
            column?.Append(Encoding.UTF8.GetString(text));
        }
    }
}
