using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Columnar;
using Shared.Spark.Plans.DateTimes;
using Shared.Spark.Plans.Formatting;

namespace Shared.Spark.Plans.Tests.Formatting;

/// <summary>What is expected is what Spark 3.5.7 answers.</summary>
public sealed class HiveResultTests
{
    [Fact]
    public void Top_nulls_are_in_capitals_and_strings_are_bare() =>
        Format((DataTypes.StringType, null), (DataTypes.BooleanType, true), (DataTypes.StringType, "a\"b")).Should().Be("NULL\ttrue\ta\"b");

    [Fact]
    public void Nested_strings_are_quoted_and_not_escaped() =>
        Format((new ArrayType(DataTypes.StringType), new object?[] { "a\"b", null })).Should().Be("""["a"b",null]""");

    [Fact]
    public void Structs_name_their_fields() =>
        Format(
                (
                    new StructType([new StructField("a", DataTypes.IntegerType), new StructField("b", DataTypes.DateType)]),
                    new object?[] { 1, 18263 }
                )
            )
            .Should()
            .Be("""{"a":1,"b":2020-01-02}""");

    [Fact]
    public void Entries_of_maps_are_ordered_by_their_text() =>
        Format(
                (
                    new MapType(DataTypes.IntegerType, DataTypes.StringType),
                    new KeyValuePair<object, object?>[] { new(1, "x"), new(10, "y"), new(9, null) }
                )
            )
            .Should()
            .Be("""{10:"y",1:"x",9:null}""");

    [Fact]
    public void Binaries_are_the_text_they_hold() => Format((DataTypes.BinaryType, "AB"u8.ToArray())).Should().Be("AB");

    [Fact]
    public void Decimals_are_plain() => Format((new DecimalType(20, 10), new Decimal128(-1200, 10))).Should().Be("-0.0000001200");

    [Theory]
    [InlineData(93_784_500_000, "1 02:03:04.500000000")]
    [InlineData(-93_784_500_000, "-1 02:03:04.500000000")]
    [InlineData(3_250_000, "0 00:00:03.250000000")]
    public void Intervals_of_time_have_all_fields(long microseconds, string expected) =>
        Format((DayTimeIntervalType.Default, microseconds)).Should().Be(expected);

    [Theory]
    [InlineData(14, "1-2")]
    [InlineData(-14, "-1-2")]
    [InlineData(36, "3-0")]
    public void Intervals_of_months_have_both_fields(int months, string expected) =>
        Format((YearMonthIntervalType.Default, months)).Should().Be(expected);

    private static string Format(params (DataType Type, object? Value)[] columns)
    {
        var schema = new StructType(columns.Select((column, i) => new StructField($"c{i}", column.Type)));
        var batch = new ColumnarBatch(schema, [.. columns.Select(column => ObjectVector.Of(column.Type, column.Value))], 1);
        return HiveResult.FormatRow(batch, 0, ZoneRules.Utc);
    }
}
