using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Parsing;
using Shared.Spark.Plans.Commands;
using Shared.Spark.Plans.Engine;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Catalyst.Tests.Parsing;

public sealed class CommandTests
{
    public static TheoryData<string, LogicalPlan> Commands =>
        new()
        {
            { "DROP TABLE IF EXISTS a.b PURGE", new DropTable(["a", "b"], IfExists: true, Purge: true) },
            { "DROP VIEW v", new DropView(["v"], IfExists: false) },
            { "DROP SCHEMA d CASCADE", new DropNamespace(["d"], IfExists: false, Cascade: true) },
            { "DROP TEMPORARY FUNCTION f", new DropFunction(["f"], IfExists: false, IsTemporary: true) },
            { "USE a.b", new Use(["a", "b"], IsNamespace: false) },
            { "USE DATABASE d", new Use(["d"], IsNamespace: true) },
            { "SET CATALOG c", new SetCatalog("c") },
            { "SET", new SetConfiguration(null, null) },
            { "SET -v", new SetConfiguration("-v", null) },
            { "SET a.b = c d;", new SetConfiguration("a.b", "c d") },
            { "SET `a b` = `c;d`", new SetConfiguration("a b", "c;d") },
            { "SET TIME ZONE 'UTC'", new SetConfiguration("spark.sql.session.timeZone", "UTC") },
            { "SET TIME ZONE INTERVAL '-03:30' HOUR TO MINUTE", new SetConfiguration("spark.sql.session.timeZone", "-03:30") },
            { "RESET a.b", new ResetConfiguration("a.b") },
            { "RESET", new ResetConfiguration(null) },
            { "SHOW TABLES IN db LIKE 'a*'", new ShowTables(["db"], "a*") },
            { "SHOW VIEWS", new ShowViews(null, null) },
            { "SHOW DATABASES LIKE 'x'", new ShowNamespaces(null, "x") },
            { "SHOW USER FUNCTIONS LIKE 'x'", new ShowFunctions(FunctionScope.User, null, "x") },
            { "SHOW FUNCTIONS a.b", new ShowFunctions(FunctionScope.All, ["a"], "b") },
            { "SHOW COLUMNS IN t FROM d", new ShowColumns(["t"], ["d"]) },
            { "SHOW CREATE TABLE t AS SERDE", new ShowCreateTable(["t"], AsSerde: true) },
            { "SHOW TBLPROPERTIES t (a.b)", new ShowTableProperties(["t"], "a.b") },
            { "SHOW CURRENT DATABASE", new ShowCurrentNamespace() },
            { "SHOW CATALOGS", new ShowCatalogs(null) },
            { "SHOW PARTITIONS t PARTITION (a = 1)", new ShowPartitions(["t"], [new PartitionValue("a", Int(1))]) },
            { "DESC EXTENDED t", new DescribeRelation(["t"], IsExtended: true, [], null) },
            { "DESCRIBE TABLE t a.b", new DescribeRelation(["t"], IsExtended: false, [], ["a", "b"]) },
            { "DESC FUNCTION EXTENDED <=>", new DescribeFunction(["<=>"], IsExtended: true) },
            { "DESC DATABASE d", new DescribeNamespace(["d"], IsExtended: false) },
            { "DESC QUERY TABLE t", new DescribeQuery(new UnresolvedRelation(["t"]), "TABLE t") },
            { "EXPLAIN FORMATTED TABLE t", new Explain(new UnresolvedRelation(["t"]), ExplainMode.Formatted) },
            {
                "CACHE LAZY TABLE t AS TABLE s",
                new CacheTable(["t"], new UnresolvedRelation(["s"]), "TABLE s") { IsLazy = true }
            },
            { "UNCACHE TABLE IF EXISTS t", new UncacheTable(["t"], IfExists: true) },
            { "CLEAR CACHE", new ClearCache() },
            { "REFRESH TABLE t", new RefreshTable(["t"]) },
            { "REFRESH /a/b", new RefreshResource("/a/b") },
            { "TRUNCATE TABLE t", new TruncateTable(["t"], []) },
            {
                "ANALYZE TABLE t COMPUTE STATISTICS FOR COLUMNS a, b",
                new AnalyzeTable(["t"], []) { Columns = ["a", "b"] }
            },
            { "ANALYZE TABLES COMPUTE STATISTICS NOSCAN", new AnalyzeTables(null, NoScan: true) },
            { "COMMENT ON TABLE t IS NULL", new CommentOn(["t"], IsTable: true, null) },
            { "MSCK REPAIR TABLE t SYNC PARTITIONS", new RepairTable(["t"], AddPartitions: true, DropPartitions: true) },
            {
                "LOAD DATA LOCAL INPATH '/x' OVERWRITE INTO TABLE t",
                new LoadData("/x", ["t"], []) { IsLocal = true, IsOverwrite = true }
            },
            { "ADD JAR /a/b.jar", new ManageResource(IsAdd: true, "JAR", ["/a/b.jar"]) },
            { "ALTER TABLE t RENAME TO d.s", new RenameTable(["t"], ["d", "s"], IsView: false) },
            { "ALTER VIEW v UNSET TBLPROPERTIES IF EXISTS ('a')", new UnsetTableProperties(["v"], ["a"], IfExists: true, IsView: true) },
            { "ALTER TABLE t RENAME COLUMN a.b TO c", new RenameColumn(["t"], ["a", "b"], "c") },
            {
                "ALTER TABLE t DROP COLUMNS (a, b.c)",
                new DropColumns(
                    ["t"],
                    [
                        ["a"],
                        ["b", "c"],
                    ],
                    IfExists: false
                )
            },
            {
                "ALTER TABLE t ALTER COLUMN a TYPE bigint",
                new AlterColumn(["t"], ["a"]) { Type = DataTypes.LongType }
            },
            {
                "ALTER TABLE t ALTER a DROP NOT NULL",
                new AlterColumn(["t"], ["a"]) { IsNullable = true }
            },
            {
                "ALTER TABLE t CHANGE a a INT AFTER b",
                new AlterColumn(["t"], ["a"]) { Type = DataTypes.IntegerType, Position = new ColumnPosition("b") }
            },
            {
                "ALTER TABLE t ALTER a SET DEFAULT 1 + 1",
                new AlterColumn(["t"], ["a"]) { DefaultText = "1 + 1" }
            },
            {
                "ALTER TABLE t ADD COLUMNS (a.b INT NOT NULL COMMENT 'x' FIRST)",
                new AddColumns(
                    ["t"],
                    [
                        new QualifiedColumn(
                            ["a", "b"],
                            new ColumnDefinition("b", DataTypes.IntegerType) { IsNullable = false, Comment = "x" }
                        )
                        {
                            Position = new ColumnPosition(null),
                        },
                    ]
                )
            },
            { "ALTER TABLE t RECOVER PARTITIONS", new RepairTable(["t"], AddPartitions: true, DropPartitions: false) },
            {
                "CREATE DATABASE IF NOT EXISTS d COMMENT 'x'",
                new CreateNamespace(["d"], IfNotExists: true) { Comment = "x" }
            },
            {
                "CREATE TEMP FUNCTION f AS 'x.Y' USING JAR '/a'",
                new CreateFunction(["f"], "x.Y", [new FunctionResource("JAR", "/a")]) { IsTemporary = true }
            },
            {
                "CREATE OR REPLACE TEMP VIEW v (a COMMENT 'x') AS TABLE t",
                new CreateViewCommand(["v"], ViewKind.Temporary, new UnresolvedRelation(["t"]), "TABLE t")
                {
                    Columns = [new ViewColumn("a", "x")],
                    Replace = true,
                }
            },
            {
                "CREATE TEMPORARY VIEW v (a INT) USING csv OPTIONS (header true)",
                new CreateTempViewUsing(
                    ["v"],
                    "csv",
                    new StructType([new StructField("a", DataTypes.IntegerType)]),
                    [new("header", "true")]
                )
            },
            {
                "CREATE TABLE IF NOT EXISTS t (a INT NOT NULL DEFAULT 1 + 1) USING parquet PARTITIONED BY (a, bucket(4, b)) LOCATION '/x'",
                new CreateTable(
                    ["t"],
                    [new ColumnDefinition("a", DataTypes.IntegerType) { IsNullable = false, DefaultText = "1 + 1" }],
                    new TableSpecification
                    {
                        Provider = "parquet",
                        Partitioning = [Column("a"), UnresolvedFunction.Call("bucket", Int(4), Column("b"))],
                        Location = "/x",
                    },
                    null
                )
                {
                    IfNotExists = true,
                }
            },
            {
                "CREATE OR REPLACE TABLE t AS TABLE s",
                new CreateTable(["t"], [], new TableSpecification(), new UnresolvedRelation(["s"])) { Replace = true, OrCreate = true }
            },
            { "CREATE TABLE t LIKE d.s", new CreateTableLike(["t"], ["d", "s"], new TableSpecification(), IfNotExists: false) },
            {
                "INSERT INTO t (a, b) TABLE s",
                new InsertInto(["t"], new UnresolvedRelation(["s"])) { Columns = ["a", "b"] }
            },
            {
                "INSERT OVERWRITE TABLE t PARTITION (a = 1, b) IF NOT EXISTS TABLE s",
                new InsertInto(["t"], new UnresolvedRelation(["s"]))
                {
                    Partition = [new PartitionValue("a", Int(1)), new PartitionValue("b", null)],
                    IsOverwrite = true,
                    IfPartitionNotExists = true,
                }
            },
            {
                "INSERT INTO t BY NAME TABLE s",
                new InsertInto(["t"], new UnresolvedRelation(["s"])) { ByName = true }
            },
            { "INSERT INTO t REPLACE WHERE a TABLE s", new OverwriteByExpression(["t"], Column("a"), new UnresolvedRelation(["s"])) },
            { "DELETE FROM t WHERE a", new DeleteFromTable(new UnresolvedRelation(["t"]), Column("a")) },
            {
                "UPDATE t SET a = 1",
                new UpdateTable(new UnresolvedRelation(["t"]), [new Assignment(new UnresolvedAttribute(["a"]), Int(1))], null)
            },
            {
                "MERGE INTO t USING s ON a WHEN MATCHED AND b THEN DELETE WHEN NOT MATCHED THEN INSERT (c) VALUES (1)",
                new MergeIntoTable(new UnresolvedRelation(["t"]), new UnresolvedRelation(["s"]), Column("a"))
                {
                    Matched = [new MergeAction(MergeActionKind.Delete, Column("b"), null)],
                    NotMatched = [new MergeAction(MergeActionKind.Insert, null, [new Assignment(new UnresolvedAttribute(["c"]), Int(1))])],
                }
            },
            { "DROP TABLE IDENTIFIER('a.' || 'b')", new DropTable(["a", "b"], IfExists: false, Purge: false) },
            {
                "DROP TABLE IDENTIFIER(:t)",
                new PlanWithUnresolvedIdentifier(new Parameter("t", 22), new DropTable([], IfExists: false, Purge: false))
            },
        };

    [Theory]
    [MemberData(nameof(Commands))]
    public void Command_says_what_the_text_says(string sql, LogicalPlan command) => SparkSqlParser.ParsePlan(sql).Should().Be(command);

    [Fact]
    public void Many_inserts_read_one_relation()
    {
        var plan = SparkSqlParser.ParsePlan("FROM s INSERT INTO t SELECT a INSERT OVERWRITE u SELECT b WHERE c");

        plan.As<MultiInsert>().Inserts.Should().HaveCount(2).And.AllBeOfType<InsertInto>();
    }

    [Fact]
    public void Command_with_named_queries_keeps_them()
    {
        var plan = SparkSqlParser.ParsePlan("WITH x AS (SELECT 1) INSERT INTO t SELECT * FROM x").As<WithCte>();

        plan.Input.Should().BeOfType<InsertInto>();
        plan.Relations.Should().ContainSingle(relation => relation.Name == "x");
    }

    [Fact]
    public void Script_of_a_transformation_is_read()
    {
        const string sql = "SELECT TRANSFORM (a, b) ROW FORMAT DELIMITED FIELDS TERMINATED BY ',' USING 'cat' AS (x INT, y STRING) FROM t";
        var plan = SparkSqlParser.ParsePlan(sql).As<ScriptTransformation>();

        plan.Script.Should().Be("cat");
        plan.Output!.SimpleString.Should().Be("struct<x:int,y:string>");
        plan.InputFormat!.Properties.Should().ContainSingle().Which.Value.Should().Be(",");
    }

    private static Literal Int(int value) => new(value, DataTypes.IntegerType);

    private static UnresolvedAttribute Column(string name) => new([name]);
}
