using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Parsing;
using Shared.Spark.Plans.Columnar;
using Shared.Spark.Plans.Errors;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Catalyst.Tests.Parsing;

public sealed class LiteralTests
{
    private static readonly ParserOptions s_options = new() { TimeZone = ParserGoldenTests.Zone };

    public static TheoryData<string, object, string> Values =>
        new()
        {
            { "1", 1, "int" },
            { "-2147483648", int.MinValue, "int" },
            { "2147483648", 2147483648L, "bigint" },
            { "1L", 1L, "bigint" },
            { "1S", (short)1, "smallint" },
            { "-128Y", (sbyte)-128, "tinyint" },
            { "1e3", 1000.0, "double" },
            { "1.5D", 1.5, "double" },
            { "1.5F", 1.5f, "float" },
            { "9223372036854775808", new Decimal128((Int128)9223372036854775808m, 0), "decimal(19,0)" },
            { "1.50", new Decimal128(150, 2), "decimal(3,2)" },
            { ".05", new Decimal128(5, 2), "decimal(2,2)" },
            { "5.", new Decimal128(5, 0), "decimal(1,0)" },
            { "1e2BD", new Decimal128(100, 0), "decimal(3,0)" },
            { "true", true, "boolean" },
            { "'a' 'b' \"c\"", "abc", "string" },
            { "r'a\\nb'", "a\\nb", "string" },
            { "'a\\nb\\t\\\\\\0\\Z'", "a\nb\t\\\0\u001A", "string" },
            { "'\\u0041\\101\\%\\_\\x'", "AA\\%\\_x", "string" },
            { "'\\U0001F600'", "\U0001F600", "string" },
            { "X'1f0'", new byte[] { 0x01, 0xf0 }, "binary" },
            { "date '1970-01-02'", 1, "date" },
            { "date '1582-10-04'", -141438, "date" },
            { "date '2020'", 18262, "date" },
            { "date '2020-1-2 whatever'", 18263, "date" },
            { "date '-0044-03-15'", -735525, "date" },
            { "date 'epoch'", 0, "date" },
            { "timestamp '1970-01-01 00:00:00'", 28_800_000_000L, "timestamp" },
            { "timestamp '1970-01-01T00:00:01.5Z'", 1_500_000L, "timestamp" },
            { "timestamp '1970-1-1 1:2:3.1234567 UTC+01:00'", 123_123_456L, "timestamp" },
            { "timestamp '1970-01-01 00:00:00 Europe/Paris'", -3_600_000_000L, "timestamp" },
            { "timestamp '2021-03-14 02:30:00'", 1_615_717_800_000_000L, "timestamp" },
            { "timestamp '2021-11-07 01:30:00'", 1_636_273_800_000_000L, "timestamp" },
            { "timestamp_ltz '1970-01-01 00:00:00 -08'", 28_800_000_000L, "timestamp" },
            { "timestamp_ntz '1970-01-01 00:00:01'", 1_000_000L, "timestamp_ntz" },
            { "interval '1-2' year to month", 14, "interval year to month" },
            { "interval -'1-2' year to month", -14, "interval year to month" },
            { "interval '1 02:03:04.5' day to second", 93_784_500_000L, "interval day to second" },
            { "interval '-1 2' day to hour", -93_600_000_000L, "interval day to hour" },
            { "interval '02:03' hour to minute", 7_380_000_000L, "interval hour to minute" },
            { "interval '2:3.25' minute to second", 123_250_000L, "interval minute to second" },
            { "interval 1 week", 604_800_000_000L, "interval day" },
            { "interval 1 day 2 hours", 93_600_000_000L, "interval day to hour" },
            { "interval '3' month", 3, "interval month" },
            { "interval -1.5 seconds", -1_500_000L, "interval second" },
            { "interval 2 milliseconds 3 microseconds", 2_003L, "interval second" },
            { "interval '1 year 2 months'", 14, "interval year to month" },
        };

    [Theory]
    [MemberData(nameof(Values))]
    public void Literal_has_its_value_and_type(string sql, object value, string type)
    {
        var literal = SparkSqlParser.ParseExpression(sql, s_options).Should().BeOfType<Literal>().Subject;

        literal.Value.Should().BeEquivalentTo(value);
        literal.Type.SimpleString.Should().Be(type);
    }

    [Fact]
    public void Null_has_its_own_type() => SparkSqlParser.ParseExpression("null").Should().Be(new Literal(null, DataTypes.NullType));

    [Fact]
    public void Legacy_intervals_are_calendar_intervals() =>
        SparkSqlParser
            .ParseExpression("interval 1 month 2 days 3 hours", s_options with { LegacyInterval = true })
            .Should()
            .Be(new Literal(new CalendarInterval(1, 2, 10_800_000_000), DataTypes.CalendarIntervalType));

    [Theory]
    [InlineData("date '2021-02-29'", "INVALID_TYPED_LITERAL")]
    [InlineData("date '20210229'", "INVALID_TYPED_LITERAL")]
    [InlineData("date '2021-01-01x'", "INVALID_TYPED_LITERAL")]
    [InlineData("timestamp '2021-01-01 25:00:00'", "INVALID_TYPED_LITERAL")]
    [InlineData("timestamp '2021-01-01 00:00:00 Nowhere/City'", "INVALID_TYPED_LITERAL")]
    [InlineData("timestamp '2021-01-01 00:00:00 +19:00'", "INVALID_TYPED_LITERAL")]
    [InlineData("timestamp_ntz '10:00:00'", "INVALID_TYPED_LITERAL")]
    [InlineData("X'1g'", "INVALID_TYPED_LITERAL")]
    [InlineData("interval 'one day'", "INVALID_TYPED_LITERAL")]
    [InlineData("foo 'x'", "UNSUPPORTED_TYPED_LITERAL")]
    [InlineData("128Y", "INVALID_NUMERIC_LITERAL_RANGE")]
    [InlineData("40000S", "INVALID_NUMERIC_LITERAL_RANGE")]
    [InlineData("9223372036854775808L", "INVALID_NUMERIC_LITERAL_RANGE")]
    [InlineData("1e400", "INVALID_NUMERIC_LITERAL_RANGE")]
    [InlineData("1e40F", "INVALID_NUMERIC_LITERAL_RANGE")]
    [InlineData("1e400BD", "_LEGACY_ERROR_TEMP_0061")]
    [InlineData("123456789012345678901234567890123456789", "DECIMAL_PRECISION_EXCEEDS_MAX_PRECISION")]
    [InlineData("interval 1 month 1 day", "_LEGACY_ERROR_TEMP_0029")]
    [InlineData("interval '1-13' year to month", "_LEGACY_ERROR_TEMP_0063")]
    [InlineData("interval '1 25:00' day to minute", "_LEGACY_ERROR_TEMP_0063")]
    [InlineData("interval '1-2' month to year", "_LEGACY_ERROR_TEMP_0028")]
    [InlineData("interval 1 year to month", "_LEGACY_ERROR_TEMP_0027")]
    [InlineData("interval '1-2' year to month 3 days", "_LEGACY_ERROR_TEMP_0024")]
    [InlineData("interval 1.5 days", "_LEGACY_ERROR_TEMP_0062")]
    [InlineData("interval 300000000 years", "_LEGACY_ERROR_TEMP_0062")]
    [InlineData("interval '1 day' day", "_LEGACY_ERROR_TEMP_0026")]
    public void Literal_that_is_wrong_is_refused(string sql, string errorClass) =>
        Assert.Throws<ParseException>(() => SparkSqlParser.ParseExpression(sql, s_options)).ErrorClass.Should().Be(errorClass);

    [Theory]
    [InlineData("date 'today'")]
    [InlineData("date 'tomorrow UTC'")]
    [InlineData("timestamp 'now'")]
    [InlineData("timestamp 'yesterday America/New_York'")]
    [InlineData("timestamp '10:11:12'")]
    [InlineData("timestamp 'T10:11'")]
    [InlineData("timestamp_ntz 'now'")]
    public void Literal_of_the_clock_is_near_now(string sql)
    {
        var literal = (Literal)SparkSqlParser.ParseExpression(sql, s_options);
        var time = literal.Value is int days ? DateTime.UnixEpoch.AddDays(days) : DateTime.UnixEpoch.AddMicroseconds((long)literal.Value!);

        time.Should().BeCloseTo(DateTime.UtcNow, TimeSpan.FromDays(3));
    }

    [Theory]
    [InlineData("1e3", true, "decimal(4,0)")]
    [InlineData("1.5e-1", true, "decimal(2,2)")]
    [InlineData("1e3", false, "double")]
    public void Exponents_are_decimals_when_the_setting_says_so(string sql, bool asDecimal, string type) =>
        ((Literal)SparkSqlParser.ParseExpression(sql, new ParserOptions { LegacyExponentLiteralAsDecimal = asDecimal }))
            .Type.SimpleString.Should()
            .Be(type);

    [Fact]
    public void Timestamp_is_without_zone_when_the_setting_says_so_but_not_with_one_in_the_text()
    {
        var options = s_options with { TimestampIsNtz = true };

        ((Literal)SparkSqlParser.ParseExpression("timestamp '2020-01-01'", options)).Type.Should().Be(DataTypes.TimestampNTZType);
        ((Literal)SparkSqlParser.ParseExpression("timestamp '2020-01-01 00:00:00Z'", options)).Type.Should().Be(DataTypes.TimestampType);
    }
}
