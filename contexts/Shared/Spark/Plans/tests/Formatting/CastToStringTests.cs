using System.Buffers;
using System.Globalization;
using System.Text;
using CsCheck;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Columnar;
using Shared.Spark.Plans.DateTimes;
using Shared.Spark.Plans.Formatting;

namespace Shared.Spark.Plans.Tests.Formatting;

/// <summary>What is expected is what Spark 3.5.7 answers.</summary>
public sealed class CastToStringTests
{
    private static readonly ZoneRules s_losAngeles = ZoneRules.Of("America/Los_Angeles");

    [Theory]
    [InlineData(1.5, "1.5")]
    [InlineData(0.001, "0.001")]
    [InlineData(0.0009, "9.0E-4")]
    [InlineData(1e7, "1.0E7")]
    [InlineData(9999999.0, "9999999.0")]
    [InlineData(12345678.9, "1.23456789E7")]
    [InlineData(1e-5, "1.0E-5")]
    [InlineData(123456789012345680.0, "1.2345678901234568E17")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.PositiveInfinity, "Infinity")]
    [InlineData(double.NegativeInfinity, "-Infinity")]
    [InlineData(-0.0, "-0.0")]
    [InlineData(0.0, "0.0")]
    [InlineData(double.Epsilon, "4.9E-324")]
    [InlineData(2e-323, "2.0E-323")]
    [InlineData(double.MaxValue, "1.7976931348623157E308")]
    [InlineData(100.0, "100.0")]
    [InlineData(-1234.5, "-1234.5")]
    [InlineData(1e21, "1.0E21")]
    [InlineData(123456.789, "123456.789")]
    public void Doubles_are_written_as_Java_does(double value, string expected) =>
        Legacy(DataTypes.DoubleType, value).Should().Be(expected);

    [Theory]
    [InlineData(1.5f, "1.5")]
    [InlineData(float.MaxValue, "3.4028235E38")]
    [InlineData(float.Epsilon, "1.4E-45")]
    [InlineData(0.1f, "0.1")]
    [InlineData(16777216f, "1.6777216E7")]
    [InlineData(1e-4f, "1.0E-4")]
    public void Floats_are_written_as_Java_does(float value, string expected) => Legacy(DataTypes.FloatType, value).Should().Be(expected);

    [Fact]
    public void Every_double_reads_back_as_itself() =>
        Gen
            .Double.Where(double.IsFinite)
            .Sample(value => double.Parse(Legacy(DataTypes.DoubleType, value), CultureInfo.InvariantCulture).Equals(value));

    [Theory]
    [InlineData(1, 7, "1E-7", "0.0000001")]
    [InlineData(1, 6, "0.000001", "0.000001")]
    [InlineData(0, 10, "0E-10", "0.0000000000")]
    [InlineData(-150, 2, "-1.50", "-1.50")]
    [InlineData(123, 0, "123", "123")]
    [InlineData(-1200, 10, "-1.200E-7", "-0.0000001200")]
    public void Decimals_have_an_exponent_unless_they_must_be_plain(int unscaled, int scale, string legacy, string plain)
    {
        var (value, type) = (new Decimal128(unscaled, scale), new DecimalType(38, scale));
        Legacy(type, value).Should().Be(legacy);
        Text(CastToString.Ansi, type, value).Should().Be(plain);
    }

    [Fact]
    public void Plain_decimals_are_those_of_Decimal128() =>
        Gen.Select(Gen.Long, Gen.Int[0, 38])
            .Sample(
                (unscaled, scale) =>
                    Text(CastToString.Ansi, new DecimalType(38, scale), new Decimal128(unscaled, scale))
                    == new Decimal128(unscaled, scale).ToString()
            );

    [Theory]
    [InlineData(18263, "2020-01-02")]
    [InlineData(-719162, "0001-01-01")]
    [InlineData(2932897, "+10000-01-01")]
    [InlineData(-719163, "0000-12-31")]
    [InlineData(-719562, "-0001-11-28")]
    public void Dates_of_any_year_are_written(int days, string expected) => Legacy(DataTypes.DateType, days).Should().Be(expected);

    [Fact]
    public void Dates_are_those_of_the_calendar() =>
        Gen.Int[-719162, 2932896]
            .Sample(days =>
                Legacy(DataTypes.DateType, days)
                == DateOnly.FromDayNumber(days + 719162).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            );

    [Theory]
    [InlineData("2020-01-02T11:04:05.6Z", "2020-01-02 03:04:05.6")]
    [InlineData("2020-07-02T10:04:05.000001Z", "2020-07-02 03:04:05.000001")]
    [InlineData("1969-12-31T08:00:00Z", "1969-12-31 00:00:00")]
    public void Timestamps_are_written_in_the_time_zone_without_zeros_behind(string instant, string expected) =>
        Legacy(DataTypes.TimestampType, Microseconds(instant)).Should().Be(expected);

    [Fact]
    public void Timestamps_of_years_that_dotnet_lacks_are_written() =>
        Legacy(DataTypes.TimestampType, long.MaxValue).Should().Be("+294247-01-09 20:00:54.775807");

    [Fact]
    public void Local_timestamps_know_no_time_zone() =>
        Legacy(DataTypes.TimestampNTZType, Microseconds("2020-01-02T03:04:05.6Z")).Should().Be("2020-01-02 03:04:05.6");

    [Theory]
    [InlineData(93_784_500_000, 0, 3, "INTERVAL '1 02:03:04.5' DAY TO SECOND")]
    [InlineData(-93_784_500_000, 0, 3, "INTERVAL '-1 02:03:04.5' DAY TO SECOND")]
    [InlineData(86_400_000_000, 0, 0, "INTERVAL '1' DAY")]
    [InlineData(93_780_000_000, 1, 2, "INTERVAL '26:03' HOUR TO MINUTE")]
    [InlineData(3_250_000, 3, 3, "INTERVAL '03.25' SECOND")]
    [InlineData(75_000_000, 3, 3, "INTERVAL '75' SECOND")]
    [InlineData(300_000_000, 2, 2, "INTERVAL '05' MINUTE")]
    [InlineData(6_030_000_000, 2, 3, "INTERVAL '100:30' MINUTE TO SECOND")]
    [InlineData(93_600_000_000, 0, 1, "INTERVAL '1 02' DAY TO HOUR")]
    [InlineData(long.MinValue, 0, 3, "INTERVAL '-106751991 04:00:54.775808' DAY TO SECOND")]
    public void Intervals_of_time_are_literals(long microseconds, byte start, byte end, string expected) =>
        Legacy(new DayTimeIntervalType(start, end), microseconds).Should().Be(expected);

    [Theory]
    [InlineData(14, 0, 1, "INTERVAL '1-2' YEAR TO MONTH")]
    [InlineData(-14, 0, 1, "INTERVAL '-1-2' YEAR TO MONTH")]
    [InlineData(14, 1, 1, "INTERVAL '14' MONTH")]
    [InlineData(36, 0, 0, "INTERVAL '3' YEAR")]
    public void Intervals_of_months_are_literals(int months, byte start, byte end, string expected) =>
        Legacy(new YearMonthIntervalType(start, end), months).Should().Be(expected);

    [Theory]
    [InlineData(0, 0, 0, "0 seconds")]
    [InlineData(14, 3, 14_706_500_000, "1 years 2 months 3 days 4 hours 5 minutes 6.5 seconds")]
    [InlineData(-14, -3, -14_706_500_000, "-1 years -2 months -3 days -4 hours -5 minutes -6.5 seconds")]
    [InlineData(0, 0, -500_000, "-0.5 seconds")]
    public void Calendar_intervals_name_their_units(int months, int days, long microseconds, string expected) =>
        Legacy(DataTypes.CalendarIntervalType, new CalendarInterval(months, days, microseconds)).Should().Be(expected);

    [Fact]
    public void Nested_values_are_in_brackets_with_null_as_a_word()
    {
        Legacy(new ArrayType(DataTypes.IntegerType), (object)new object?[] { 1, null, 2 }).Should().Be("[1, null, 2]");
        Legacy(new MapType(DataTypes.StringType, DataTypes.IntegerType), Map(("a", 1), ("b", null))).Should().Be("{a -> 1, b -> null}");
        Legacy(Struct, (object)new object?[] { 1, "x", null }).Should().Be("{1, x, null}");
        Legacy(new ArrayType(DataTypes.IntegerType), (object)System.Array.Empty<object>()).Should().Be("[]");
    }

    [Fact]
    public void Binaries_are_text_in_a_cast_and_digits_in_a_table()
    {
        Legacy(DataTypes.BinaryType, "he"u8.ToArray()).Should().Be("he");
        Text(CastToString.Pretty, DataTypes.BinaryType, "he"u8.ToArray()).Should().Be("[68 65]");
        Text(CastToString.Pretty, new ArrayType(DataTypes.IntegerType), (object)new object?[] { null }).Should().Be("[NULL]");
    }

    [Fact]
    public void Nothing_is_allocated_a_value()
    {
        var vector = ObjectVector.Of(DataTypes.DoubleType, 1234.5678e-20);
        var output = new ArrayBufferWriter<byte>(1024);
        CastToString.Legacy.Append(output, vector, 0, s_losAngeles);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 20; i++)
        {
            CastToString.Legacy.Append(output, vector, 0, s_losAngeles);
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
    }

    private static StructType Struct =>
        new([
            new StructField("a", DataTypes.IntegerType),
            new StructField("b", DataTypes.StringType),
            new StructField("c", DataTypes.StringType),
        ]);

    private static KeyValuePair<object, object?>[] Map(params (object Key, object? Value)[] entries) =>
        [.. entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Value))];

    private static long Microseconds(string instant) =>
        DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture).Subtract(DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;

    private static string Legacy(DataType type, object value) => Text(CastToString.Legacy, type, value);

    private static string Text(CastToString style, DataType type, object value)
    {
        var output = new ArrayBufferWriter<byte>();
        style.Append(output, ObjectVector.Of(type, value), 0, s_losAngeles);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
