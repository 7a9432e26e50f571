using Microsoft.Spark.Sql;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Api.Tests;

/// <summary>The catalog of an embedded session.</summary>
public sealed class EmbeddedCatalogTests : IDisposable
{
    private readonly SparkSession _spark = SparkSession.Builder().Master("local[2]").Create();

    public void Dispose() => _spark.Dispose();

    [Fact]
    public void Views_are_found_listed_and_dropped()
    {
        _spark.Range(3).CreateTempView("v");
        _spark.Catalog.TableExists("v").Should().BeTrue();
        _spark.Catalog.ListTables().Collect().Select(row => row.Get("name")).Should().Equal("v");
        _spark.Catalog.ListColumns("v").Collect().Select(row => row.Get("name")).Should().Equal("id");
        var table = _spark.Catalog.GetTable("v");
        (table.Name, table.TableType, table.IsTemporary, table.Database).Should().Be(("v", "TEMPORARY", true, null));
        _spark.Catalog.DropTempView("v").Should().BeTrue();
        _spark.Catalog.DropTempView("v").Should().BeFalse();
        _spark.Catalog.TableExists("v").Should().BeFalse();
    }

    [Fact]
    public void Databases_are_found_and_listed()
    {
        _spark.Catalog.CurrentDatabase().Should().Be("default");
        _spark.Catalog.DatabaseExists("nope").Should().BeFalse();
        _spark.Catalog.GetDatabase("default").Name.Should().Be("default");
        _spark.Catalog.ListDatabases().Collect().Select(row => row.Get("name")).Should().Equal("default");
    }

    [Fact]
    public void Functions_are_found_and_listed()
    {
        _spark.Catalog.FunctionExists("abs").Should().BeTrue();
        _spark.Catalog.FunctionExists("nope").Should().BeFalse();
        var function = _spark.Catalog.GetFunction("abs");
        (function.Name, function.Database, function.IsTemporary).Should().Be(("abs", null, true));
        function.ClassName.Should().NotBeEmpty();
        _spark.Catalog.ListFunctions().Collect().Select(row => row.Get("name")).Should().Contain("abs");
    }

    [Fact]
    public void Tables_are_kept_and_dropped_from_memory()
    {
        _spark.Range(3).CreateTempView("v");
        _spark.Catalog.CacheTable("v");
        _spark.Catalog.IsCached("v").Should().BeTrue();
        _spark.Catalog.UncacheTable("v");
        _spark.Catalog.IsCached("v").Should().BeFalse();
        _spark.Catalog.ClearCache();
    }

    [Fact]
    public void What_does_not_exist_is_an_error_that_names_it()
    {
        var table = () => _spark.Catalog.GetTable("nope");
        var database = () => _spark.Catalog.SetCurrentDatabase("nope");
        var function = () => _spark.Catalog.GetFunction("nope");
        table.Should().Throw<AnalysisException>().Where(error => error.ErrorClass == "TABLE_OR_VIEW_NOT_FOUND");
        database.Should().Throw<AnalysisException>().Where(error => error.ErrorClass == "SCHEMA_NOT_FOUND");
        function.Should().Throw<AnalysisException>().Where(error => error.ErrorClass == "UNRESOLVED_ROUTINE");
    }
}
