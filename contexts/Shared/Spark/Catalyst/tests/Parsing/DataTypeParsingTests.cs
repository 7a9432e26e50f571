using Microsoft.Spark.Sql.Types;
using Newtonsoft.Json.Linq;
using Shared.Spark.Catalyst.Parsing;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Catalyst.Tests.Parsing;

public sealed class DataTypeParsingTests
{
    [Theory]
    [InlineData("boolean", "boolean")]
    [InlineData("TINYINT", "tinyint")]
    [InlineData("byte", "tinyint")]
    [InlineData("short", "smallint")]
    [InlineData("integer", "int")]
    [InlineData("long", "bigint")]
    [InlineData("real", "float")]
    [InlineData("dec", "decimal(10,0)")]
    [InlineData("numeric(5)", "decimal(5,0)")]
    [InlineData("decimal(38, 18)", "decimal(38,18)")]
    [InlineData("char(3)", "char(3)")]
    [InlineData("varchar(5)", "varchar(5)")]
    [InlineData("timestamp_ltz", "timestamp")]
    [InlineData("void", "void")]
    [InlineData("interval", "interval")]
    [InlineData("interval year", "interval year")]
    [InlineData("interval day to second", "interval day to second")]
    [InlineData("array<map<string,array<int>>>", "array<map<string,array<int>>>")]
    [InlineData("struct<>", "struct<>")]
    [InlineData("struct<a:int,`b c` array<string> NOT NULL COMMENT 'x'>", "struct<a:int,b c:array<string>>")]
    public void Type_is_read(string sql, string simple) => SparkSqlParser.ParseDataType(sql).SimpleString.Should().Be(simple);

    [Theory]
    [InlineData("foo", "UNSUPPORTED_DATATYPE")]
    [InlineData("int(3)", "UNSUPPORTED_DATATYPE")]
    [InlineData("char", "DATATYPE_MISSING_SIZE")]
    [InlineData("array", "INCOMPLETE_TYPE_DEFINITION.ARRAY")]
    [InlineData("map", "INCOMPLETE_TYPE_DEFINITION.MAP")]
    [InlineData("struct", "INCOMPLETE_TYPE_DEFINITION.STRUCT")]
    [InlineData("decimal(39)", "DECIMAL_PRECISION_EXCEEDS_MAX_PRECISION")]
    [InlineData("decimal(5, 6)", "_LEGACY_ERROR_TEMP_1228")]
    [InlineData("interval minute to hour", "_LEGACY_ERROR_TEMP_0028")]
    [InlineData("interval month to year", "PARSE_SYNTAX_ERROR")]
    [InlineData("array<int", "PARSE_SYNTAX_ERROR")]
    [InlineData("int int", "PARSE_SYNTAX_ERROR")]
    [InlineData("", "PARSE_SYNTAX_ERROR")]
    public void Type_that_is_none_is_refused(string sql, string errorClass) =>
        Assert.Throws<ParseException>(() => SparkSqlParser.ParseDataType(sql)).ErrorClass.Should().Be(errorClass);

    [Fact]
    public void Schema_keeps_nullability_and_comments() =>
        SparkSqlParser
            .ParseTableSchema("a INT NOT NULL, `b.c` STRING COMMENT 'it\\'s'")
            .Should()
            .Be(
                new StructType([
                    new StructField("a", DataTypes.IntegerType, isNullable: false),
                    new StructField("b.c", DataTypes.StringType, isNullable: true, new JObject { ["comment"] = "it's" }),
                ])
            );

    [Fact]
    public void Casts_know_no_lengths() =>
        SparkSqlParser
            .ParseExpression("cast(a as array<struct<x: char(3), y: map<varchar(2), int>>>)")
            .As<Plans.Expressions.Cast>()
            .Type.SimpleString.Should()
            .Be("array<struct<x:string,y:map<string,int>>>");

    [Fact]
    public void Lengths_are_gone_when_the_setting_says_so() =>
        SparkSqlParser.ParseDataType("char(3)", new ParserOptions { CharVarcharAsString = true }).Should().Be(DataTypes.StringType);
}
