using System.Buffers;
using System.Buffers.Binary;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Columnar;
using Shared.Spark.Plans.DateTimes;
using Shared.Spark.Plans.Engine;

namespace Shared.Spark.Connectors.Jdbc.Postgres;

/// <summary>Writes rows as a binary COPY.</summary>
internal sealed class PostgresWriter(Stream stream, int capacity = 512 * 1024)
{
    private const int FlushAt = 256 * 1024;
    private const int MaxNumericLength = 64;
    private const int MinArrayLength = 1024;

    // The signature, then no flags and no extension.
    private static readonly byte[] s_header = [.. "PGCOPY\n"u8, 0xFF, .. "\r\n\0"u8, 0, 0, 0, 0, 0, 0, 0, 0];

    private readonly ArrayBufferWriter<byte> _buffer = new(capacity);
    private PostgresWriter? _elements;

    internal void Write(IResultStream rows, CancellationToken cancellationToken)
    {
        _buffer.Write(s_header);
        while (rows.Next() is { } batch)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var row = 0; row < batch.RowCount; row++)
            {
                WriteInt16((short)batch.Columns.Count);
                foreach (var column in batch.Columns)
                {
                    WriteField(column, row);
                }

                if (_buffer.WrittenCount > FlushAt)
                {
                    Flush();
                }
            }
        }

        WriteInt16(-1);
        Flush();
    }

    private void Flush()
    {
        stream.Write(_buffer.WrittenSpan);
        _buffer.ResetWrittenCount();
    }

    private void WriteField(ColumnVector column, int row)
    {
        if (column.IsNullAt(row))
        {
            WriteInt32(-1);
            return;
        }

        switch (column.Type)
        {
            case BooleanType:
                WriteInt32(1);
                _buffer.Write([column.GetBoolean(row) ? (byte)1 : (byte)0]);
                break;
            case ByteType:
                WriteInt32(sizeof(short));
                WriteInt16(column.GetByte(row));
                break;
            case ShortType:
                WriteInt32(sizeof(short));
                WriteInt16(column.GetShort(row));
                break;
            case IntegerType:
                WriteInt32(sizeof(int));
                WriteInt32(column.GetInt(row));
                break;
            case LongType:
                WriteInt64Field(column.GetLong(row));
                break;
            case FloatType:
                WriteInt32(sizeof(float));
                WriteInt32(BitConverter.SingleToInt32Bits(column.GetFloat(row)));
                break;
            case DoubleType:
                WriteInt64Field(BitConverter.DoubleToInt64Bits(column.GetDouble(row)));
                break;
            case DateType:
                WriteInt32(sizeof(int));
                WriteInt32(column.GetInt(row) - PostgresDecoder.EpochDays);
                break;
            case TimestampType:
                WriteInt64Field(ZoneRules.Local.ToLocal(column.GetLong(row)) - PostgresDecoder.EpochMicroseconds);
                break;
            case TimestampNTZType:
                WriteInt64Field(column.GetLong(row) - PostgresDecoder.EpochMicroseconds);
                break;
            case DecimalType:
                var length = PostgresNumeric.Encode(column.GetDecimal(row), _buffer.GetSpan(MaxNumericLength + sizeof(int))[sizeof(int)..]);
                WriteInt32(length);
                _buffer.Advance(length);
                break;
            case ArrayType array:
                WriteArray(column, row, array);
                break;
            default:
                var bytes = column.GetBytes(row);
                WriteInt32(bytes.Length);
                _buffer.Write(bytes);
                break;
        }
    }

    // The length of an array stands before it, so that it is written elsewhere first.
    private void WriteArray(ColumnVector column, int row, ArrayType type)
    {
        var (offset, count) = column.GetRange(row);
        var elements = column.GetChild(0);
        var inner = _elements ??= new PostgresWriter(Stream.Null, MinArrayLength);
        inner._buffer.ResetWrittenCount();
        inner.WriteInt32(count == 0 ? 0 : 1);
        inner.WriteInt32(1);
        inner.WriteInt32(PostgresTypes.OidOf(type.ElementType));
        if (count > 0)
        {
            inner.WriteInt32(count);
            inner.WriteInt32(1);
        }

        for (var i = 0; i < count; i++)
        {
            inner.WriteField(elements, offset + i);
        }

        WriteInt32(inner._buffer.WrittenCount);
        _buffer.Write(inner._buffer.WrittenSpan);
    }

    private void WriteInt64Field(long value)
    {
        WriteInt32(sizeof(long));
        BinaryPrimitives.WriteInt64BigEndian(_buffer.GetSpan(sizeof(long)), value);
        _buffer.Advance(sizeof(long));
    }

    private void WriteInt32(int value)
    {
        BinaryPrimitives.WriteInt32BigEndian(_buffer.GetSpan(sizeof(int)), value);
        _buffer.Advance(sizeof(int));
    }

    private void WriteInt16(short value)
    {
        BinaryPrimitives.WriteInt16BigEndian(_buffer.GetSpan(sizeof(short)), value);
        _buffer.Advance(sizeof(short));
    }
}
