using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Tests.Session;

public sealed class RowLevelCommandTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"warehouse-{Guid.NewGuid():N}");
    private readonly EngineHarness _engine;

    public RowLevelCommandTests()
    {
        _engine = new EngineHarness(("spark.sql.warehouse.dir", _folder));
        _engine.Rows("CREATE TABLE t (a INT) USING parquet");
    }

    public void Dispose()
    {
        _engine.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("DELETE FROM t WHERE a = 1", "UNSUPPORTED_FEATURE.TABLE_OPERATION")]
    [InlineData("DELETE FROM t WHERE nope = 1", "UNRESOLVED_COLUMN.WITH_SUGGESTION")]
    [InlineData("DELETE FROM nope", "TABLE_OR_VIEW_NOT_FOUND")]
    [InlineData("UPDATE t SET a = 2", "_LEGACY_ERROR_TEMP_2096")]
    [InlineData("UPDATE t SET nope = 2", "UNRESOLVED_COLUMN.WITH_SUGGESTION")]
    [InlineData("MERGE INTO t USING nope AS u ON t.a = u.a WHEN MATCHED THEN DELETE", "TABLE_OR_VIEW_NOT_FOUND")]
    [InlineData("MERGE INTO t USING t AS u ON t.a = u.a WHEN MATCHED THEN DELETE", "_LEGACY_ERROR_TEMP_2096")]
    public void Tables_of_files_take_no_changes_of_rows(string sql, string error) =>
        FluentActions.Invoking(() => _engine.Rows(sql)).Should().Throw<SparkException>().Which.ErrorClass.Should().Be(error);

    [Fact]
    public void Several_inserts_of_one_relation_are_all_carried_out_or_none_is()
    {
        _engine.Rows("FROM VALUES (1), (2) AS s(a) INSERT INTO t SELECT a INSERT INTO t SELECT a + 10 WHERE a = 1");
        FluentActions
            .Invoking(() => _engine.Rows("FROM VALUES (5) AS s(a) INSERT INTO t SELECT a INSERT INTO nope SELECT a"))
            .Should()
            .Throw<AnalysisException>()
            .Which.ErrorClass.Should()
            .Be("TABLE_OR_VIEW_NOT_FOUND");

        _engine.Rows("SELECT a FROM t ORDER BY a").Should().Equal("[1]", "[2]", "[11]");
    }
}
