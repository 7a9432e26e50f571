using Microsoft.Spark.Sql;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Tests.Sources;

/// <summary>What Spark 3.5.7 wrote for the same rows, line by line.</summary>
public sealed class TextWriteTests : IDisposable
{
    private readonly SourceHarness _harness = new();

    [Fact]
    public void Csv_has_Sparks_values_and_quotes() =>
        Written(
                "csv",
                """
                SELECT 1, TIMESTAMP '2020-01-02 11:04:05.123456', DATE '2020-01-02', 1.5::DOUBLE, 1e10::DOUBLE, 'NaN'::DOUBLE, 0.1::FLOAT, 1.50::DECIMAL(3,2), 'q"\/,x', '', ' lead',
                    'tr ', 'only"quote', 'back\slash', 'c,d', TIMESTAMP '2020-01-02 03:04:05', true, 0.0000001::DECIMAL(8,7), '''', '#x', ' ', chr(9), 'a"b,c', '"', NULL, '\', 'a\,b'
                """,
                "struct<a:int,ts:timestamp,d:date,dd:double,d2:double,nan:double,f:float,dec:decimal(3,2),s:string,emp:string,ld:string,tr:string,oq:string,bs:string,comma:string,"
                    + "ntz:timestamp_ntz,bo:boolean,sdec:decimal(8,7),sq:string,com:string,sp:string,tab:string,aqb:string,q1:string,n:string,b1:string,b2:string>",
                ("header", "true")
            )
            .Should()
            .Equal(
                "a,ts,d,dd,d2,nan,f,dec,s,emp,ld,tr,oq,bs,comma,ntz,bo,sdec,sq,com,sp,tab,aqb,q1,n,b1,b2",
                "1,2020-01-02T03:04:05.123-08:00,2020-01-02,1.5,1.0E10,NaN,0.1,1.50,\"q\\\"\\\\/,x\",\"\",lead,tr,\"only\\\"quote\",back\\slash,\"c,d\",2020-01-02T03:04:05.000,"
                    + "true,1E-7,',#x,\"\",\"\",\"a\\\"b,c\",\"\\\"\",,\\,\"a\\\\,b\""
            );

    [Fact]
    public void Csv_options_are_Sparks()
    {
        Written(
                "csv",
                "SELECT 'a', NULL, '', 1, 'x|y', 'q\"q'",
                "struct<a:string,b:string,c:string,d:int,e:string,f:string>",
                ("quoteAll", "true"),
                ("nullValue", "NA"),
                ("emptyValue", "EMPTY"),
                ("sep", "|"),
                ("header", "true")
            )
            .Should()
            .Equal("\"a\"|\"b\"|\"c\"|\"d\"|\"e\"|\"f\"", "\"a\"|\"NA\"|\"EMPTY\"|\"1\"|\"x|y\"|\"q\\\"q\"");
        Written(
                "csv",
                "SELECT 'q\"q', 'x\"', '\"', 'a\\b\"c', 'a,b\"c', '\"ab'",
                "struct<f:string,g:string,h:string,i:string,j:string,k:string>",
                ("escapeQuotes", "false")
            )
            .Should()
            .Equal("q\"q,x\",\"\\\"\",a\\b\"c,\"a,b\\\"c\",\"\\\"ab\"");
        Written(
                "csv",
                "SELECT 'q\"q', ' x ', '\\', ' ', ''",
                "struct<f:string,g:string,h:string,i:string,j:string>",
                ("escape", "\""),
                ("ignoreLeadingWhiteSpace", "false"),
                ("ignoreTrailingWhiteSpace", "false")
            )
            .Should()
            .Equal("\"q\"\"q\", x ,\\, ,\"\"");
        Written(
                "csv",
                "SELECT 'q''q', DATE '2020-01-02', TIMESTAMP '2020-01-02 11:04:05.123456', NULL::INT, '-'",
                "struct<f:string,d:date,t:timestamp,n:int,m:string>",
                ("quote", "'"),
                ("dateFormat", "dd.MM.yyyy"),
                ("timestampFormat", "yyyy/MM/dd HH:mm:ss.SSSSSS XXX"),
                ("nullValue", "-")
            )
            .Should()
            .Equal("'q\\'q',02.01.2020,2020/01/02 03:04:05.123456 -08:00,-,-");
        Written("csv", "SELECT '#a', '*b'", "struct<f:string,g:string>", ("comment", "*")).Should().Equal("#a,*b");
        Written("csv", "SELECT '#a', '*b'", "struct<f:string,g:string>").Should().Equal("\"#a\",*b");
        Written("csv", "SELECT 1, NULL, ''", "struct<a:int,b:string,c:string>", ("quoteAll", "true")).Should().Equal("\"1\",\"\",\"\"");
    }

    [Fact]
    public void Json_has_Sparks_values()
    {
        Written(
                "json",
                """
                SELECT 1, NULL::INT, TIMESTAMP '2020-01-02 11:04:05.123456', DATE '2020-01-02', 1e10::DOUBLE, 'NaN'::DOUBLE, 1.50::DECIMAL(3,2), [1, NULL], MAP {'k': 1, 'z': NULL},
                    {'f0': 1, 'f1': NULL}, 'ab'::BLOB, 'q"\/' || chr(10) || chr(9) || 'é€<', TIMESTAMP '2020-01-02 03:04:05', 0.0000001::DECIMAL(8,7)
                """,
                "struct<a:int,b:int,ts:timestamp,d:date,d2:double,nan:double,dec:decimal(3,2),arr:array<int>,m:map<string,int>,st:struct<x:int,y:int>,bin:binary,s:string,"
                    + "ntz:timestamp_ntz,sdec:decimal(8,7)>"
            )
            .Should()
            .Equal(
                "{\"a\":1,\"ts\":\"2020-01-02T03:04:05.123-08:00\",\"d\":\"2020-01-02\",\"d2\":1.0E10,\"nan\":\"NaN\",\"dec\":1.50,\"arr\":[1,null],\"m\":{\"k\":1,\"z\":null},"
                    + "\"st\":{\"x\":1},\"bin\":\"YWI=\",\"s\":\"q\\\"\\\\/\\n\\té€<\",\"ntz\":\"2020-01-02T03:04:05.000\",\"sdec\":1E-7}"
            );
        Written(
                "json",
                "SELECT NULL::INT, TIMESTAMP '2020-01-02 11:04:05', DATE '2020-01-02', {'f0': NULL::INT}",
                "struct<a:int,t:timestamp,d:date,s:struct<x:int>>",
                ("ignoreNullFields", "false"),
                ("timestampFormat", "yyyy HH"),
                ("dateFormat", "MM/dd")
            )
            .Should()
            .Equal("{\"a\":null,\"t\":\"2020 03\",\"d\":\"01/02\",\"s\":{\"x\":null}}");
    }

    [Fact]
    public void Text_has_a_line_a_value()
    {
        Written("text", "SELECT unnest(['a', NULL, ''])", "struct<v:string>").Should().Equal("a", "", "");
        _harness
            .Invoking(h => h.Write("text", h.PathOf("x"), h.Sql("SELECT 1", "struct<a:int>")))
            .Should()
            .Throw<AnalysisException>()
            .WithMessage("[UNSUPPORTED_DATA_TYPE_FOR_DATASOURCE] The Text datasource doesn't support the column `a` of the type \"INT\".");
        _harness
            .Invoking(h => h.Write("text", h.PathOf("x"), h.Sql("SELECT 'a', 'b'", "struct<a:string,b:string>")))
            .Should()
            .Throw<AnalysisException>()
            .WithMessage("Text data source supports only a single column, and you have 2 columns.");
    }

    [Theory]
    [InlineData("csv", "gzip", ".csv.gz")]
    [InlineData("csv", "bzip2", ".csv.bz2")]
    [InlineData("json", "deflate", ".json.deflate")]
    [InlineData("text", "gzip", ".txt.gz")]
    public void Compressed_files_come_back(string format, string codec, string extension)
    {
        _harness.Write(
            format,
            _harness.PathOf("out"),
            _harness.Sql("SELECT 'é' FROM range(3)", "struct<value:string>"),
            options: ("compression", codec)
        );

        Directory.GetFiles(_harness.PathOf("out"), "part-*").Single().Should().EndWith(extension);
        _harness.Texts(format, _harness.PathOf("out")).Should().Equal("é", "é", "é");
        _harness
            .Invoking(h => h.Write(format, h.PathOf("x"), h.Sql("SELECT 'a'", "struct<v:string>"), options: ("compression", "zip")))
            .Should()
            .Throw<SparkException>()
            .WithMessage("Codec [[]zip] is not available.*".Replace("[[]", "[", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a.csv.gz")]
    [InlineData("a.csv.deflate")]
    [InlineData("a.csv.bz2")]
    public void A_file_that_is_not_compressed_as_its_name_says_is_named(string name)
    {
        var path = _harness.PathOf(name);
        File.WriteAllText(path, "neither one nor the other");

        _harness
            .Invoking(h => h.Texts("csv", path))
            .Should()
            .Throw<SparkException>()
            .Where(error => error.ErrorClass == "_LEGACY_ERROR_TEMP_2064" && error.Message.Contains(path));
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("json")]
    [InlineData("parquet")]
    public void Many_partitions_are_written_and_read(string format)
    {
        _harness.Write(
            format,
            _harness.PathOf("out"),
            _harness.Sql("SELECT i, (i * 7) % 40 FROM range(4000) t(i)", "struct<v:bigint,p:bigint>"),
            partitionBy: ["p"]
        );

        var rows = _harness.Texts(format, _harness.PathOf("out"));
        rows.Should().HaveCount(4000);
        rows.Distinct().Should().HaveCount(4000);
        Directory.GetDirectories(_harness.PathOf("out")).Should().HaveCount(40);
    }

    public void Dispose() => _harness.Dispose();

    private string[] Written(string format, string sql, string schema, params (string, string)[] options)
    {
        var path = _harness.PathOf($"out-{Guid.NewGuid():N}");
        _harness.Write(format, path, _harness.Sql(sql, schema), SaveMode.ErrorIfExists, null, options);
        return File.ReadAllLines(Directory.GetFiles(path, "part-*").Single());
    }
}
