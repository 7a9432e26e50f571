using System.Text;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Sources.Columns;

namespace Shared.Spark.Embedded.Sources.Json;

/// <summary>Puts the fields of objects into columns by their names, whose case matters; the last of a name wins.</summary>
internal sealed class JsonFields
{
    private readonly byte[][] _names;
    private readonly IReadOnlyList<ColumnBuilder> _columns;
    private readonly JsonConverter[] _converters;
    private readonly Dictionary<byte[], int>.AlternateLookup<ReadOnlySpan<byte>> _ordinals;

    internal JsonFields(StructType type, IReadOnlyList<ColumnBuilder> columns, JsonOptions options)
    {
        _columns = columns;
        _names = [.. type.Fields.Select(field => Encoding.UTF8.GetBytes(field.Name))];
        _converters = [.. type.Fields.Select((field, i) => JsonConverter.Create(field.DataType, columns[i], options))];
        var ordinals = new Dictionary<byte[], int>(BytesComparer.Instance);
        for (var i = 0; i < _names.Length; i++)
        {
            ordinals[_names[i]] = i;
        }

        _ordinals = ordinals.GetAlternateLookup<ReadOnlySpan<byte>>();
    }

    /// <summary>Adds one value to each column from an object that has begun.</summary>
    /// <param name="cursor">Where the object is.</param>
    /// <param name="count">How many values each column has before.</param>
    internal JsonOutcome Append(ref JsonCursor cursor, int count)
    {
        var outcome = JsonOutcome.Whole;
        var isFirst = true;
        var expected = 0;
        while (cursor.NextField(ref isFirst))
        {
            var ordinal = Find(cursor.Value, expected);
            var token = cursor.ReadItem();
            if (ordinal < 0)
            {
                cursor.Skip(token);
                continue;
            }

            expected = ordinal + 1;
            if (_columns[ordinal].Count > count)
            {
                _columns[ordinal].Truncate(count);
            }

            var result = _converters[ordinal].Append(ref cursor, token);
            if (result == JsonOutcome.None)
            {
                _converters[ordinal].AppendNull();
            }

            outcome = result == JsonOutcome.Whole ? outcome : JsonOutcome.Partial;
        }

        for (var i = 0; i < _columns.Count; i++)
        {
            if (_columns[i].Count == count)
            {
                _converters[i].AppendNull();
            }
        }

        return outcome;
    }

    /// <summary>Drops what was added to the columns.</summary>
    internal void Truncate(int count)
    {
        foreach (var column in _columns)
        {
            column.Truncate(count);
        }
    }

    /// <summary>Adds a null to each column.</summary>
    internal void AppendNulls()
    {
        foreach (var converter in _converters)
        {
            converter.AppendNull();
        }
    }

    // Most objects have their fields in the same order.
    private int Find(ReadOnlySpan<byte> name, int expected) =>
        expected < _names.Length && name.SequenceEqual(_names[expected]) ? expected
        : _ordinals.TryGetValue(name, out var ordinal) ? ordinal
        : -1;
}
