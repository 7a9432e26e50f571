using Shared.Spark.Catalyst.Parsing;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Catalyst.Tests.Parsing;

public sealed class DepthTests
{
    public static TheoryData<string, string> Deep =>
        new()
        {
            { "10,000 sums", $"SELECT {string.Join(" + ", Enumerable.Repeat("a", 10_000))}" },
            { "10,000 conditions", $"SELECT * FROM t WHERE {string.Join(" AND ", Enumerable.Repeat("a = 1", 10_000))}" },
            { "1,000 parentheses", $"SELECT {new string('(', 1000)}a{new string(')', 1000)}" },
            { "1,000 unions", string.Join(" UNION ALL ", Enumerable.Repeat("SELECT 1", 1000)) },
            { "1,000 joins", $"SELECT * FROM t{Repeat(" JOIN u ON a = b", 1000)}" },
            { "200 subqueries", $"SELECT * FROM {Repeat("(SELECT * FROM ", 200)}t{new string(')', 200)}" },
            { "300 subqueries that are operands", $"SELECT {Repeat("((SELECT ", 300)}1{Repeat(") + 1)", 300)}" },
            { "1,000 values in a list", $"SELECT a IN ({string.Join(", ", Enumerable.Range(0, 1000))})" },
        };

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    [Theory]
    [MemberData(nameof(Deep))]
    public void Deep_and_long_statements_are_read(string what, string sql) => SparkSqlParser.ParsePlan(sql).Should().NotBeNull(what);

    [Theory]
    [InlineData("(", ")")]
    [InlineData("NOT ", "")]
    [InlineData("- ", "")]
    [InlineData("CASE WHEN a THEN ", " END")]
    [InlineData("f(", ")")]
    [InlineData("(SELECT ", ")")]
    public void What_is_too_deep_for_the_stack_is_an_error_not_a_crash(string open, string close)
    {
        var sql = $"SELECT {Repeat(open, 20_000)}a{Repeat(close, 20_000)}";

        Exception? error = null;
        var thread = new Thread(() => error = Record.Exception(() => SparkSqlParser.ParsePlan(sql)), maxStackSize: 512 * 1024);
        thread.Start();
        thread.Join();

        error.Should().BeOfType<ParseException>().Which.Message.Should().Contain("nested too deep");
    }
}
