using System.Buffers.Binary;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Sources.Columns;
using Shared.Spark.Plans.DateTimes;

namespace Shared.Spark.Connectors.Jdbc.Postgres;

/// <summary>Decodes PostgreSQL's binary form of values into a column.</summary>
internal abstract class PostgresDecoder
{
    /// <summary>The days between 2000-01-01, PostgreSQL's epoch, and 1970-01-01.</summary>
    internal const int EpochDays = 10957;

    /// <summary>The microseconds between the epochs.</summary>
    internal const long EpochMicroseconds = EpochDays * DateTimeConstants.MicrosPerDay;

    /// <summary>Adds a value.</summary>
    internal abstract void Decode(ReadOnlySpan<byte> value);

    /// <summary>A decoder for a column.</summary>
    internal static PostgresDecoder Create(JdbcColumn column, ColumnBuilder target, JdbcOptions options) =>
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
            DateType => new Dates((FixedColumnBuilder<int>)target),

            // A timestamp without a zone is what the clock of this machine shows, as for Spark's driver.
            TimestampType => new Timestamps(
                (FixedColumnBuilder<long>)target,
                column.SourceType is "timestamptz" or "timetz" ? ZoneRules.Utc : ZoneRules.Local
            ),
            TimestampNTZType => new Timestamps((FixedColumnBuilder<long>)target, ZoneRules.Utc),
            ArrayType array => new Arrays((ListColumnBuilder)target, column, array, options),
            _ => new Texts((BytesColumnBuilder)target),
        };

    private sealed class Booleans(BooleanColumnBuilder target) : PostgresDecoder
    {
        internal override void Decode(ReadOnlySpan<byte> value) => target.Append(value[0] != 0);
    }

    private sealed class Bytes(FixedColumnBuilder<sbyte> target) : PostgresDecoder
    {
        internal override void Decode(ReadOnlySpan<byte> value) => target.Append((sbyte)BinaryPrimitives.ReadInt16BigEndian(value));
    }

    private sealed class Shorts(FixedColumnBuilder<short> target) : PostgresDecoder
    {
        internal override void Decode(ReadOnlySpan<byte> value) => target.Append(BinaryPrimitives.ReadInt16BigEndian(value));
    }

    private sealed class Ints(FixedColumnBuilder<int> target) : PostgresDecoder
    {
        internal override void Decode(ReadOnlySpan<byte> value) => target.Append(BinaryPrimitives.ReadInt32BigEndian(value));
    }

    private sealed class Longs(FixedColumnBuilder<long> target) : PostgresDecoder
    {
        internal override void Decode(ReadOnlySpan<byte> value) => target.Append(BinaryPrimitives.ReadInt64BigEndian(value));
    }

    private sealed class Floats(FixedColumnBuilder<float> target) : PostgresDecoder
    {
        internal override void Decode(ReadOnlySpan<byte> value) => target.Append(BinaryPrimitives.ReadSingleBigEndian(value));
    }

    private sealed class Doubles(FixedColumnBuilder<double> target) : PostgresDecoder
    {
        internal override void Decode(ReadOnlySpan<byte> value) => target.Append(BinaryPrimitives.ReadDoubleBigEndian(value));
    }

    private sealed class Texts(BytesColumnBuilder target) : PostgresDecoder
    {
        internal override void Decode(ReadOnlySpan<byte> value) => target.Append(value);
    }

    private sealed class Dates(FixedColumnBuilder<int> target) : PostgresDecoder
    {
        internal override void Decode(ReadOnlySpan<byte> value) =>
            target.Append(
                BinaryPrimitives.ReadInt32BigEndian(value) switch
                {
                    int.MaxValue => Infinity.LastDay,
                    int.MinValue => Infinity.FirstDay,
                    var days => days + EpochDays,
                }
            );
    }

    private sealed class Timestamps(FixedColumnBuilder<long> target, ZoneRules zone) : PostgresDecoder
    {
        internal override void Decode(ReadOnlySpan<byte> value) =>
            target.Append(
                BinaryPrimitives.ReadInt64BigEndian(value) switch
                {
                    long.MaxValue => Infinity.LastMicrosecond,
                    long.MinValue => Infinity.FirstDay * DateTimeConstants.MicrosPerDay,
                    var local => zone.ToUtc(local + EpochMicroseconds),
                }
            );
    }

    private sealed class Decimals(DecimalColumnBuilder target, JdbcColumn column, JdbcOptions options) : PostgresDecoder
    {
        internal override void Decode(ReadOnlySpan<byte> value)
        {
            if (!PostgresNumeric.TryDecode(value, out var number) || !target.Append(number))
            {
                throw JdbcErrors.BadValue(options, column, PostgresNumeric.ToText(value));
            }
        }
    }

    private sealed class Arrays : PostgresDecoder
    {
        private const int HeaderLength = 12;
        private const int DimensionLength = 8;

        private readonly ListColumnBuilder _target;
        private readonly JdbcColumn _column;
        private readonly JdbcOptions _options;
        private readonly PostgresDecoder _element;

        internal Arrays(ListColumnBuilder target, JdbcColumn column, ArrayType type, JdbcOptions options)
        {
            (_target, _column, _options) = (target, column, options);
            _element = Create(new JdbcColumn(column.Name, column.SourceType.TrimStart('_'), type.ElementType), target.Items, options);
        }

        internal override void Decode(ReadOnlySpan<byte> value)
        {
            var dimensions = BinaryPrimitives.ReadInt32BigEndian(value);
            if (dimensions > 1)
            {
                throw JdbcErrors.BadValue(_options, _column, $"of {dimensions} dimensions");
            }

            var count = dimensions == 0 ? 0 : BinaryPrimitives.ReadInt32BigEndian(value[HeaderLength..]);
            var rest = value[(HeaderLength + (dimensions * DimensionLength))..];
            for (var i = 0; i < count; i++)
            {
                var length = BinaryPrimitives.ReadInt32BigEndian(rest);
                rest = rest[sizeof(int)..];
                if (length < 0)
                {
                    _target.Items.AppendNull();
                    continue;
                }

                _element.Decode(rest[..length]);
                rest = rest[length..];
            }

            _target.EndList();
        }
    }

    // What Spark makes of infinity and -infinity.
    private static class Infinity
    {
        internal const int FirstDay = -719162;
        internal const int LastDay = 2932896;
        internal const long LastMicrosecond = ((LastDay + 1L) * DateTimeConstants.MicrosPerDay) - 1;
    }
}
