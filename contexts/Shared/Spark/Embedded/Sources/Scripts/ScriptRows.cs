using System.Text;
using System.Text.Unicode;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Kernels.Regexes;
using Shared.Spark.Embedded.Sources.Columns;
using Shared.Spark.Embedded.Sources.Files;
using Shared.Spark.Embedded.Sources.Values;
using Shared.Spark.Plans.Columnar;
using Shared.Spark.Plans.DateTimes;
using Shared.Spark.Plans.Engine;

namespace Shared.Spark.Embedded.Sources.Scripts;

/// <summary>The lines that a script writes, as rows. What is no value of its column's type is a null, as in Hive.</summary>
internal sealed class ScriptRows : IResultStream
{
    private const int BatchRows = 8192;

    private readonly ScriptProcess _process;
    private readonly LineReader _lines;
    private readonly RegexSplit _split = new();
    private readonly byte[] _delimiter;
    private readonly byte[]? _null;
    private readonly int[] _positions;
    private readonly FieldParser[] _parsers;
    private readonly ColumnBuilder[] _columns;
    private readonly CancellationToken _cancellationToken;

    internal ScriptRows(
        ScriptScan scan,
        ScanRequest request,
        Func<CancellationToken, IResultStream> openInput,
        CancellationToken cancellationToken
    )
    {
        var fields = request.Columns.Select(column => scan.Schema.Fields[column]).ToArray();
        Schema = new StructType(fields);
        _positions = [.. request.Columns];
        _parsers = [.. fields.Select(field => ParserOf(field.DataType, ZoneRules.Of(scan.TimeZone)))];
        _columns = [.. fields.Select(field => ColumnBuilder.Create(field.DataType))];
        _delimiter = Encoding.UTF8.GetBytes(scan.Script.OutputFormat.FieldDelimiter);
        _null = scan.Script.OutputFormat.NullText is { } text ? Encoding.UTF8.GetBytes(text) : null;
        _cancellationToken = cancellationToken;
        _process = new ScriptProcess(scan.Script.Script, new ScriptInput(openInput, scan.Script.InputFormat), cancellationToken);
        _lines = new LineReader(_process.Output);
    }

    /// <inheritdoc/>
    public StructType Schema { get; }

    /// <inheritdoc/>
    public ColumnarBatch? Next()
    {
        _cancellationToken.ThrowIfCancellationRequested();
        foreach (var column in _columns)
        {
            column.Clear();
        }

        var count = 0;
        while (count < BatchRows && _lines.TryRead(out var line))
        {
            Append(Utf8.IsValid(line) ? line : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(line)));
            count++;
        }

        if (count > 0)
        {
            return new ColumnarBatch(Schema, _columns, count);
        }

        _cancellationToken.ThrowIfCancellationRequested();
        _process.Complete();
        return null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _process.Dispose();
        _lines.Dispose();
    }

    private void Append(ReadOnlySpan<byte> line)
    {
        var parts = _split.Find(line, _delimiter, limit: -1);
        for (var i = 0; i < _columns.Length; i++)
        {
            if (_positions[i] >= parts.Count)
            {
                _columns[i].AppendNull();
                continue;
            }

            var text = line[parts[_positions[i]]];
            if (
                (_null is not null && text.SequenceEqual(_null))
                || IsNoDecimal(_columns[i].Type, text)
                || !_parsers[i].TryAppend(_columns[i], text)
            )
            {
                _columns[i].AppendNull();
            }
        }
    }

    // Files may group the digits of decimals by commas, scripts may not.
    private static bool IsNoDecimal(DataType type, ReadOnlySpan<byte> text) => type is DecimalType && text.Contains((byte)',');

    private static FieldParser ParserOf(DataType type, ZoneRules zone) =>
        new(
            type,
            TemporalFormat.ForDates(null, zone),
            TemporalFormat.ForTimestamps(null, zone),
            TemporalFormat.ForLocalTimestamps(null, zone)
        )
        {
            PositiveInfinity = "Infinity"u8.ToArray(),
            NegativeInfinity = "-Infinity"u8.ToArray(),
        };
}
