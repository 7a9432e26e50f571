using System.Buffers;
using System.Collections;
using System.Data.SqlTypes;
using System.Text;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Columnar;
using Shared.Spark.Plans.DateTimes;

namespace Shared.Spark.Embedded.Execution;

/// <summary>Writes .NET values, as <see cref="Row"/> holds them.</summary>
internal sealed unsafe partial class VectorWriter
{
    private const int StackLimit = 512;

    /// <summary>A value of one of the types that <see cref="Row"/> has for the vector's type.</summary>
    /// <exception cref="InvalidCastException">It is of another type.</exception>
    internal void SetValue(int row, object? value)
    {
        if (value is null)
        {
            SetNull(row);
            return;
        }

        switch (Type)
        {
            case BooleanType:
                SetBoolean(row, (bool)value);
                break;
            case ByteType:
                SetByte(row, value is byte unsigned ? (sbyte)unsigned : (sbyte)value);
                break;
            case ShortType:
                SetShort(row, (short)value);
                break;
            case IntegerType:
                SetInt(row, (int)value);
                break;
            case LongType:
                SetLong(row, (long)value);
                break;
            case FloatType:
                SetFloat(row, (float)value);
                break;
            case DoubleType:
                SetDouble(row, (double)value);
                break;
            case DecimalType type:
                WriteDecimal(row, value, type);
                break;
            case StringType or CharType or VarcharType:
                SetString(row, (string)value);
                break;
            case BinaryType:
                SetBytes(row, (byte[])value);
                break;
            case DateType:
                SetInt(row, ((Date)value).ToEpochDays());
                break;
            case TimestampType:
                SetLong(row, ((Timestamp)value).ToEpochMicroseconds());
                break;
            case TimestampNTZType:
                SetLong(row, EpochMicros.Of((DateTime)value));
                break;
            case DayTimeIntervalType:
                SetLong(row, ((TimeSpan)value).Ticks / TimeSpan.TicksPerMicrosecond);
                break;
            case YearMonthIntervalType:
                SetInt(row, ((YearMonthInterval)value).Months);
                break;
            case CalendarIntervalType:
                SetInterval(row, (CalendarInterval)value);
                break;
            case ArrayType:
                WriteArray(row, (IList)value);
                break;
            case MapType:
                WriteMap(row, (IDictionary)value);
                break;
            case StructType:
                WriteStruct(row, value);
                break;
            default:
                SetNull(row);
                break;
        }
    }

    /// <summary>A string.</summary>
    internal void SetString(int row, string value)
    {
        var size = Encoding.UTF8.GetMaxByteCount(value.Length);
        if (size <= StackLimit)
        {
            Span<byte> bytes = stackalloc byte[StackLimit];
            SetBytes(row, bytes[..Encoding.UTF8.GetBytes(value, bytes)]);
            return;
        }

        var buffer = ArrayPool<byte>.Shared.Rent(size);
        SetBytes(row, buffer.AsSpan(0, Encoding.UTF8.GetBytes(value, buffer)));
        ArrayPool<byte>.Shared.Return(buffer);
    }

    private static Decimal128 ToDecimal128(SqlDecimal value)
    {
        var data = value.Data;
        var magnitude = new UInt128(((ulong)(uint)data[3] << 32) | (uint)data[2], ((ulong)(uint)data[1] << 32) | (uint)data[0]);
        return new Decimal128(value.IsPositive ? (Int128)magnitude : -(Int128)magnitude, value.Scale);
    }

    private void WriteDecimal(int row, object value, DecimalType type)
    {
        var written = value switch
        {
            decimal number => Decimal128.FromDecimal(number),
            Decimal128 number => number,
            SqlDecimal number => ToDecimal128(number),
            _ => throw new InvalidCastException($"The value is of type '{value.GetType().Name}' and cannot be a {type.SimpleString}."),
        };

        // As in Spark, what does not fit is null.
        if (TryRescale(written, type, out var unscaled))
        {
            SetDecimal(row, unscaled);
        }
        else
        {
            SetNull(row);
        }
    }

    private static bool TryRescale(Decimal128 value, DecimalType type, out Int128 unscaled)
    {
        unscaled = 0;
        if (type.Scale > value.Scale && Int128.Abs(value.Unscaled) > Int128.MaxValue / Decimal128.PowerOfTen(type.Scale - value.Scale))
        {
            return false;
        }

        unscaled = value.Rescale(type.Scale).Unscaled;
        return Int128.Abs(unscaled) < Decimal128.PowerOfTen(type.Precision);
    }

    private void WriteArray(int row, IList values)
    {
        var offset = SetRange(row, values.Count);
        for (var i = 0; i < values.Count; i++)
        {
            _children[0].SetValue(offset + i, values[i]);
        }
    }

    private void WriteMap(int row, IDictionary map)
    {
        var offset = SetRange(row, map.Count);
        foreach (DictionaryEntry entry in map)
        {
            _children[0].SetValue(offset, entry.Key);
            _children[1].SetValue(offset, entry.Value);
            offset++;
        }
    }

    private void WriteStruct(int row, object value)
    {
        var values = value switch
        {
            Row structure => structure.Values,
            GenericRow structure => structure.Values,
            _ => (object?[])value,
        };
        for (var i = 0; i < _children.Length; i++)
        {
            _children[i].SetValue(row, values[i]);
        }
    }
}
