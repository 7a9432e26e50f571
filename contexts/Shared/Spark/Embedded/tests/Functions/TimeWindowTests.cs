using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Tests.Functions;

public sealed class TimeWindowTests : IDisposable
{
    private const string Events =
        "VALUES ('a', timestamp'2021-01-01 00:00:00'), ('a', timestamp'2021-01-01 00:04:30'), ('a', timestamp'2021-01-01 00:10:00'), "
        + "('b', timestamp'2021-01-01 00:01:00'), ('b', null) AS events(user, at)";

    private readonly EngineHarness _harness = new();

    public void Dispose() => _harness.Dispose();

    [Fact]
    public void A_tumbling_window_counts_each_row_once_and_no_row_without_a_time() =>
        Rows(
                $"SELECT user, date_format(window.start, 'HH:mm'), date_format(window.end, 'HH:mm'), count(*) FROM {Events} "
                    + "GROUP BY user, window(at, '5 minutes') ORDER BY user, window.start"
            )
            .Should()
            .Equal("[a,00:00,00:05,2]", "[a,00:10,00:15,1]", "[b,00:00,00:05,1]");

    [Fact]
    public void A_sliding_window_counts_a_row_in_each_window_that_it_is_in() =>
        Rows(
                $"SELECT date_format(window.start, 'HH:mm'), count(*) FROM {Events} WHERE user = 'a' GROUP BY window(at, '10 minutes', '5 minutes') ORDER BY 1"
            )
            .Should()
            .Equal("[00:00,2]", "[00:05,1]", "[00:10,1]", "[23:55,2]");

    [Fact]
    public void A_row_between_windows_whose_slide_does_not_divide_them_is_in_fewer() =>
        Rows(
                $"SELECT date_format(at, 'HH:mm:ss'), count(*) FROM (SELECT at, window(at, '7 minutes', '5 minutes') FROM {Events}) GROUP BY at ORDER BY at"
            )
            .Should()
            .Equal("[00:00:00,2]", "[00:01:00,2]", "[00:04:30,1]", "[00:10:00,2]");

    [Fact]
    public void Sessions_of_the_same_key_that_meet_are_one() =>
        Rows(
                $"SELECT user, date_format(session_window.start, 'HH:mm:ss'), date_format(session_window.end, 'HH:mm:ss'), count(*) FROM {Events} "
                    + "GROUP BY user, session_window(at, '5 minutes') ORDER BY 1, 2"
            )
            .Should()
            .Equal("[a,00:00:00,00:09:30,2]", "[a,00:10:00,00:15:00,1]", "[b,00:01:00,00:06:00,1]");

    [Fact]
    public void A_row_that_starts_when_a_session_ends_belongs_to_it() =>
        Rows(
                "SELECT count(*) FROM VALUES (timestamp'2021-01-01 00:00:00'), (timestamp'2021-01-01 00:05:00') AS events(at) "
                    + "GROUP BY session_window(at, '5 minutes')"
            )
            .Should()
            .Equal("[2]");

    [Fact]
    public void A_session_may_be_an_ordinal_of_the_list() =>
        Rows(
                $"SELECT user u, date_format(session_window(at, '5 minutes').end, 'HH:mm:ss') e, count(*) FROM {Events} GROUP BY 1, 2 ORDER BY 1, 2"
            )
            .Should()
            .Contain("[b,00:06:00,1]");

    [Fact]
    public void The_time_of_a_window_is_its_last_microsecond() =>
        Rows(
                $"SELECT date_format(window_time(window), 'HH:mm:ss.SSSSSS') FROM (SELECT window(at, '5 minutes') FROM {Events} WHERE user = 'b')"
            )
            .Should()
            .Equal("[00:04:59.999999]");

    [Theory]
    [InlineData("window(at, '1 month')", "FAILED_FUNCTION_CALL")]
    [InlineData("window(at, '0 minutes')", "DATATYPE_MISMATCH.VALUE_OUT_OF_RANGE")]
    [InlineData("window(at, '1 minute', '5 minutes')", "DATATYPE_MISMATCH.PARAMETER_CONSTRAINT_VIOLATION")]
    [InlineData("window(at, 'abc')", "CANNOT_PARSE_INTERVAL")]
    [InlineData("window(at, user)", "_LEGACY_ERROR_TEMP_1207")]
    [InlineData("window(at, '1 minute'), window(at, '2 minutes')", "_LEGACY_ERROR_TEMP_1039")]
    public void A_window_that_cannot_be_is_an_error_of_analysis(string list, string errorClass)
    {
        var act = () => _harness.SchemaOf($"SELECT {list} FROM {Events}");
        act.Should().Throw<AnalysisException>().Which.ErrorClass.Should().Be(errorClass);
    }

    [Theory]
    [InlineData("make_timestamp(2021, 1, 1, 0, 0, 0)")]
    [InlineData("to_timestamp('2021-01-01', 'yyyy-MM-dd')")]
    [InlineData("try_to_timestamp('2021-01-01')")]
    public void Timestamps_are_without_a_zone_where_the_session_says_so(string call)
    {
        using var harness = new EngineHarness(("spark.sql.timestampType", "TIMESTAMP_NTZ"));
        harness.SchemaOf($"SELECT {call} AS t").Fields[0].DataType.SimpleString.Should().Be("timestamp_ntz");
    }

    [Theory]
    [InlineData("to_timestamp('12-31-365', 'MM-dd-DDD')", "[1970-12-31 00:00:00]")]
    [InlineData("to_timestamp('12-30-365', 'MM-dd-DDD')", "[null]")]
    [InlineData("to_timestamp('223456 10.123456', 'SSSSSS ss.SSSSSS')", "[null]")]
    [InlineData("date_add(date'2021-01-01', ' 1 ')", "[2021-01-02]")]
    public void Fields_that_contradict_each_other_make_no_time(string call, string row) =>
        Rows($"SELECT CAST({call} AS STRING)").Should().Equal(row);

    private IReadOnlyList<string> Rows(string sql) => _harness.Rows(sql);
}
