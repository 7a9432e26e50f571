using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Errors;
using static Shared.Spark.Connectors.Jdbc.Tests.JdbcHarness;

namespace Shared.Spark.Connectors.Jdbc.Tests;

public sealed class SqliteTests : IDisposable
{
    private readonly SqliteDatabase _database = new(
        """
        CREATE TABLE testtable(id INTEGER, date TEXT, amount REAL);
        INSERT INTO testtable VALUES (1, '2024-01-01', 1.5), (2, '2024-01-02', 2.5), (3, NULL, NULL);
        """
    );

    [Fact]
    public void A_table_is_read_with_the_types_sqlite_jdbc_gives_Spark()
    {
        var source = Open(("url", _database.Url), ("dbtable", "testtable"));

        source.Schema.SimpleString.Should().Be("struct<id:int,date:string,amount:double>");
        source.Schema.Fields.Should().OnlyContain(field => field.IsNullable);
        Read(source).Select(row => row.ToString()).Should().Equal("[1,2024-01-01,1.5]", "[2,2024-01-02,2.5]", "[3,null,null]");
    }

    [Theory]
    [InlineData("INT", "bigint")]
    [InlineData("INTEGER", "int")]
    [InlineData("TINYINT", "int")]
    [InlineData("BIGINT", "decimal(20,0)")]
    [InlineData("VARCHAR(255)", "string")]
    [InlineData("NVARCHAR(100)", "string")]
    [InlineData("BLOB", "binary")]
    [InlineData("DOUBLE PRECISION", "double")]
    [InlineData("FLOAT", "float")]
    [InlineData("NUMERIC", "decimal(38,18)")]
    [InlineData("NUMERIC(20)", "decimal(20,0)")]
    [InlineData("DECIMAL(10,5)", "decimal(10,5)")]
    [InlineData("numeric(50,3)", "decimal(38,3)")]
    [InlineData("BOOLEAN", "boolean")]
    [InlineData("bool", "decimal(38,18)")]
    [InlineData("DATETIME", "date")]
    [InlineData("TIMESTAMP", "timestamp")]
    [InlineData("JSON", "decimal(38,18)")]
    [InlineData("BIT(1)", "decimal(1,0)")]
    [InlineData("VARBINARY(5)", "decimal(5,0)")]
    public void Declared_types_are_Sparks(string declared, string expected)
    {
        _database.Execute($"CREATE TABLE typed(v {declared})");

        Open(("url", _database.Url), ("dbtable", "typed")).Schema.Fields[0].DataType.SimpleString.Should().Be(expected);
    }

    [Theory]
    [InlineData("INT", "'x'", "0")]
    [InlineData("INTEGER", "1099511627776", "0")]
    [InlineData("BIGINT", "1.5", "2")]
    [InlineData("REAL", "'x'", "0")]
    [InlineData("TEXT", "2.5", "2.5")]
    [InlineData("BOOLEAN", "2", "True")]
    [InlineData("BOOLEAN", "'true'", "False")]
    [InlineData("DATE", "2458850.5", "2020-01-02")]
    [InlineData("DATE", "'2020-01-02 03:04:05.678'", "2020-01-02")]
    [InlineData("NUMERIC", "'1e3'", "1000.000000000000000000")]
    [InlineData("DECIMAL(10,5)", "1.123456789", "1.12346")]
    [InlineData("CHAR(3)", "'a'", "a  ")]
    public void Values_of_other_types_are_converted_as_sqlite_jdbc_does(string declared, string value, string expected)
    {
        _database.Execute($"CREATE TABLE typed(v {declared}); INSERT INTO typed VALUES ({value})");

        Convert
            .ToString(Read(("url", _database.Url), ("dbtable", "typed"))[0].Get(0), System.Globalization.CultureInfo.InvariantCulture)
            .Should()
            .Be(expected);
    }

    [Fact]
    public void A_value_that_is_none_of_its_type_names_table_and_column()
    {
        _database.Execute("CREATE TABLE typed(v NUMERIC); INSERT INTO typed VALUES ('x')");

        FluentRead(("url", _database.Url), ("dbtable", "typed"))
            .Should()
            .Throw<SparkException>()
            .WithMessage("Cannot read the column 'v' of the table 'typed' of 'jdbc:sqlite:*' as decimal(38,18): the value 'x' is none.");
    }

    [Fact]
    public void A_table_whose_name_holds_a_dot_is_found_quoted_and_unquoted()
    {
        _database.Execute("CREATE TABLE \"sample.testtable\"(id INTEGER); INSERT INTO \"sample.testtable\" VALUES (7)");

        Read(("url", _database.Url), ("dbtable", "\"sample.testtable\"")).Single().Get(0).Should().Be(7);
        Read(("url", _database.Url), ("dbtable", "sample.testtable")).Single().Get(0).Should().Be(7);
        Read(("url", _database.Url), ("dbtable", "main.testtable")).Should().HaveCount(3);
        Write(
            SaveMode.Append,
            "id INT",
            [
                [8],
            ],
            ("url", _database.Url),
            ("dbtable", "sample.testtable")
        );
        _database.Query("SELECT id FROM \"sample.testtable\"").Should().Equal("7", "8");
    }

    [Fact]
    public void A_query_custom_types_and_parts_are_read()
    {
        Read(("url", _database.Url), ("query", "SELECT id FROM testtable WHERE id > 1")).Select(row => row.Get(0)).Should().Equal(2, 3);
        Open(("url", _database.Url), ("dbtable", "testtable"), ("customSchema", "id STRING, amount DECIMAL(10,2)"))
            .Schema.SimpleString.Should()
            .Be("struct<id:string,date:string,amount:decimal(10,2)>");
        Read(
                ("url", _database.Url),
                ("dbtable", "testtable"),
                ("partitionColumn", "id"),
                ("lowerBound", "1"),
                ("upperBound", "4"),
                ("numPartitions", "3")
            )
            .Select(row => row.Get(0))
            .Should()
            .BeEquivalentTo([1, 2, 3]);
    }

    [Fact]
    public void All_types_are_written_as_sqlite_jdbc_writes_them_and_read_back()
    {
        Write(
            SaveMode.ErrorIfExists,
            "i INT, l BIGINT, s SMALLINT, t TINYINT, f FLOAT, d DOUBLE, b BOOLEAN, st STRING, bin BINARY, dt DATE, ts TIMESTAMP, dec DECIMAL(10,2)",
            [
                [
                    1,
                    2L,
                    (short)3,
                    (sbyte)4,
                    1.5f,
                    2.5,
                    true,
                    "é",
                    new byte[] { 1, 0 },
                    new Date(2020, 1, 2),
                    new Timestamp(2020, 1, 2, 3, 4, 5, 678000),
                    1.25m,
                ],
                new object?[12],
            ],
            ("url", _database.Url),
            ("dbtable", "written")
        );

        _database
            .Query("SELECT sql FROM sqlite_master WHERE name = 'written'")
            .Single()
            .Should()
            .Be(
                "CREATE TABLE written (\"i\" INTEGER, \"l\" BIGINT, \"s\" INTEGER, \"t\" BYTE, \"f\" REAL, \"d\" DOUBLE PRECISION, \"b\" BIT(1), \"st\" TEXT, "
                    + "\"bin\" BLOB, \"dt\" DATE, \"ts\" TIMESTAMP, \"dec\" DECIMAL(10,2))"
            );
        _database
            .Query("SELECT typeof(i), typeof(b), typeof(dt), typeof(ts), typeof(\"dec\"), ts FROM written")
            .First()
            .Should()
            .Be("integer|integer|integer|integer|real|1577934245678");
        var row = Read(("url", _database.Url), ("dbtable", "written"))[0];
        row.Get("dt").Should().Be(new Date(2020, 1, 2));
        row.Get("ts").Should().Be(new Timestamp(2020, 1, 2, 3, 4, 5, 678000));
        row.Get("dec").Should().Be(1.25m);
        row.Get("st").Should().Be("é");
        row.Get("bin").Should().BeEquivalentTo(new byte[] { 1, 0 });
        Read(("url", _database.Url), ("dbtable", "written"))[1].Values.Should().OnlyContain(value => value == null);
    }

    [Fact]
    public void Modes_do_what_Spark_says()
    {
        (string, string)[] options = [("url", _database.Url), ("dbtable", "t")];
        Write(
            SaveMode.Append,
            "a INT",
            [
                [1],
            ],
            options
        );
        Write(
            SaveMode.Append,
            "A INT",
            [
                [2],
            ],
            options
        );
        _database.Query("SELECT a FROM t").Should().Equal("1", "2");
        Write(
            SaveMode.Ignore,
            "a INT",
            [
                [3],
            ],
            options
        );
        _database.Query("SELECT a FROM t").Should().Equal("1", "2");
        Write(
            SaveMode.Overwrite,
            "b STRING",
            [
                ["x"],
            ],
            options
        );
        _database.Query("SELECT b FROM t").Should().Equal("x");
        FluentWrite(
                SaveMode.ErrorIfExists,
                "b STRING",
                [
                    ["y"],
                ],
                options
            )
            .Should()
            .Throw<AnalysisException>()
            .WithMessage("Table or view 't' already exists. SaveMode: ErrorIfExists.");
        FluentWrite(
                SaveMode.Append,
                "c STRING",
                [
                    ["y"],
                ],
                options
            )
            .Should()
            .Throw<AnalysisException>()
            .WithMessage("Column \"c\" not found in schema*'t'*");
        _database.Query("SELECT b FROM t").Should().Equal("x");
    }

    [Theory]
    [InlineData(SaveMode.Overwrite)]
    [InlineData(SaveMode.Append)]
    public void A_write_that_fails_leaves_the_table_as_it_was(SaveMode mode)
    {
        FluentWrite(
                mode,
                "id INT, date STRING, amount DOUBLE",
                [
                    [9, "x", 1.0],
                    [new InvalidOperationException("no more")],
                ],
                ("url", _database.Url),
                ("dbtable", "testtable")
            )
            .Should()
            .Throw<InvalidOperationException>();

        _database.Query("SELECT count(*), sum(id) FROM testtable").Should().Equal("3|6");
    }

    [Fact]
    public void What_is_read_cannot_be_overwritten()
    {
        var source = Open(("url", _database.Url), ("dbtable", "testtable"));
        var input = new RowsInput(
            source.Schema,
            [
                [1, "x", 1.0],
            ],
            source
        );

        ((Action)(() => Write(SaveMode.Overwrite, input, ("url", _database.Url), ("dbtable", "testtable"))))
            .Should()
            .Throw<AnalysisException>()
            .Which.ErrorClass.Should()
            .Be("UNSUPPORTED_OVERWRITE.TABLE");
    }

    [Fact]
    public void Types_no_database_has_are_told_before_anything_is_written()
    {
        FluentWrite(SaveMode.Overwrite, "m MAP<INT, INT>", [], ("url", _database.Url), ("dbtable", "testtable"))
            .Should()
            .Throw<SparkException>()
            .WithMessage("Can't get JDBC type for map<int,int>, the type of the column 'm'.*");
        _database.Query("SELECT count(*) FROM testtable").Should().Equal("3");
    }

    [Fact]
    public void A_missing_table_or_file_is_one_clear_error()
    {
        FluentRead(("url", _database.Url), ("dbtable", "nosuch"))
            .Should()
            .Throw<SparkException>()
            .WithMessage($"Cannot read the table 'nosuch' of '{_database.Url}': *no such table: nosuch*");
        FluentRead(("url", "jdbc:sqlite:/no/such/file.db"), ("dbtable", "t"))
            .Should()
            .Throw<SparkException>()
            .WithMessage("Cannot connect to 'jdbc:sqlite:/no/such/file.db' of the option 'url': there is no file '/no/such/file.db'.");
    }

    public void Dispose() => _database.Dispose();

    private static Action FluentRead(params (string, string)[] options) => () => Read(options);

    private static Action FluentWrite(SaveMode mode, string schema, object?[][] rows, params (string, string)[] options) =>
        () => Write(mode, schema, rows, options);
}
