using Shared.Spark.Plans.Errors;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Plans.Tests;

public sealed class SparkExceptionTests
{
    [Fact]
    public void Message_is_sparks_with_the_place_in_the_text()
    {
        const string sql = "SELECT\n  missing FROM t";
        var error = new AnalysisException(
            "UNRESOLVED_COLUMN.WITHOUT_SUGGESTION",
            new Dictionary<string, string> { ["objectName"] = "`missing`" },
            new Origin(sql, 9, 15, 2, 2)
        );
        error
            .Message.Should()
            .Be(
                "[UNRESOLVED_COLUMN.WITHOUT_SUGGESTION] A column or function parameter with name `missing` cannot be resolved. \n"
                    + "== SQL(line 2, position 3) ==\n  missing FROM t\n  ^^^^^^^\n"
            );
        error.SqlState.Should().Be("42703");
    }
}
