using System.Text;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Columnar;

namespace Shared.Spark.Plans.Tests;

/// <summary>A vector over objects, as literals hold them: what tests make batches of.</summary>
internal sealed class ObjectVector(DataType type, IReadOnlyList<object?> values) : ColumnVector(type)
{
    public static ColumnVector Of(DataType type, params object?[] values) => new ObjectVector(type, values);

    public override bool IsNullAt(int row) => values[row] is null;

    public override bool GetBoolean(int row) => (bool)values[row]!;

    public override sbyte GetByte(int row) => (sbyte)values[row]!;

    public override short GetShort(int row) => (short)values[row]!;

    public override int GetInt(int row) =>
        values[row] is Date date ? date.ToDateTime().Subtract(DateTime.UnixEpoch).Days : (int)values[row]!;

    public override long GetLong(int row) =>
        values[row] is Timestamp time ? time.ToDateTime().Subtract(DateTime.UnixEpoch).Ticks / 10 : (long)values[row]!;

    public override float GetFloat(int row) => (float)values[row]!;

    public override double GetDouble(int row) => (double)values[row]!;

    public override Decimal128 GetDecimal(int row) =>
        values[row] is decimal number ? Decimal128.FromDecimal(number).Rescale(((DecimalType)Type).Scale) : (Decimal128)values[row]!;

    public override ReadOnlySpan<byte> GetBytes(int row) =>
        values[row] is string text ? Encoding.UTF8.GetBytes(text) : (byte[])values[row]!;

    public override CalendarInterval GetInterval(int row) => (CalendarInterval)values[row]!;

    public override (int Offset, int Length) GetRange(int row) => (values.Take(row).Sum(LengthOf), LengthOf(values[row]));

    public override ColumnVector GetChild(int ordinal) =>
        Type switch
        {
            ArrayType array => new ObjectVector(array.ElementType, [.. values.SelectMany(value => (object?[]?)value ?? [])]),
            MapType map when ordinal == 0 => new ObjectVector(map.KeyType, [.. values.SelectMany(EntriesOf).Select(entry => entry.Key)]),
            MapType map => new ObjectVector(map.ValueType, [.. values.SelectMany(EntriesOf).Select(entry => entry.Value)]),
            StructType type => new ObjectVector(type.Fields[ordinal].DataType, [.. values.Select(value => FieldsOf(value)?[ordinal])]),
            _ => throw new InvalidOperationException($"{Type.SimpleString} has no children."),
        };

    private static IEnumerable<KeyValuePair<object, object?>> EntriesOf(object? map) =>
        (IEnumerable<KeyValuePair<object, object?>>?)map ?? [];

    private static object?[]? FieldsOf(object? value) => value is Row row ? row.Values : (object?[]?)value;

    private static int LengthOf(object? value) =>
        value switch
        {
            null => 0,
            object?[] array => array.Length,
            _ => EntriesOf(value).Count(),
        };
}
