using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Catalog;
using Shared.Spark.Catalyst.Parsing;
using Shared.Spark.Catalyst.Relations;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Catalyst.Tests.Analysis;

/// <summary>What names of tables and views stand for.</summary>
public sealed class CatalogTests
{
    private readonly AnalyzerFixture _fixture = new();

    [Fact]
    public void Temporary_view_hides_a_table()
    {
        _fixture.Tables["default.t"] = new CatalogRelation.Table(["spark_catalog", "default", "t"], new Source(Schema("a INT")));

        _fixture.Analyze("select * from t").Schema.SimpleString.Should().Be("struct<a:int>");
        _fixture.WithView("t", "select 'x' b");
        _fixture.Analyze("select * from t").Schema.SimpleString.Should().Be("struct<b:string>");
        _fixture.Analyze("select spark_catalog.default.t.a from spark_catalog.default.t").Schema.SimpleString.Should().Be("struct<a:int>");
        _fixture.Catalog.DropTempView("T").Should().BeTrue();
        _fixture.Analyze("select default.t.a from default.t").Schema.SimpleString.Should().Be("struct<a:int>");
    }

    [Fact]
    public void Global_view_is_seen_by_its_database_alone()
    {
        _fixture.Catalog.CreateTempView("v", SparkSqlParser.ParsePlan("select 1 a"), ["x"], replace: false, isGlobal: true);

        _fixture.Analyze("select * from global_temp.v").Schema.SimpleString.Should().Be("struct<x:int>");
        _fixture.Describe("select * from v").Should().Be("!TABLE_OR_VIEW_NOT_FOUND");
        _fixture.Catalog.GlobalTempViewNames.Should().Equal("v");
        _fixture.Catalog.DropGlobalTempView("v").Should().BeTrue();
    }

    [Fact]
    public void View_is_not_replaced_unless_it_is_said()
    {
        var plan = _fixture.Analyze("select 1 a");
        _fixture.Catalog.CreateTempView("v", plan, replace: false);

        FluentActions
            .Invoking(() => _fixture.Catalog.CreateTempView("V", plan, replace: false))
            .Should()
            .Throw<AnalysisException>()
            .Which.ErrorClass.Should()
            .Be("TEMP_TABLE_OR_VIEW_ALREADY_EXISTS");
        _fixture.Catalog.TempViewNames.Should().Equal("v");
    }

    [Fact]
    public void Analyzed_view_has_other_ids_each_time()
    {
        _fixture.Catalog.CreateTempView("v", _fixture.Analyze("select 1 a"), replace: false);

        var join = _fixture.Analyze("select * from v x join v y on x.a = y.a");

        join.Output.Select(column => column.Id).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void View_within_itself_ends_with_an_error()
    {
        _fixture.WithView("v", "select 1 a").WithView("v", "select * from v");

        _fixture.Describe("select * from v").Should().Be("!_LEGACY_ERROR_TEMP_1009");
    }

    [Fact]
    public void Current_database_must_exist()
    {
        FluentActions
            .Invoking(() => _fixture.Catalog.SetCurrentDatabase("zz"))
            .Should()
            .Throw<AnalysisException>()
            .Which.ErrorClass.Should()
            .Be("SCHEMA_NOT_FOUND");
    }

    private static StructType Schema(string ddl) => SparkSqlParser.ParseTableSchema(ddl);

    private sealed class Source(StructType schema) : ScanSource
    {
        public override StructType Schema { get; } = schema;

        public override string Description => "test";
    }
}
