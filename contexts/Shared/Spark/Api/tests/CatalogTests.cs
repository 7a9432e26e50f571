using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Api.Tests.Fakes;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Api.Tests;

public sealed class CatalogTests
{
    private readonly SparkSession _session;
    private readonly FakeEngine _engine;

    public CatalogTests() => (_session, _engine) = FakeEngine.Start();

    [Fact]
    public void Questions_have_their_arguments_in_Spark_Connects_order()
    {
        Answer(DataTypes.BooleanType, true);
        _session.Catalog.TableExists("db", "t").Should().BeTrue();
        _session.Catalog.DropTempView("v").Should().BeTrue();
        _session.Catalog.IsCached("t").Should().BeTrue();
        _engine
            .Commands.Select(plan => plan with { PlanId = null })
            .Should()
            .Equal(
                new CatalogQuery(CatalogOperation.TableExists, ["t", "db"]),
                new CatalogQuery(CatalogOperation.DropTempView, ["v"]),
                new CatalogQuery(CatalogOperation.IsCached, ["t"])
            );
    }

    [Fact]
    public void Lists_are_frames() =>
        (_session.Catalog.ListColumns("db", "t").Plan with { PlanId = null })
            .Should()
            .Be(new CatalogQuery(CatalogOperation.ListColumns, ["t", "db"]));

    [Fact]
    public void A_table_is_made_of_its_options()
    {
        var table = _session.Catalog.CreateTable("t", "csv", FakeEngine.Schema, new Dictionary<string, string> { ["path"] = "x" });
        (_engine.Commands.Single() with { PlanId = null })
            .Should()
            .Be(new CatalogQuery(CatalogOperation.CreateTable, ["t", null, "csv", null, FakeEngine.Schema.Json, "path", "x"]));
        (table.Plan with { PlanId = null }).Should().Be(new UnresolvedRelation(["t"]));
    }

    [Fact]
    public void A_table_tells_what_it_is()
    {
        _engine.DefaultSchema = new StructType([
            new StructField("name", DataTypes.StringType),
            new StructField("namespace", new ArrayType(DataTypes.StringType)),
            new StructField("description", DataTypes.StringType),
            new StructField("tableType", DataTypes.StringType),
            new StructField("isTemporary", DataTypes.BooleanType),
        ]);
        _engine.Rows =
        [
            ["t", new object?[] { "db" }, null, "MANAGED", false],
        ];
        var table = _session.Catalog.GetTable("t");
        (table.Name, table.Database, table.Description, table.TableType, table.IsTemporary)
            .Should()
            .Be(("t", "db", null, "MANAGED", false));
    }

    private void Answer(DataType type, object value)
    {
        _engine.DefaultSchema = new StructType([new StructField("value", type)]);
        _engine.Rows =
        [
            [value],
        ];
    }
}
