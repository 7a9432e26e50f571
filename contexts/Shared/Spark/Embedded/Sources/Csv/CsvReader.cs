using Shared.Spark.Embedded.Sources.Files;

namespace Shared.Spark.Embedded.Sources.Csv;

/// <summary>Reads CSV into columns: a record a line.</summary>
internal sealed class CsvReader : IRecordReader
{
    private readonly CsvOptions _options;
    private readonly LineReader _lines;
    private readonly CsvRow _row;
    private readonly CsvTokens _tokens = new();
    private bool _hasHeader;

    internal CsvReader(FileRange range, CsvRow row, CsvOptions options, CsvHeaderCheck header)
    {
        (_options, _row, _hasHeader) = (options, row, options.HasHeader && range.IsFirst);
        _lines = new LineReader(range, options);
        SkipHeader(range, header);
    }

    /// <inheritdoc/>
    public int Read(int rows, CancellationToken cancellationToken)
    {
        _row.Count = 0;
        while (_row.Count < rows && _lines.TryRead(out var line))
        {
            if (!CsvLines.IsRecord(line, _options))
            {
                continue;
            }

            if (!_row.NeedsTokens)
            {
                _row.AddEmpty();
                continue;
            }

            var text = CsvLines.Valid(line);
            if (new CsvTokenizer(text, default, _options, _tokens).Read())
            {
                _row.Add(_tokens, text, text);
            }
        }

        return _row.Count;
    }

    /// <inheritdoc/>
    public void Dispose() => _lines.Dispose();

    private void SkipHeader(FileRange range, CsvHeaderCheck header)
    {
        while (_hasHeader && _lines.TryRead(out var line))
        {
            if (CsvLines.IsRecord(line, _options))
            {
                _hasHeader = false;
                var text = CsvLines.Valid(line);
                new CsvTokenizer(text, default, _options, _tokens).Read();
                header.Check(_tokens, text, range.File.Path);
            }
        }
    }
}
