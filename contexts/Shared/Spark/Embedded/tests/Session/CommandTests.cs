using Shared.Spark.Plans.Engine;
using Shared.Spark.Plans.Errors;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Embedded.Tests.Session;

public sealed class CommandTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"warehouse-{Guid.NewGuid():N}");
    private readonly EngineHarness _engine;

    public CommandTests() => _engine = new EngineHarness(("spark.sql.warehouse.dir", _folder));

    public void Dispose()
    {
        _engine.Dispose();
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    [Fact]
    public void A_setting_is_set_shown_and_reset()
    {
        _engine.Rows("SET spark.sql.shuffle.partitions=5").Should().Equal("[spark.sql.shuffle.partitions,5]");
        _engine.Engine.Configuration.Find("spark.sql.shuffle.partitions").Should().Be("5");
        _engine.Rows("RESET");
        _engine.Rows("SET spark.sql.shuffle.partitions").Should().Equal("[spark.sql.shuffle.partitions,200]");
        _engine.Rows("SET no.such.setting").Should().Equal("[no.such.setting,<undefined>]");
    }

    [Theory]
    [InlineData("spark.sql.ansi.enabled", "abc", "spark.sql.ansi.enabled should be boolean, but was abc")]
    [InlineData("spark.sql.shuffle.partitions", "-1", "must be positive")]
    [InlineData("spark.sql.session.timeZone", "Foo/Bar", "Cannot resolve the given timezone")]
    [InlineData("spark.sql.warehouse.dir", "/x", "Cannot modify the value of a static config")]
    [InlineData("spark.executor.memory", "1g", "CANNOT_MODIFY_CONFIG")]
    public void A_wrong_setting_is_refused(string key, string value, string message)
    {
        FluentActions
            .Invoking(() => _engine.Engine.Configuration.Set(key, value))
            .Should()
            .Throw<SparkException>()
            .Which.Message.Should()
            .Contain(message);
    }

    [Fact]
    public void A_setting_changes_what_the_next_query_means()
    {
        _engine.Rows("SELECT CAST('x' AS INT)").Should().Equal("[null]");
        _engine.Rows("SET spark.sql.ansi.enabled=true");

        FluentActions
            .Invoking(() => _engine.Rows("SELECT CAST('x' AS INT)"))
            .Should()
            .Throw<SparkException>()
            .Which.ErrorClass.Should()
            .Be("CAST_INVALID_INPUT");
    }

    [Fact]
    public void Views_come_and_go()
    {
        _engine.Rows("CREATE TEMP VIEW v (b) AS SELECT 1 AS a");
        _engine.Rows("SELECT b FROM v").Should().Equal("[1]");
        _engine.Rows("SHOW VIEWS").Should().Equal("[,v,True]");
        _engine.Rows("DESCRIBE v").Should().Equal("[b,int,null]");
        _engine.Rows("DROP VIEW v");

        FluentActions
            .Invoking(() => _engine.Rows("DROP VIEW v"))
            .Should()
            .Throw<SparkException>()
            .Which.ErrorClass.Should()
            .Be("TABLE_OR_VIEW_NOT_FOUND");
    }

    [Fact]
    public void A_view_keeps_its_columns_when_the_table_gets_more()
    {
        _engine.Rows("CREATE TABLE t (a INT) USING parquet");
        _engine.Rows("CREATE VIEW v AS SELECT * FROM t");
        _engine.Rows("ALTER TABLE t ADD COLUMNS (b INT)");
        _engine.Rows("INSERT INTO t VALUES (1, 2)");

        _engine.Rows("SELECT * FROM v").Should().Equal("[1]");
        _engine.Rows("SELECT * FROM t").Should().Equal("[1,2]");
    }

    [Fact]
    public void A_view_that_outlives_the_session_may_not_use_one_that_does_not()
    {
        _engine.Rows("CREATE TEMP VIEW v AS SELECT 1 AS a");

        FluentActions
            .Invoking(() => _engine.Rows("CREATE VIEW p AS SELECT * FROM v"))
            .Should()
            .Throw<AnalysisException>()
            .Which.ErrorClass.Should()
            .Be("INVALID_TEMP_OBJ_REFERENCE");
    }

    [Fact]
    public void Tables_are_filled_read_replaced_and_dropped()
    {
        _engine.Rows("CREATE TABLE t (a INT, b STRING) USING parquet");
        _engine.Rows("SELECT * FROM t").Should().BeEmpty();
        _engine.Rows("INSERT INTO t VALUES (1, 'x')");
        _engine.Rows("INSERT INTO t (b, a) VALUES ('y', 2)");
        _engine.Rows("SELECT * FROM t ORDER BY a").Should().Equal("[1,x]", "[2,y]");
        _engine.Rows("INSERT OVERWRITE t SELECT 3, 'z'");
        _engine.Rows("SELECT * FROM t").Should().Equal("[3,z]");
        _engine.Rows("TRUNCATE TABLE t");
        _engine.Rows("SELECT * FROM t").Should().BeEmpty();
        _engine.Rows("DROP TABLE t");
        Directory.Exists(Path.Combine(_folder, "t")).Should().BeFalse();
    }

    [Fact]
    public void A_table_of_a_query_has_its_columns()
    {
        _engine.Rows("CREATE TABLE t USING parquet PARTITIONED BY (p) AS SELECT 'a' AS p, 1 AS v");

        _engine.Rows("SELECT * FROM t").Should().Equal("[1,a]");
        _engine.Rows("SHOW CREATE TABLE t").Single().Should().Contain("PARTITIONED BY (p)");
        Directory.Exists(Path.Combine(_folder, "t", "p=a")).Should().BeTrue();
    }

    [Fact]
    public void A_partition_is_dropped_when_all_of_its_columns_are_named()
    {
        _engine.Rows("CREATE TABLE t USING parquet PARTITIONED BY (p, q) AS SELECT 1 AS v, 'a' AS p, 2 AS q");

        FluentActions
            .Invoking(() => _engine.Rows("ALTER TABLE t DROP PARTITION (p = 'a')"))
            .Should()
            .Throw<AnalysisException>()
            .Which.ErrorClass.Should()
            .Be("PARTITIONS_NOT_FOUND");
        _engine.Rows("ALTER TABLE t DROP IF EXISTS PARTITION (p = 'a')");
        _engine.Rows("SELECT * FROM t").Should().Equal("[1,a,2]");

        _engine.Rows("ALTER TABLE t DROP PARTITION (p = 'a', q = 2)");
        _engine.Rows("SELECT * FROM t").Should().BeEmpty();
    }

    [Fact]
    public void Values_that_a_column_cannot_hold_are_refused()
    {
        _engine.Rows("CREATE TABLE t (a INT) USING parquet");

        FluentActions
            .Invoking(() => _engine.Rows("INSERT INTO t VALUES ('x')"))
            .Should()
            .Throw<AnalysisException>()
            .Which.ErrorClass.Should()
            .Be("INCOMPATIBLE_DATA_FOR_TABLE.CANNOT_SAFELY_CAST");
        FluentActions
            .Invoking(() => _engine.Rows("INSERT INTO t VALUES (1, 2)"))
            .Should()
            .Throw<AnalysisException>()
            .Which.ErrorClass.Should()
            .Be("INSERT_COLUMN_ARITY_MISMATCH.TOO_MANY_DATA_COLUMNS");
    }

    [Fact]
    public void A_named_query_before_an_insert_is_its_querys()
    {
        _engine.Rows("CREATE TABLE t (a INT) USING parquet");
        _engine.Rows("WITH t AS (SELECT 42) INSERT INTO t SELECT * FROM t");

        _engine.Rows("SELECT * FROM t").Should().Equal("[42]");
    }

    [Fact]
    public void Databases_hold_tables()
    {
        _engine.Rows("CREATE DATABASE d COMMENT 'mine'");
        _engine.Rows("CREATE TABLE d.t (a INT) USING parquet");
        _engine.Rows("USE d");
        _engine.Rows("SHOW TABLES").Should().Equal("[d,t,False]");
        _engine.Rows("SHOW DATABASES").Should().Equal("[d]", "[default]");
        FluentActions
            .Invoking(() => _engine.Rows("DROP DATABASE d"))
            .Should()
            .Throw<AnalysisException>()
            .Which.ErrorClass.Should()
            .Be("SCHEMA_NOT_EMPTY");
        _engine.Rows("DROP DATABASE d CASCADE");
        _engine.Rows("SHOW DATABASES").Should().Equal("[default]");
    }

    [Fact]
    public void A_cached_table_is_computed_once()
    {
        _engine.Rows("CACHE TABLE c AS SELECT rand() AS u");

        _engine.Rows("SELECT u FROM c").Should().Equal(_engine.Rows("SELECT u FROM c"));
        Ask(CatalogOperation.IsCached, "c").Should().Be("[True]");
        _engine.Rows("UNCACHE TABLE c");
        Ask(CatalogOperation.IsCached, "c").Should().Be("[False]");
        _engine.Rows("SELECT u FROM c").Should().NotEqual(_engine.Rows("SELECT u FROM c"));
    }

    [Fact]
    public void A_persisted_frame_is_computed_once_for_all_that_contain_it()
    {
        var frame = _engine.Sql("SELECT rand() AS u FROM range(3)");
        _engine.Engine.Persist(frame, PersistenceLevel.MemoryAndDisk);
        var first = _engine.Rows(frame);

        _engine
            .Rows(new Limit(frame, new Plans.Expressions.Literal(3, Microsoft.Spark.Sql.Types.DataTypes.IntegerType)))
            .Should()
            .Equal(first);
        _engine.Engine.GetPersistence(frame).Should().Be(PersistenceLevel.MemoryAndDisk);
        _engine.Engine.Unpersist(frame);
        _engine.Rows(frame).Should().NotEqual(first);
        _engine.Engine.GetPersistence(frame).Should().Be(PersistenceLevel.None);
    }

    [Fact]
    public void The_catalog_answers()
    {
        _engine.Rows("CREATE TEMP VIEW v AS SELECT 1 AS a");

        Ask(CatalogOperation.CurrentDatabase).Should().Be("[default]");
        Ask(CatalogOperation.TableExists, "v").Should().Be("[True]");
        Ask(CatalogOperation.FunctionExists, "abs").Should().Be("[True]");
        Ask(CatalogOperation.ListColumns, "v").Should().Be("[a,null,int,False,False,False]");
        Ask(CatalogOperation.DropTempView, "v").Should().Be("[True]");
        Ask(CatalogOperation.TableExists, "v").Should().Be("[False]");
    }

    [Fact]
    public void Explain_shows_the_plan_of_duckdb_when_asked_for_more()
    {
        _engine.Rows("EXPLAIN SELECT 1 AS a").Single().Should().Contain("== Physical Plan ==").And.Contain("Project [1 AS a#");
        _engine.Rows("EXPLAIN FORMATTED SELECT 1 AS a").Single().Should().Contain("SELECT 1 AS c");
    }

    [Fact]
    public void What_is_not_supported_says_so()
    {
        FluentActions
            .Invoking(() => _engine.Rows("LOAD DATA INPATH 'x' INTO TABLE t"))
            .Should()
            .Throw<SparkException>()
            .Which.ErrorClass.Should()
            .Be("UNSUPPORTED_FEATURE");
    }

    private string Ask(CatalogOperation operation, params string?[] arguments) =>
        string.Join(";", _engine.Rows(_engine.Engine.ExecuteCommand(new CatalogQuery(operation, [.. arguments]))));
}
