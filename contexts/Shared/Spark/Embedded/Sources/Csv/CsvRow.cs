using System.Text;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Sources.Columns;
using Shared.Spark.Embedded.Sources.Files;
using Shared.Spark.Embedded.Sources.Values;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Sources.Csv;

/// <summary>Puts the values of records into columns. Mirrors Spark's <c>UnivocityParser.convert</c>.</summary>
internal sealed class CsvRow
{
    private readonly CsvOptions _options;
    private readonly ColumnBuilder[] _columns;
    private readonly int[] _ordinals;
    private readonly FieldParser[] _parsers;
    private readonly BytesColumnBuilder? _corruptRecords;
    private readonly byte[] _nullValue;
    private readonly byte[] _emptyValue;
    private readonly int _expectedCount;

    internal CsvRow(StructType dataSchema, StructType schema, IReadOnlyList<ColumnBuilder> columns, CsvOptions options)
    {
        _options = options;
        var corrupt = schema.Fields.FindIndex(field => field.Name == options.CorruptRecordColumn);
        _corruptRecords = corrupt < 0 ? null : (BytesColumnBuilder)columns[corrupt];
        var data = dataSchema.Fields.Where(field => field.Name != options.CorruptRecordColumn).ToList();
        var needed = schema.Fields.Where((_, i) => i != corrupt).ToArray();
        _columns = [.. columns.Where((_, i) => i != corrupt)];
        _ordinals = [.. needed.Select(field => data.FindIndex(column => column.Name == field.Name))];
        _parsers =
        [
            .. needed.Select(field => new FieldParser(field.DataType, options.Dates, options.Timestamps, options.LocalTimestamps)
            {
                NaN = Encoding.UTF8.GetBytes(options.NanValue),
                PositiveInfinity = Encoding.UTF8.GetBytes(options.PositiveInfinity),
                NegativeInfinity = Encoding.UTF8.GetBytes(options.NegativeInfinity),
            }),
        ];
        (_nullValue, _emptyValue) = (Encoding.UTF8.GetBytes(options.NullValue), Encoding.UTF8.GetBytes(options.EmptyValue ?? ""));

        // Of pruned records only some values are looked at, and their number is not.
        _expectedCount = options.PrunesColumns && needed.Length < data.Count ? -1 : data.Count;
        NeedsTokens = needed.Length > 0 || !options.PrunesColumns;
    }

    /// <summary>Whether records must be taken apart.</summary>
    internal bool NeedsTokens { get; }

    /// <summary>How many rows were added since it was set to 0.</summary>
    internal int Count { get; set; }

    /// <summary>Adds the row of a record.</summary>
    internal void Add(CsvTokens tokens, ReadOnlySpan<byte> text, ReadOnlySpan<byte> record)
    {
        var hasWrongCount = _expectedCount >= 0 && tokens.Count != _expectedCount;
        var isMalformed = hasWrongCount;
        for (var i = 0; i < _columns.Length; i++)
        {
            isMalformed |= !Add(_columns[i], _parsers[i], tokens, _ordinals[i], text);
        }

        if (!isMalformed)
        {
            _corruptRecords?.AppendNull();
            Count++;
            return;
        }

        switch (_options.Mode)
        {
            case ParseMode.FailFast:
                throw hasWrongCount ? WrongCount(record) : RecordOptions.Malformed(record);
            case ParseMode.DropMalformed:
                foreach (var column in _columns)
                {
                    column.Truncate(Count);
                }

                break;
            default:
                _corruptRecords?.Append(record);
                Count++;
                break;
        }
    }

    /// <summary>Adds a row of a record nobody looks at.</summary>
    internal void AddEmpty()
    {
        _corruptRecords?.AppendNull();
        Count++;
    }

    private static SparkException WrongCount(ReadOnlySpan<byte> record) =>
        new("MALFORMED_CSV_RECORD", new Dictionary<string, string> { ["badRecord"] = Encoding.UTF8.GetString(record) });

    private bool Add(ColumnBuilder column, FieldParser parser, CsvTokens tokens, int ordinal, ReadOnlySpan<byte> text)
    {
        var value = tokens.IsNull(ordinal) ? _nullValue : tokens.Get(ordinal, text);
        if (value.IsEmpty && !tokens.IsNull(ordinal))
        {
            value = _emptyValue;
        }

        if (value.SequenceEqual(_nullValue))
        {
            column.AppendNull();
            return true;
        }

        if (parser.TryAppend(column, value))
        {
            return true;
        }

        column.AppendNull();
        return false;
    }
}
