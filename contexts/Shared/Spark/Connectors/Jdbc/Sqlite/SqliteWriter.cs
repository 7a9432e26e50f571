using System.Buffers;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Columnar;
using Shared.Spark.Plans.DateTimes;
using Shared.Spark.Plans.Engine;
using Shared.Spark.Plans.Formatting;
using SQLitePCL;
using static Shared.Spark.Plans.DateTimes.DateTimeConstants;

namespace Shared.Spark.Connectors.Jdbc.Sqlite;

/// <summary>
/// Binds values as sqlite-jdbc does: dates and timestamps as milliseconds since 1970, decimals as text that SQLite converts.
/// </summary>
internal sealed class SqliteWriter(SqliteStatement statement)
{
    private readonly ArrayBufferWriter<byte> _text = new();

    internal void Write(IResultStream rows, CancellationToken cancellationToken)
    {
        while (rows.Next() is { } batch)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var row = 0; row < batch.RowCount; row++)
            {
                for (var i = 0; i < batch.Columns.Count; i++)
                {
                    Bind(i + 1, batch.Columns[i], row);
                }

                statement.Run();
            }
        }
    }

    private void Bind(int parameter, ColumnVector column, int row)
    {
        var handle = statement.Handle;
        if (column.IsNullAt(row))
        {
            raw.sqlite3_bind_null(handle, parameter);
            return;
        }

        switch (column.Type)
        {
            case BooleanType:
                raw.sqlite3_bind_int(handle, parameter, column.GetBoolean(row) ? 1 : 0);
                break;
            case ByteType:
                raw.sqlite3_bind_int(handle, parameter, column.GetByte(row));
                break;
            case ShortType:
                raw.sqlite3_bind_int(handle, parameter, column.GetShort(row));
                break;
            case IntegerType:
                raw.sqlite3_bind_int(handle, parameter, column.GetInt(row));
                break;
            case LongType:
                raw.sqlite3_bind_int64(handle, parameter, column.GetLong(row));
                break;
            case FloatType:
                raw.sqlite3_bind_double(handle, parameter, column.GetFloat(row));
                break;
            case DoubleType:
                raw.sqlite3_bind_double(handle, parameter, column.GetDouble(row));
                break;
            case DecimalType:
                _text.ResetWrittenCount();
                NumberText.Append(_text, column.GetDecimal(row));
                raw.sqlite3_bind_text(handle, parameter, _text.WrittenSpan);
                break;
            case DateType:
                raw.sqlite3_bind_int64(
                    handle,
                    parameter,
                    Milliseconds(ZoneRules.Local.ToUtc(column.GetInt(row) * DateTimeConstants.MicrosPerDay))
                );
                break;
            case TimestampType:
                raw.sqlite3_bind_int64(handle, parameter, Milliseconds(column.GetLong(row)));
                break;
            case TimestampNTZType:
                raw.sqlite3_bind_int64(handle, parameter, Milliseconds(ZoneRules.Local.ToUtc(column.GetLong(row))));
                break;
            case BinaryType:
                raw.sqlite3_bind_blob(handle, parameter, column.GetBytes(row));
                break;
            default:
                raw.sqlite3_bind_text(handle, parameter, column.GetBytes(row));
                break;
        }
    }

    private static long Milliseconds(long microseconds) =>
        (microseconds - (((microseconds % MicrosPerMilli) + MicrosPerMilli) % MicrosPerMilli)) / MicrosPerMilli;
}
