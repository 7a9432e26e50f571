using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Tests.Functions;

/// <summary>Errors of rows tell where in the statement they are from, as Spark prints it.</summary>
public sealed class ErrorPlaceTests
{
    [Theory]
    [InlineData(
        "SELECT 1, CAST('a' AS INT) + CAST('b' AS INT)",
        "SELECT 1, CAST('a' AS INT) + CAST('b' AS INT)",
        "          ^^^^^^^^^^^^^^^^",
        11
    )]
    [InlineData(
        "SELECT CAST('1' AS INT) + CAST('b' AS INT)",
        "SELECT CAST('1' AS INT) + CAST('b' AS INT)",
        "                          ^^^^^^^^^^^^^^^^",
        27
    )]
    [InlineData("SELECT 5 / 0", "SELECT 5 / 0", "       ^^^^^", 8)]
    [InlineData("SELECT array(1, 2)[5]", "SELECT array(1, 2)[5]", "       ^^^^^^^^^^^^^^", 8)]
    [InlineData("SELECT element_at(array(1), 7)", "SELECT element_at(array(1), 7)", "       ^^^^^^^^^^^^^^^^^^^^^^^", 8)]
    [InlineData("SELECT 1 + 'a'", "SELECT 1 + 'a'", "       ^^^^^^^", 8)]
    [InlineData("SELECT a / b FROM VALUES (1, 1), (2, 0) t(a, b)", "SELECT a / b FROM VALUES (1, 1), (2, 0) t(a,...", "       ^^^^^", 8)]
    public void An_error_shows_its_fragment(string sql, string line, string mark, int position)
    {
        using var engine = new EngineHarness(("spark.sql.ansi.enabled", "true"));
        var read = () => engine.Rows(sql);
        read.Should()
            .Throw<SparkRuntimeException>()
            .Which.Message.Should()
            .EndWith($"\n== SQL(line 1, position {position}) ==\n{line}\n{mark}\n");
    }

    [Fact]
    public void An_error_of_an_aggregate_shows_none()
    {
        using var engine = new EngineHarness(("spark.sql.ansi.enabled", "true"));
        var read = () => engine.Rows("SELECT sum(x) FROM VALUES (9223372036854775807), (1L) t(x)");
        read.Should().Throw<SparkRuntimeException>().Which.Message.Should().NotContain("== SQL");
    }
}
