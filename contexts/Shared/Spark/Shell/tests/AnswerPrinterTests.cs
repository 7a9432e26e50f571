using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.DateTimes;
using Shared.Spark.Plans.Errors;
using Shared.Spark.Plans.Tests;
using Shared.Spark.Shell.Answers;

namespace Shared.Spark.Shell.Tests;

public sealed class AnswerPrinterTests
{
    private static readonly StructType s_schema = new([
        new StructField("a", DataTypes.IntegerType, isNullable: false),
        new StructField("b,c", new ArrayType(DataTypes.StringType)),
    ]);

    private readonly StringWriter _output = new() { NewLine = "\n" };
    private readonly StringWriter _errors = new() { NewLine = "\n" };

    [Fact]
    public void Json_is_that_of_Python()
    {
        Print(OutputFormat.Json, "select\t'é\\'", s_schema, [1, new object?[] { "x\"\u0001", null }], [2, null]);
        _output
            .ToString()
            .Should()
            .Be(
                """{"sql": "select\t'é\\'", "schema": "struct<a:int,b,c:array<string>>", "nullable": [false, true], "rows": ["1\t[\"x\"\u0001\",null]", "2\tNULL"]}"""
                    + "\n"
            );
    }

    [Fact]
    public void Json_of_an_error_has_its_class()
    {
        var printer = AnswerPrinters.Create(OutputFormat.Json, _output, _errors);
        printer.PrintError("x", new SparkException("DIVIDE_BY_ZERO", "[DIVIDE_BY_ZERO] no"));
        printer.PrintError("y", new SparkException(null, "line\nbreak"));
        printer.PrintError("z", new ArgumentException("a"));
        _output
            .ToString()
            .Should()
            .Be(
                """
                {"sql": "x", "error": "DIVIDE_BY_ZERO", "message": "[DIVIDE_BY_ZERO] no"}
                {"sql": "y", "error": null, "message": "line\nbreak"}
                {"sql": "z", "error": "System.ArgumentException", "message": "a"}

                """
            );
    }

    [Fact]
    public void Descriptions_are_padded_and_lists_of_tables_are_names_alone()
    {
        var description = new StructType([
            .. new[] { "col_name", "data_type", "comment" }.Select(name => new StructField(name, DataTypes.StringType)),
        ]);
        Print(OutputFormat.Json, "DESC t", description, ["a", "int", null]);
        _output.ToString().Should().Contain("\"rows\": [\"a                   \\tint                 \\t                    \"]");
        var tables = new StructType([
            new StructField("namespace", DataTypes.StringType),
            new StructField("tableName", DataTypes.StringType),
            new StructField("isTemporary", DataTypes.BooleanType),
        ]);
        Print(OutputFormat.Json, "show tables", tables, ["", "t", true]);
        _output.ToString().Should().EndWith("\"rows\": [\"t\"]}\n");
    }

    [Fact]
    public void Csv_quotes_what_must_be_and_leaves_nulls_empty()
    {
        var schema = new StructType([new StructField("a", DataTypes.StringType), new StructField("b,c", DataTypes.StringType)]);
        Print(OutputFormat.Csv, "x", schema, ["x\"y", null], ["", "z"]);
        _output.ToString().Should().Be("a,\"b,c\"\n\"x\"\"y\",\n\"\",z\n");
    }

    [Fact]
    public void Tables_have_whole_cells()
    {
        Print(OutputFormat.Table, "x", new StructType([new StructField("a", DataTypes.StringType)]), [new string('x', 30)]);
        _output.ToString().Should().Contain($"|{new string('x', 30)}|");
    }

    [Theory]
    [InlineData("Table")]
    [InlineData("Csv")]
    public void Commands_without_columns_print_nothing_and_errors_go_to_the_other_stream(string format)
    {
        Print(Enum.Parse<OutputFormat>(format), "x", new StructType([]));
        AnswerPrinters.Create(Enum.Parse<OutputFormat>(format), _output, _errors).PrintError("x", new SparkException("X", "[X] no"));
        _output.ToString().Should().BeEmpty();
        _errors.ToString().Should().Be("[X] no\n");
    }

    private void Print(OutputFormat format, string sql, StructType schema, params object?[][] rows) =>
        AnswerPrinters.Create(format, _output, _errors).PrintRows(sql, new ObjectResult(schema, rows), ZoneRules.Utc);
}
