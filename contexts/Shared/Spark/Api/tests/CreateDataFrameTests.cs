using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Api.Tests.Fakes;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Api.Tests;

public sealed class CreateDataFrameTests
{
    private static readonly StructType s_nested = new([
        new StructField("id", DataTypes.IntegerType, isNullable: false),
        new StructField("tags", new ArrayType(DataTypes.StringType, containsNull: false)),
        new StructField("point", new StructType([new StructField("x", DataTypes.DoubleType)])),
        new StructField("map", new MapType(DataTypes.StringType, DataTypes.LongType, valueContainsNull: false)),
    ]);

    private readonly SparkSession _session = FakeEngine.Start().Session;

    [Fact]
    public void Values_become_those_that_rows_have()
    {
        var frame = _session.CreateDataFrame(
            [new GenericRow([1, new List<string> { "t" }, new GenericRow([1.5]), new Dictionary<string, long> { ["k"] = 1 }])],
            s_nested
        );
        var row = ((LocalRelation)frame.Plan).Data.Rows.Single();
        row[1].Should().BeOfType<object[]>().Which.Should().Equal("t");
        row[2].Should().BeOfType<Row>().Which.Get("x").Should().Be(1.5);
        row[3].Should().BeOfType<Dictionary<object, object?>>().Which.Should().Contain("k", 1L);
    }

    [Fact]
    public void Rows_that_fit_are_taken_as_they_are()
    {
        object?[] values = [1, null, null, null];
        var frame = _session.CreateDataFrame([new GenericRow(values)], s_nested);
        ((LocalRelation)frame.Plan).Data.Rows.Single().Should().BeSameAs(values);
    }

    public static TheoryData<object?[], string> Mismatches =>
        new()
        {
            { [1, null], "Row 1 has 2 values, but the schema has 4 columns: struct<id:int,*" },
            { ["x", null, null, null], "Row 1, column 'id': the schema says int, which takes int, but the value is of type 'String'." },
            { [1L, null, null, null], "Row 1, column 'id': the schema says int, which takes int, but the value is of type 'Int64'." },
            { [null, null, null, null], "Row 1, column 'id': the value is null, but the schema says that it cannot be." },
            { [1, new[] { "x", null }, null, null], "Row 1, column 'tags[1]': the value is null*" },
            {
                [1, "x", null, null],
                "Row 1, column 'tags': the schema says array<string>, which takes an array or list, but the value is of type 'String'."
            },
            {
                [1, null, new GenericRow([1]), null],
                "Row 1, column 'point.x': the schema says double, which takes double, but the value is of type 'Int32'."
            },
            {
                [1, null, new GenericRow([1.5, 2]), null],
                "Row 1, column 'point': the struct has 2 values, but its type has 1 fields: struct<x:double>."
            },
            { [1, null, null, new Dictionary<int, long> { [1] = 1 }], "Row 1, column 'map.key': the schema says string*'Int32'." },
        };

    [Theory]
    [MemberData(nameof(Mismatches))]
    public void A_row_that_does_not_fit_is_an_error_that_names_row_and_column(object?[] values, string message)
    {
        var create = () => _session.CreateDataFrame([new GenericRow([0, null, null, null]), new GenericRow(values)], s_nested);
        create.Should().Throw<ArgumentException>().WithMessage(message);
    }

    [Fact]
    public void Lists_of_values_are_frames_of_one_column()
    {
        _session
            .CreateDataFrame([1, 2])
            .Schema()
            .Should()
            .Be(new StructType([new StructField("_1", DataTypes.IntegerType, isNullable: false)]));
        _session
            .CreateDataFrame(new int?[] { 1, null })
            .Schema()
            .Should()
            .Be(new StructType([new StructField("_1", DataTypes.IntegerType)]));
        _session.CreateDataFrame(["x"]).Schema().Should().Be(new StructType([new StructField("_1", DataTypes.StringType)]));
        _session.CreateDataFrame([1.5]).Schema().Fields[0].DataType.Should().Be(DataTypes.DoubleType);
        _session.CreateDataFrame([true]).Schema().Fields[0].DataType.Should().Be(DataTypes.BooleanType);
        _session.CreateDataFrame([new Date(2020, 1, 2)]).Schema().Fields[0].DataType.Should().Be(DataTypes.DateType);
        _session.CreateDataFrame([new Timestamp(2020, 1, 2, 3, 4, 5, 6)]).Schema().Fields[0].DataType.Should().Be(DataTypes.TimestampType);
    }
}
