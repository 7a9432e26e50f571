using Shared.Spark.Catalyst.Analysis;
using Shared.Spark.Embedded.Kernels.DateTimes.Patterns;
using Shared.Spark.Embedded.Kernels.Strings;
using Shared.Spark.Plans.DateTimes;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Tests.Kernels;

public sealed class TimestampFormatterTests
{
    private const string Iso = "yyyy-MM-dd HH:mm:ss.SSS";

    [Theory]
    [InlineData("2019-10-6", "yyyy-MM-dd", "2019-10-06 00:00:00.000")]
    [InlineData("2020-01-01abc", "yyyy-MM-dd", "2020-01-01 00:00:00.000")]
    [InlineData("Mon 2020-07-01", "E yyyy-MM-dd", null)]
    [InlineData("1582-10-10", "yyyy-MM-dd", null)]
    [InlineData("2021-03-14 02:30", "yyyy-MM-dd HH:mm", null)]
    [InlineData("10:11 pm", "hh:mm a", "1970-01-01 22:11:00.000")]
    [InlineData("2020-07-01 +0130", "yyyy-MM-dd Z", "2020-06-30 15:30:00.000")]
    public void Legacy_patterns_read_as_SimpleDateFormat(string text, string pattern, string? expected)
    {
        var isRead = Create(pattern, TimeParserPolicy.Legacy).TryParse(text, out var micros);
        isRead.Should().Be(expected is not null);
        if (isRead)
        {
            Write(Create(Iso, TimeParserPolicy.Legacy), micros).Should().Be(expected);
        }
    }

    [Fact]
    public void A_text_that_only_the_old_parser_reads_is_an_error_unless_the_policy_says_otherwise()
    {
        var parse = () => Create("yyyy-MM-dd", TimeParserPolicy.Exception).TryParse("2019-10-6", out _);
        parse
            .Should()
            .Throw<SparkRuntimeException>()
            .Which.ErrorClass.Should()
            .Be("INCONSISTENT_BEHAVIOR_CROSS_VERSION.PARSE_DATETIME_BY_NEW_PARSER");
        Create("yyyy-MM-dd", TimeParserPolicy.Corrected).TryParse("2019-10-6", out _).Should().BeFalse();
    }

    [Fact]
    public void Days_of_the_hybrid_calendar_are_those_of_the_proleptic_one_again()
    {
        for (var days = -800_000L; days < -141_437; days += 97)
        {
            HybridCalendar.ToProleptic(HybridCalendar.FromProleptic(days)).Should().Be(days);
        }
    }

    private static TimestampFormatter Create(string pattern, TimeParserPolicy policy) =>
        TimestampFormatter.Create(
            pattern,
            new FormatterSite(TemporalKind.Instant, ZoneRules.Of("America/Los_Angeles"), policy, LegacyFormat.Simple, IsForParsing: true)
        );

    private static string Write(TimestampFormatter formatter, long micros)
    {
        var buffer = new Utf8Buffer();
        formatter.Write(micros, buffer);
        return buffer.ToString();
    }
}
