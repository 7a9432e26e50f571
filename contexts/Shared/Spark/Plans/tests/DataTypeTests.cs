using Microsoft.Spark.Sql.Types;

namespace Shared.Spark.Plans.Tests;

public sealed class DataTypeTests
{
    private static readonly StructType s_nested = new([
        new StructField("a", new ArrayType(DataTypes.IntegerType, containsNull: false), isNullable: false),
        new StructField("m", new MapType(DataTypes.StringType, new DecimalType(38, 18))),
        new StructField("i", new DayTimeIntervalType(0, 1)),
        new StructField("v", new VarcharType(10)),
        new StructField("n", DataTypes.NullType),
    ]);

    [Fact]
    public void Json_reads_back_as_the_type_it_was_written_from() => DataType.ParseDataType(s_nested.Json).Should().Be(s_nested);

    [Fact]
    public void Simple_string_is_sparks() =>
        s_nested.SimpleString.Should().Be("struct<a:array<int>,m:map<string,decimal(38,18)>,i:interval day to hour,v:varchar(10),n:void>");

    [Fact]
    public void Types_differ_when_nullability_does() =>
        new ArrayType(DataTypes.IntegerType, containsNull: true).Should().NotBe(new ArrayType(DataTypes.IntegerType, containsNull: false));

    [Fact]
    public void Json_of_no_type_is_refused_with_its_text()
    {
        var parse = () => DataType.ParseDataType("\"number\"");
        parse.Should().Throw<ArgumentException>().WithMessage("*'number'*");
    }
}
