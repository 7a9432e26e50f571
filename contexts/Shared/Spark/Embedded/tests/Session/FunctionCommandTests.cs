using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Tests.Session;

public sealed class FunctionCommandTests : IDisposable
{
    private readonly EngineHarness _engine = new();

    public void Dispose() => _engine.Dispose();

    [Fact]
    public void A_function_is_described_in_Sparks_words()
    {
        _engine
            .Rows("DESCRIBE FUNCTION ABS")
            .Should()
            .Equal(
                "[Function: abs]",
                "[Class: org.apache.spark.sql.catalyst.expressions.Abs]",
                "[Usage: abs(expr) - Returns the absolute value of the numeric or interval value.]"
            );
        _engine
            .Rows("DESCRIBE FUNCTION EXTENDED !=")
            .Should()
            .Equal(
                "[Function: !=]",
                "[Usage: expr1 != expr2 - Returns true if `expr1` is not equal to `expr2`.]",
                "[Extended Usage:\n    No example/argument for !=.\n]"
            );
    }

    [Fact]
    public void A_function_over_a_class_is_known_but_cannot_be_called()
    {
        _engine.Rows("CREATE FUNCTION f AS 'com.example.F'");

        _engine.Rows("SHOW USER FUNCTIONS").Should().Equal("[spark_catalog.default.f]");
        _engine
            .Rows("DESCRIBE FUNCTION f")
            .Should()
            .Equal("[Function: spark_catalog.default.f]", "[Class: com.example.F]", "[Usage: N/A.]");
        ErrorOf("SELECT f(1)").Should().Be("CANNOT_LOAD_FUNCTION_CLASS");
        ErrorOf("SELECT default.f(1)").Should().Be("CANNOT_LOAD_FUNCTION_CLASS");
        ErrorOf("REFRESH FUNCTION f").Should().Be("CANNOT_LOAD_FUNCTION_CLASS");
        ErrorOf("CREATE FUNCTION f AS 'com.example.G'").Should().Be("ROUTINE_ALREADY_EXISTS");
        _engine.Rows("DROP FUNCTION f");
        ErrorOf("SELECT f(1)").Should().Be("UNRESOLVED_ROUTINE");
    }

    [Theory]
    [InlineData("CREATE TEMPORARY FUNCTION g AS 'com.example.G'", "CANNOT_LOAD_FUNCTION_CLASS")]
    [InlineData("CREATE TEMPORARY FUNCTION abs AS 'com.example.G'", "ROUTINE_ALREADY_EXISTS")]
    [InlineData("CREATE FUNCTION nosuch.g AS 'com.example.G'", "SCHEMA_NOT_FOUND")]
    [InlineData("DROP FUNCTION abs", "_LEGACY_ERROR_TEMP_1017")]
    [InlineData("DROP TEMPORARY FUNCTION abs", "_LEGACY_ERROR_TEMP_1255")]
    [InlineData("DROP TEMPORARY FUNCTION nosuch", "ROUTINE_NOT_FOUND")]
    [InlineData("DROP FUNCTION nosuch", "UNRESOLVED_ROUTINE")]
    [InlineData("REFRESH FUNCTION abs", "_LEGACY_ERROR_TEMP_1017")]
    [InlineData("DESCRIBE FUNCTION default.abs", "UNRESOLVED_ROUTINE")]
    [InlineData("DESCRIBE FUNCTION a.b.c.d", "REQUIRES_SINGLE_PART_NAMESPACE")]
    [InlineData("SHOW FUNCTIONS IN nosuch", "SCHEMA_NOT_FOUND")]
    [InlineData("CREATE DATABASE `a b`", "_LEGACY_ERROR_TEMP_1065")]
    public void What_cannot_be_is_refused_as_Spark_does(string sql, string errorClass) => ErrorOf(sql).Should().Be(errorClass);

    [Fact]
    public void Databases_hold_no_databases()
    {
        _engine.Rows("SHOW NAMESPACES IN default").Should().BeEmpty();
        _engine.Rows("SHOW NAMESPACES IN spark_catalog").Should().Equal("[default]");
    }

    private string? ErrorOf(string sql) =>
        FluentActions.Invoking(() => _engine.Rows(sql)).Should().Throw<SparkException>().Which.ErrorClass;
}
