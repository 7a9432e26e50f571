using System.Collections;
using Apache.Arrow;
using Apache.Arrow.Types;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Columnar;
using Types = Microsoft.Spark.Sql.Types;

namespace Shared.Spark.Connect.LocalRelations;

/// <summary>Makes Arrow arrays of the values of rows.</summary>
internal static class ArrowArrays
{
    internal static IArrowArray Build(DataType type, IReadOnlyList<object?> values) =>
        type switch
        {
            Types.NullType => new NullArray(values.Count),
            Types.BooleanType => Fill(new BooleanArray.Builder(), values, (b, v) => b.Append((bool)v), b => b.AppendNull()).Build(),
            ByteType => Fill(new Int8Array.Builder(), values, (b, v) => b.Append((sbyte)v), b => b.AppendNull()).Build(),
            ShortType => Fill(new Int16Array.Builder(), values, (b, v) => b.Append((short)v), b => b.AppendNull()).Build(),
            Types.IntegerType => Fill(new Int32Array.Builder(), values, (b, v) => b.Append((int)v), b => b.AppendNull()).Build(),
            LongType => Fill(new Int64Array.Builder(), values, (b, v) => b.Append((long)v), b => b.AppendNull()).Build(),
            Types.FloatType => Fill(new FloatArray.Builder(), values, (b, v) => b.Append((float)v), b => b.AppendNull()).Build(),
            Types.DoubleType => Fill(new DoubleArray.Builder(), values, (b, v) => b.Append((double)v), b => b.AppendNull()).Build(),
            Types.StringType or CharType or VarcharType => Fill(
                    new StringArray.Builder(),
                    values,
                    (b, v) => b.Append((string)v),
                    b => b.AppendNull()
                )
                .Build(),
            Types.BinaryType => Fill(new BinaryArray.Builder(), values, (b, v) => b.Append(((byte[])v).AsSpan()), b => b.AppendNull())
                .Build(),
            Types.DecimalType @decimal => BuildDecimals(@decimal, values),
            Types.DateType => Raw<int>(Date32Type.Default, values, value => ((Date)value).ToEpochDays(), data => new Date32Array(data)),
            Types.TimestampType or TimestampNTZType => Raw<long>(
                ArrowTypes.TypeOf(type),
                values,
                Microseconds,
                data => new TimestampArray(data)
            ),
            DayTimeIntervalType => Raw<long>(
                DurationType.Microsecond,
                values,
                value => ((TimeSpan)value).Ticks / TimeSpan.TicksPerMicrosecond,
                data => new DurationArray(data)
            ),
            YearMonthIntervalType => Raw<int>(
                IntervalType.YearMonth,
                values,
                value => ((YearMonthInterval)value).Months,
                data => new YearMonthIntervalArray(data)
            ),
            ArrayType array => BuildList(array, values),
            Types.MapType map => BuildMap(map, values),
            Types.StructType structure => BuildStruct(structure, values),
            _ => throw new NotSupportedException($"Rows with {type.SimpleString} cannot be sent to a Spark Connect server."),
        };

    private static TBuilder Fill<TBuilder>(
        TBuilder builder,
        IReadOnlyList<object?> values,
        Action<TBuilder, object> append,
        Action<TBuilder> appendNull
    )
    {
        foreach (var value in values)
        {
            if (value is null)
            {
                appendNull(builder);
            }
            else
            {
                append(builder, value);
            }
        }

        return builder;
    }

    private static long Microseconds(object value) =>
        value switch
        {
            Timestamp timestamp => timestamp.ToEpochMicroseconds(),
            DateTime local => (local - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond,
            _ => throw new InvalidCastException($"A '{value.GetType().Name}' is no timestamp."),
        };

    private static IArrowArray Raw<T>(
        IArrowType type,
        IReadOnlyList<object?> values,
        Func<object, T> convert,
        Func<ArrayData, IArrowArray> create
    )
        where T : unmanaged
    {
        var buffer = new ArrowBuffer.Builder<T>(values.Count);
        var (validity, nullCount) = Validity(values);
        foreach (var value in values)
        {
            buffer.Append(value is null ? default : convert(value));
        }

        return create(new ArrayData(type, values.Count, nullCount, 0, [validity, buffer.Build()]));
    }

    private static Decimal128Array BuildDecimals(Types.DecimalType type, IReadOnlyList<object?> values)
    {
        var buffer = new ArrowBuffer.Builder<Int128>(values.Count);
        var (validity, nullCount) = Validity(values);
        foreach (var value in values)
        {
            buffer.Append(value is null ? Int128.Zero : Unscaled(value, type.Scale));
        }

        return new Decimal128Array(new ArrayData(ArrowTypes.TypeOf(type), values.Count, nullCount, 0, [validity, buffer.Build()]));
    }

    private static Int128 Unscaled(object value, int scale) =>
        value switch
        {
            decimal number => Decimal128.FromDecimal(number).Rescale(scale).Unscaled,
            System.Data.SqlTypes.SqlDecimal number => Int128.Parse(
                System
                    .Data.SqlTypes.SqlDecimal.AdjustScale(number, scale - number.Scale, fRound: true)
                    .ToString()
                    .Replace(".", "", StringComparison.Ordinal),
                System.Globalization.CultureInfo.InvariantCulture
            ),
            _ => throw new InvalidCastException($"A '{value.GetType().Name}' is no decimal."),
        };

    private static ListArray BuildList(ArrayType type, IReadOnlyList<object?> values)
    {
        var items = values.Select(value => value is null ? null : ((IEnumerable)value).Cast<object?>().ToArray()).ToArray();
        var elements = Build(type.ElementType, [.. items.Where(item => item is not null).SelectMany(item => item!)]);
        var (validity, nullCount) = Validity(values);
        return new ListArray(
            (ListType)ArrowTypes.TypeOf(type),
            values.Count,
            Offsets(items.Select(item => item?.Length ?? 0)),
            elements,
            validity,
            nullCount
        );
    }

    private static MapArray BuildMap(Types.MapType type, IReadOnlyList<object?> values)
    {
        var maps = values.Select(value => value is IDictionary map ? EntriesOf(map) : null).ToArray();
        var entries = maps.Where(map => map is not null).SelectMany(map => map!).ToArray();
        var keys = Build(type.KeyType, [.. entries.Select(entry => entry.Key)]);
        var mapped = Build(type.ValueType, [.. entries.Select(entry => entry.Value)]);
        var arrowType = (Apache.Arrow.Types.MapType)ArrowTypes.TypeOf(type);
        var structure = new StructArray(arrowType.KeyValueType, entries.Length, [keys, mapped], ArrowBuffer.Empty, 0);
        var (validity, nullCount) = Validity(values);
        return new MapArray(arrowType, values.Count, Offsets(maps.Select(map => map?.Length ?? 0)), structure, validity, nullCount);
    }

    private static DictionaryEntry[] EntriesOf(IDictionary map) =>
        [.. map.Keys.Cast<object>().Select(key => new DictionaryEntry(key, map[key]))];

    private static StructArray BuildStruct(Types.StructType type, IReadOnlyList<object?> values)
    {
        var rows = values.Select(ValuesOf).ToArray();
        var fields = type.Fields.Select((field, i) => Build(field.DataType, [.. rows.Select(row => row?[i])]));
        var (validity, nullCount) = Validity(values);
        return new StructArray(ArrowTypes.TypeOf(type), values.Count, fields, validity, nullCount);
    }

    private static object?[]? ValuesOf(object? value) =>
        value switch
        {
            null => null,
            Row row => row.Values,
            GenericRow row => row.Values,
            object?[] items => items,
            _ => throw new InvalidCastException($"A '{value.GetType().Name}' is no struct."),
        };

    private static ArrowBuffer Offsets(IEnumerable<int> lengths)
    {
        var offsets = new ArrowBuffer.Builder<int>();
        var offset = 0;
        offsets.Append(offset);
        foreach (var length in lengths)
        {
            offsets.Append(offset += length);
        }

        return offsets.Build();
    }

    private static (ArrowBuffer Bitmap, int NullCount) Validity(IReadOnlyList<object?> values)
    {
        var nullCount = values.Count(value => value is null);
        if (nullCount == 0)
        {
            return (ArrowBuffer.Empty, 0);
        }

        var bitmap = new ArrowBuffer.BitmapBuilder(values.Count);
        foreach (var value in values)
        {
            bitmap.Append(value is not null);
        }

        return (bitmap.Build(), nullCount);
    }
}
