using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Tests.Sources;

public sealed class ParquetWriteTests : IDisposable
{
    private const string AllTypes =
        "struct<b:boolean,ti:tinyint,si:smallint,i:int,l:bigint,f:float,d:double,dec:decimal(38,18),s:string,bin:binary,dt:date,ts:timestamp,"
        + "ntz:timestamp_ntz,arr:array<struct<x:int,t:timestamp>>,m:map<string,struct<y:int>>,st:struct<A b:int,c:array<int>>>";

    private readonly SourceHarness _harness = new();

    [Fact]
    public void All_types_come_back_as_they_were_written()
    {
        var input = _harness.Sql(
            """
            SELECT true, 1::TINYINT, 2::SMALLINT, 3, 4::BIGINT, 1.5::FLOAT, 2.5::DOUBLE, 1.25::DECIMAL(38,18), 'é', 'ab'::BLOB, DATE '2020-01-02',
                TIMESTAMP '2020-01-02 11:04:05.123456', TIMESTAMP '2020-01-02 03:04:05', [{'f0': 1, 'f1': TIMESTAMP '2020-01-01 00:00:00'}, NULL],
                MAP {'k': {'f0': 7}}, {'f0': 1, 'f1': [1, NULL]}
            UNION ALL SELECT NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
            """,
            AllTypes
        );
        _harness.Write("parquet", _harness.PathOf("out"), input);

        var source = _harness.Open("parquet", _harness.PathOf("out"));

        source.Schema.SimpleString.Should().Be(AllTypes);
        _harness
            .Texts(source)
            .Should()
            .Equal(
                "true\t1\t2\t3\t4\t1.5\t2.5\t1.250000000000000000\té\tab\t2020-01-02\t2020-01-02 03:04:05.123456\t2020-01-02 03:04:05\t"
                    + "[{\"x\":1,\"t\":2019-12-31 16:00:00},null]\t{\"k\":{\"y\":7}}\t{\"A b\":1,\"c\":[1,null]}",
                string.Join('\t', Enumerable.Repeat("NULL", 16))
            );
    }

    [Fact]
    public void Files_are_named_as_Sparks_are()
    {
        _harness.Write("parquet", _harness.PathOf("out"), _harness.Sql("SELECT 1", "struct<a:int>"));

        Directory
            .GetFiles(_harness.PathOf("out"))
            .Select(Path.GetFileName)
            .Should()
            .BeEquivalentTo(["_SUCCESS", Directory.GetFiles(_harness.PathOf("out"), "part-*").Select(Path.GetFileName).Single()]);
        Directory
            .GetFiles(_harness.PathOf("out"), "part-*")
            .Should()
            .ContainSingle()
            .Which.Should()
            .MatchRegex(@"part-00000-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}-c000\.snappy\.parquet$");
        Directory.GetFileSystemEntries(_harness.Folder).Should().Equal(_harness.PathOf("out"));
    }

    [Fact]
    public void Partitions_have_Sparks_folders_and_come_back_with_inferred_types()
    {
        var input = _harness.Sql(
            "SELECT * FROM (VALUES (1, 10, 'a b/c:é%=\"x', DATE '2020-01-02'), (2, 20, NULL, DATE '2020-01-03'), (3, 20, '', NULL)) t",
            "struct<v:int,p:int,q:string,r:date>"
        );
        _harness.Write("parquet", _harness.PathOf("out"), input, partitionBy: ["p", "q", "r"]);

        Directory
            .GetDirectories(_harness.PathOf("out"), "*", SearchOption.AllDirectories)
            .Select(folder => Path.GetRelativePath(_harness.PathOf("out"), folder))
            .Should()
            .BeEquivalentTo(
                "p=10",
                "p=10/q=a b%2Fc%3Aé%25%3D%22x",
                "p=10/q=a b%2Fc%3Aé%25%3D%22x/r=2020-01-02",
                "p=20",
                "p=20/q=__HIVE_DEFAULT_PARTITION__",
                "p=20/q=__HIVE_DEFAULT_PARTITION__/r=2020-01-03",
                "p=20/q=__HIVE_DEFAULT_PARTITION__/r=__HIVE_DEFAULT_PARTITION__"
            );
        var source = _harness.Open("parquet", _harness.PathOf("out"));
        source.Schema.SimpleString.Should().Be("struct<v:int,p:int,q:string,r:date>");
        _harness.Texts(source).Should().BeEquivalentTo("1\t10\ta b/c:é%=\"x\t2020-01-02", "2\t20\tNULL\t2020-01-03", "3\t20\tNULL\tNULL");
    }

    [Fact]
    public void Append_adds_and_overwrite_replaces()
    {
        var path = _harness.PathOf("out");
        _harness.Write("parquet", path, _harness.Sql("SELECT 1", "struct<a:int>"));
        _harness.Write("parquet", path, _harness.Sql("SELECT 2", "struct<a:int>"), SaveMode.Append);
        _harness.Read("parquet", path).Select(row => row.Get(0)).Should().BeEquivalentTo([1, 2]);

        _harness.Write("parquet", path, _harness.Sql("SELECT 3", "struct<a:int>"), SaveMode.Overwrite);
        _harness.Read("parquet", path).Select(row => row.Get(0)).Should().Equal(3);

        _harness.Write("parquet", path, _harness.Sql("SELECT 4", "struct<a:int>"), SaveMode.Ignore);
        _harness.Read("parquet", path).Select(row => row.Get(0)).Should().Equal(3);

        _harness
            .Invoking(h => h.Write("parquet", path, h.Sql("SELECT 4", "struct<a:int>")))
            .Should()
            .Throw<AnalysisException>()
            .WithMessage($"[PATH_ALREADY_EXISTS] Path file:{path} already exists.*");
    }

    [Fact]
    public void Dynamic_overwrite_replaces_only_partitions_that_get_rows()
    {
        var path = _harness.PathOf("out");
        _harness.Write("parquet", path, _harness.Sql("SELECT * FROM (VALUES (1, 1), (2, 2)) t", "struct<v:int,p:int>"), partitionBy: ["p"]);
        _harness.Write(
            "parquet",
            path,
            _harness.Sql("SELECT 3, 2", "struct<v:int,p:int>"),
            SaveMode.Overwrite,
            ["p"],
            ("partitionOverwriteMode", "dynamic")
        );

        _harness.Texts("parquet", path).Should().BeEquivalentTo("1\t1", "3\t2");
    }

    [Fact]
    public void A_failed_write_leaves_what_was_there_and_nothing_else()
    {
        var path = _harness.PathOf("out");
        _harness.Write("parquet", path, _harness.Sql("SELECT 1", "struct<a:int>"));

        _harness
            .Invoking(h => h.Write("parquet", path, h.Sql("SELECT error('no')::INT", "struct<a:int>"), SaveMode.Overwrite))
            .Should()
            .Throw<SparkException>();

        _harness.Read("parquet", path).Select(row => row.Get(0)).Should().Equal(1);
        Directory.GetFileSystemEntries(_harness.Folder).Should().Equal(path);
    }

    [Fact]
    public void What_is_read_cannot_be_overwritten()
    {
        var path = _harness.PathOf("out");
        _harness.Write("parquet", path, _harness.Sql("SELECT 1", "struct<a:int>"));
        var source = _harness.Open("parquet", path);

        _harness
            .Invoking(h => h.Write("parquet", path, h.Sql("SELECT 2", "struct<a:int>", source), SaveMode.Overwrite))
            .Should()
            .Throw<AnalysisException>()
            .Which.ErrorClass.Should()
            .Be("UNSUPPORTED_OVERWRITE.PATH");
    }

    [Theory]
    [InlineData("struct<a:int,A:int>", "SELECT 1, 2", "COLUMN_ALREADY_EXISTS")]
    [InlineData("struct<a:void>", "SELECT NULL::INT", "UNSUPPORTED_DATA_TYPE_FOR_DATASOURCE")]
    public void What_parquet_cannot_hold_is_told_before_anything_is_written(string schema, string sql, string errorClass)
    {
        _harness
            .Invoking(h => h.Write("parquet", h.PathOf("out"), h.Sql(sql, schema)))
            .Should()
            .Throw<AnalysisException>()
            .Which.ErrorClass.Should()
            .Be(errorClass);
        Directory.Exists(_harness.PathOf("out")).Should().BeFalse();
    }

    [Fact]
    public void Columns_and_folders_that_do_not_fit_a_given_schema_are_told()
    {
        _harness.Write("parquet", _harness.PathOf("out"), _harness.Sql("SELECT 1", "struct<a:int>"));

        _harness.Texts("parquet", _harness.PathOf("out"), (StructType)SchemaText.Parse("struct<b:string,A:int>")).Should().Equal("NULL\t1");
        _harness
            .Invoking(h => h.Open("parquet", h.PathOf("out"), (StructType)SchemaText.Parse("struct<a:string>")))
            .Should()
            .Throw<SparkException>()
            .WithMessage("Parquet column cannot be converted in file *Column: [a], Expected: string, Found: INT32.");
    }

    [Fact]
    public void Paths_that_are_wrong_raise_Sparks_errors()
    {
        Directory.CreateDirectory(_harness.PathOf("empty"));
        _harness
            .Invoking(h => h.Open("parquet", h.PathOf("nothing")))
            .Should()
            .Throw<AnalysisException>()
            .WithMessage($"[PATH_NOT_FOUND] Path does not exist: file:{_harness.PathOf("nothing")}.");
        _harness
            .Invoking(h => h.Open("parquet", h.PathOf("nothing*")))
            .Should()
            .Throw<AnalysisException>()
            .Which.ErrorClass.Should()
            .Be("PATH_NOT_FOUND");
        _harness
            .Invoking(h => h.Open("parquet", h.PathOf("empty")))
            .Should()
            .Throw<AnalysisException>()
            .WithMessage("[UNABLE_TO_INFER_SCHEMA] Unable to infer schema for Parquet. It must be specified manually.");
    }

    [Fact]
    public void A_folder_that_cannot_be_written_to_is_told()
    {
        var file = _harness.WriteFile("file", "x");

        _harness
            .Invoking(h => h.Write("parquet", Path.Combine(file, "below"), h.Sql("SELECT 1", "struct<a:int>")))
            .Should()
            .Throw<SparkException>()
            .WithMessage($"Cannot write to 'file:{file}/below': *");
        _harness
            .Invoking(h => h.Write("parquet", file, h.Sql("SELECT 1", "struct<a:int>"), SaveMode.Append))
            .Should()
            .Throw<SparkException>()
            .WithMessage($"Nothing can be added to 'file:{file}': it is a file, not a folder.");
        File.ReadAllText(file).Should().Be("x");
    }

    [Fact]
    public void Schemas_of_several_files_are_merged_when_asked()
    {
        _harness.Write("parquet", _harness.PathOf("m/p=1"), _harness.Sql("SELECT 1, 'x'", "struct<a:int,b:string>"));
        _harness.Write("parquet", _harness.PathOf("m/p=2"), _harness.Sql("SELECT 2, 2.5::DOUBLE", "struct<a:int,c:double>"));

        _harness.Open("parquet", _harness.PathOf("m")).Schema.SimpleString.Should().Be("struct<a:int,b:string,p:int>");
        var merged = _harness.Open("parquet", _harness.PathOf("m"), null, ("mergeSchema", "true"));
        merged.Schema.SimpleString.Should().Be("struct<a:int,b:string,c:double,p:int>");
        _harness.Texts(merged).Should().BeEquivalentTo("1\tx\tNULL\t1", "2\tNULL\t2.5\t2");
    }

    [Fact]
    public void Patterns_and_hidden_names_are_Hadoops()
    {
        foreach (var name in (string[])["day=1", "day=2", "other", "_hidden", ".hidden"])
        {
            _harness.Write("parquet", _harness.PathOf($"root/{name}"), _harness.Sql($"SELECT '{name}'", "struct<v:string>"));
        }

        List<object?> Values(string pattern) => [.. _harness.Read("parquet", _harness.PathOf(pattern)).Select(row => row.Get(0)).Order()];

        Values("root/day=*").Should().Equal("day=1", "day=2");
        Values("root/{day=[12],other}").Should().Equal("day=1", "day=2", "other");
        Values("root/*").Should().Equal("day=1", "day=2", "other");
        Values("root/?ther").Should().Equal("other");
    }

    public void Dispose() => _harness.Dispose();
}
