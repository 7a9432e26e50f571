using Apache.Arrow;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Columnar;

namespace Shared.Spark.Connect.Results;

/// <summary>Makes the vector for each Arrow array that Spark sends.</summary>
internal static class ArrowVectors
{
    internal static ColumnVector Create(DataType type, IArrowArray array) =>
        array switch
        {
            Int8Array numbers => new Bytes(type, numbers),
            Int16Array numbers => new Shorts(type, numbers),
            Int32Array numbers => new Ints(type, numbers),
            Int64Array numbers => new Longs(type, numbers),
            FloatArray numbers => new Floats(type, numbers),
            DoubleArray numbers => new Doubles(type, numbers),
            BooleanArray booleans => new Booleans(type, booleans),
            Date32Array days => new Days(type, days),
            TimestampArray times => new Timestamps(type, times),
            DurationArray durations => new Durations(type, durations),
            YearMonthIntervalArray months => new Months(type, months),
            Decimal128Array decimals => new Decimals((DecimalType)type, decimals),
            BinaryArray bytes => new Binaries(type, bytes),
            MapArray map => new Maps((MapType)type, map),
            ListArray list => new Lists((ArrayType)type, list),
            StructArray structure => new Structs((StructType)type, structure),
            NullArray nulls => new Nulls(type, nulls),
            _ => throw new NotSupportedException(
                $"The server sent values of {type.SimpleString} as Arrow's {array.Data.DataType.Name}, which this client does not read."
            ),
        };

    private sealed class Bytes(DataType type, Int8Array array) : ArrowVector<Int8Array>(type, array)
    {
        public override sbyte GetByte(int row) => Array.Values[row];
    }

    private sealed class Shorts(DataType type, Int16Array array) : ArrowVector<Int16Array>(type, array)
    {
        public override short GetShort(int row) => Array.Values[row];
    }

    private sealed class Ints(DataType type, Int32Array array) : ArrowVector<Int32Array>(type, array)
    {
        public override int GetInt(int row) => Array.Values[row];
    }

    private sealed class Longs(DataType type, Int64Array array) : ArrowVector<Int64Array>(type, array)
    {
        public override long GetLong(int row) => Array.Values[row];
    }

    private sealed class Floats(DataType type, FloatArray array) : ArrowVector<FloatArray>(type, array)
    {
        public override float GetFloat(int row) => Array.Values[row];
    }

    private sealed class Doubles(DataType type, DoubleArray array) : ArrowVector<DoubleArray>(type, array)
    {
        public override double GetDouble(int row) => Array.Values[row];
    }

    private sealed class Booleans(DataType type, BooleanArray array) : ArrowVector<BooleanArray>(type, array)
    {
        public override bool GetBoolean(int row) => Array.GetValue(row)!.Value;
    }

    private sealed class Days(DataType type, Date32Array array) : ArrowVector<Date32Array>(type, array)
    {
        public override int GetInt(int row) => Array.Values[row];
    }

    private sealed class Timestamps(DataType type, TimestampArray array) : ArrowVector<TimestampArray>(type, array)
    {
        public override long GetLong(int row) => Array.Values[row];
    }

    private sealed class Durations(DataType type, DurationArray array) : ArrowVector<DurationArray>(type, array)
    {
        public override long GetLong(int row) => Array.Values[row];
    }

    private sealed class Months(DataType type, YearMonthIntervalArray array) : ArrowVector<YearMonthIntervalArray>(type, array)
    {
        public override int GetInt(int row) => Array.Values[row].Months;
    }

    private sealed class Decimals(DecimalType type, Decimal128Array array) : ArrowVector<Decimal128Array>(type, array)
    {
        private const int Width = 16;

        private readonly int _scale = type.Scale;

        public override Decimal128 GetDecimal(int row) =>
            new(
                System.Buffers.Binary.BinaryPrimitives.ReadInt128LittleEndian(
                    Array.ValueBuffer.Span.Slice((Array.Offset + row) * Width, Width)
                ),
                _scale
            );
    }

    // Strings, too: Arrow's StringArray is a BinaryArray.
    private sealed class Binaries(DataType type, BinaryArray array) : ArrowVector<BinaryArray>(type, array)
    {
        public override ReadOnlySpan<byte> GetBytes(int row) => Array.GetBytes(row);
    }

    private sealed class Lists(ArrayType type, ListArray array) : ArrowVector<ListArray>(type, array)
    {
        private readonly ColumnVector _elements = Create(type.ElementType, array.Values);

        public override (int Offset, int Length) GetRange(int row) => (Array.ValueOffsets[row], Array.GetValueLength(row));

        public override ColumnVector GetChild(int ordinal) => _elements;
    }

    private sealed class Maps(MapType type, MapArray array) : ArrowVector<MapArray>(type, array)
    {
        private readonly ColumnVector _keys = Create(type.KeyType, array.Keys);
        private readonly ColumnVector _values = Create(type.ValueType, array.Values);

        public override (int Offset, int Length) GetRange(int row) => (Array.ValueOffsets[row], Array.GetValueLength(row));

        public override ColumnVector GetChild(int ordinal) => ordinal == 0 ? _keys : _values;
    }

    private sealed class Structs(StructType type, StructArray array) : ArrowVector<StructArray>(type, array)
    {
        private readonly ColumnVector[] _fields = [.. type.Fields.Select((field, i) => Create(field.DataType, array.Fields[i]))];

        public override ColumnVector GetChild(int ordinal) => _fields[ordinal];
    }

    private sealed class Nulls(DataType type, NullArray array) : ArrowVector<NullArray>(type, array);
}
