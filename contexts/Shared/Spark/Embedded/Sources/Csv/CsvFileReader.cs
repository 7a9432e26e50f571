using Shared.Spark.Embedded.Sources.Files;

namespace Shared.Spark.Embedded.Sources.Csv;

/// <summary>Reads CSV whose values may hold ends of lines: a whole file at once.</summary>
internal sealed class CsvFileReader(FileRange range, CsvRow row, CsvOptions options, CsvHeaderCheck header) : IRecordReader
{
    private readonly CsvTokens _tokens = new();
    private bool _isAtEnd;

    /// <inheritdoc/>
    public int Read(int rows, CancellationToken cancellationToken)
    {
        row.Count = 0;
        if (_isAtEnd)
        {
            return 0;
        }

        _isAtEnd = true;
        var text = ReadText(range.File, options);
        var tokenizer = new CsvTokenizer(text, CsvLines.NewLineOf(text, options), options, _tokens);
        if (options.HasHeader && tokenizer.Read())
        {
            header.Check(_tokens, text, range.File.Path);
        }

        while (tokenizer.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            row.Add(_tokens, text, WithoutLineEnd(text[tokenizer.Record]));
        }

        return row.Count;
    }

    /// <inheritdoc/>
    public void Dispose() { }

    private static ReadOnlySpan<byte> WithoutLineEnd(ReadOnlySpan<byte> record) =>
        record.EndsWith("\r\n"u8) ? record[..^2]
        : record.EndsWith("\n"u8) || record.EndsWith("\r"u8) ? record[..^1]
        : record;

    /// <summary>The text of a file, without a byte order mark.</summary>
    internal static ReadOnlySpan<byte> ReadText(DataFile file, CsvOptions options)
    {
        var bytes = FileStreams.ReadAll(file.Path, options.Encoding);
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        return CsvLines.Valid(bytes.AsSpan().StartsWith(mark) ? bytes.AsSpan(mark.Length) : bytes);
    }
}
