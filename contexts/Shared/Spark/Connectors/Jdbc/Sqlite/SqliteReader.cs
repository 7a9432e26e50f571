using System.Globalization;
using System.Text;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Kernels.DateTimes;
using Shared.Spark.Embedded.Sources.Columns;
using Shared.Spark.Embedded.Sources.Values;
using Shared.Spark.Plans.Columnar;
using Shared.Spark.Plans.DateTimes;
using Shared.Spark.Plans.Errors;
using SQLitePCL;
using static Shared.Spark.Plans.DateTimes.DateTimeConstants;

namespace Shared.Spark.Connectors.Jdbc.Sqlite;

/// <summary>
/// Reads values of a column as sqlite-jdbc does: numbers as SQLite converts them, dates and timestamps from milliseconds since 1970, Julian
/// days or text. A date of text without a time, which that driver refuses, is read as well.
/// </summary>
internal abstract class SqliteReader
{
    private const double JulianEpoch = 2440587.5;

    /// <summary>Adds a value that is not null.</summary>
    internal abstract void Read(sqlite3_stmt row, int column);

    /// <summary>A reader for a column.</summary>
    internal static SqliteReader Create(JdbcColumn column, ColumnBuilder target, JdbcOptions options) =>
        column.Type switch
        {
            BooleanType => new Booleans((BooleanColumnBuilder)target),
            ByteType => new Bytes((FixedColumnBuilder<sbyte>)target),
            ShortType => new Shorts((FixedColumnBuilder<short>)target),
            IntegerType => new Ints((FixedColumnBuilder<int>)target),
            LongType => new Longs((FixedColumnBuilder<long>)target),
            FloatType => new Floats((FixedColumnBuilder<float>)target),
            DoubleType => new Doubles((FixedColumnBuilder<double>)target),
            DecimalType => new Decimals((DecimalColumnBuilder)target, column, options),
            StringType or CharType or VarcharType => new Texts((BytesColumnBuilder)target, PaddedLength(column)),
            BinaryType => new Blobs((BytesColumnBuilder)target),
            DateType => new Dates((FixedColumnBuilder<int>)target, column, options),
            TimestampType => new Timestamps((FixedColumnBuilder<long>)target, column, options, isLocal: false),
            TimestampNTZType => new Timestamps((FixedColumnBuilder<long>)target, column, options, isLocal: true),
            _ => throw JdbcErrors.UnknownType(options, column.Name, column.Type.SimpleString),
        };

    private static int PaddedLength(JdbcColumn column) =>
        column.SourceType.StartsWith("CHAR(", StringComparison.Ordinal)
            ? int.Parse(column.SourceType.AsSpan(5, column.SourceType.Length - 6), CultureInfo.InvariantCulture)
            : 0;

    private static ReadOnlySpan<byte> TextOf(sqlite3_stmt row, int column)
    {
        // The text must be asked for first: only then are the bytes those of the text.
        raw.sqlite3_column_text(row, column);
        return raw.sqlite3_column_blob(row, column);
    }

    private static SparkException Bad(JdbcOptions options, JdbcColumn column, ReadOnlySpan<byte> value) =>
        JdbcErrors.BadValue(options, column, $"'{Encoding.UTF8.GetString(value)}'");

    private sealed class Booleans(BooleanColumnBuilder target) : SqliteReader
    {
        internal override void Read(sqlite3_stmt row, int column) => target.Append(raw.sqlite3_column_int(row, column) != 0);
    }

    private sealed class Bytes(FixedColumnBuilder<sbyte> target) : SqliteReader
    {
        internal override void Read(sqlite3_stmt row, int column) => target.Append((sbyte)raw.sqlite3_column_int(row, column));
    }

    private sealed class Shorts(FixedColumnBuilder<short> target) : SqliteReader
    {
        internal override void Read(sqlite3_stmt row, int column) => target.Append((short)raw.sqlite3_column_int(row, column));
    }

    private sealed class Ints(FixedColumnBuilder<int> target) : SqliteReader
    {
        internal override void Read(sqlite3_stmt row, int column) => target.Append(raw.sqlite3_column_int(row, column));
    }

    private sealed class Longs(FixedColumnBuilder<long> target) : SqliteReader
    {
        internal override void Read(sqlite3_stmt row, int column) => target.Append(raw.sqlite3_column_int64(row, column));
    }

    private sealed class Floats(FixedColumnBuilder<float> target) : SqliteReader
    {
        internal override void Read(sqlite3_stmt row, int column) => target.Append((float)raw.sqlite3_column_double(row, column));
    }

    private sealed class Doubles(FixedColumnBuilder<double> target) : SqliteReader
    {
        internal override void Read(sqlite3_stmt row, int column) => target.Append(raw.sqlite3_column_double(row, column));
    }

    private sealed class Blobs(BytesColumnBuilder target) : SqliteReader
    {
        internal override void Read(sqlite3_stmt row, int column) => target.Append(raw.sqlite3_column_blob(row, column));
    }

    private sealed class Texts(BytesColumnBuilder target, int paddedLength) : SqliteReader
    {
        internal override void Read(sqlite3_stmt row, int column)
        {
            var text = TextOf(row, column);
            if (paddedLength == 0 && System.Text.Unicode.Utf8.IsValid(text))
            {
                target.Append(text);
                return;
            }

            target.Append(Encoding.UTF8.GetString(text).PadRight(paddedLength));
        }
    }

    private sealed class Decimals(DecimalColumnBuilder target, JdbcColumn description, JdbcOptions options) : SqliteReader
    {
        internal override void Read(sqlite3_stmt row, int column)
        {
            Span<byte> digits = stackalloc byte[32];
            Decimal128 number;
            switch (raw.sqlite3_column_type(row, column))
            {
                case raw.SQLITE_INTEGER:
                    number = new Decimal128(raw.sqlite3_column_int64(row, column), 0);
                    break;
                case raw.SQLITE_FLOAT:
                    raw.sqlite3_column_double(row, column).TryFormat(digits, out var length, "R", CultureInfo.InvariantCulture);
                    number = NumberReader.TryParse(digits[..length], out Decimal128 exact)
                        ? exact
                        : throw Bad(options, description, digits[..length]);
                    break;
                default:
                    number = NumberReader.TryParse(TextOf(row, column), out Decimal128 parsed)
                        ? parsed
                        : throw Bad(options, description, TextOf(row, column));
                    break;
            }

            if (!target.Append(number))
            {
                throw JdbcErrors.BadValue(options, description, number.ToString());
            }
        }
    }

    private sealed class Dates(FixedColumnBuilder<int> target, JdbcColumn description, JdbcOptions options) : SqliteReader
    {
        internal override void Read(sqlite3_stmt row, int column)
        {
            switch (raw.sqlite3_column_type(row, column))
            {
                case raw.SQLITE_INTEGER:
                    var local = ZoneRules.Local.ToLocal(raw.sqlite3_column_int64(row, column) * MicrosPerMilli);
                    target.Append((int)DateTimeMath.FloorDays(local));
                    break;
                case raw.SQLITE_FLOAT:
                    target.Append((int)Math.Floor(raw.sqlite3_column_double(row, column) - JulianEpoch));
                    break;
                default:
                    target.Append(
                        DateParser.TryParse(TextOf(row, column), out var days) ? days : throw Bad(options, description, TextOf(row, column))
                    );
                    break;
            }
        }
    }

    private sealed class Timestamps(FixedColumnBuilder<long> target, JdbcColumn description, JdbcOptions options, bool isLocal)
        : SqliteReader
    {
        internal override void Read(sqlite3_stmt row, int column)
        {
            var instant = raw.sqlite3_column_type(row, column) switch
            {
                raw.SQLITE_INTEGER => raw.sqlite3_column_int64(row, column) * MicrosPerMilli,
                raw.SQLITE_FLOAT => (long)((raw.sqlite3_column_double(row, column) - JulianEpoch) * DateTimeConstants.MicrosPerDay),
                _ => TimestampParser.TryParse(TextOf(row, column), ZoneRules.Local, out var parsed)
                    ? parsed
                    : throw Bad(options, description, TextOf(row, column)),
            };
            target.Append(isLocal ? ZoneRules.Local.ToLocal(instant) : instant);
        }
    }
}
