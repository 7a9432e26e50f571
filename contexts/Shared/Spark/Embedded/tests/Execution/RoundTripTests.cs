using System.Data.SqlTypes;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Relations;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Columnar;

namespace Shared.Spark.Embedded.Tests.Execution;

public sealed class RoundTripTests : IDisposable
{
    private readonly PlanHarness _harness = new();

    public void Dispose() => _harness.Dispose();

    public static TheoryData<DataType, object?[]> Values =>
        new()
        {
            { DataTypes.BooleanType, [true, false, null] },
            { DataTypes.ByteType, [sbyte.MinValue, sbyte.MaxValue, null] },
            { DataTypes.ShortType, [short.MinValue, short.MaxValue, null] },
            { DataTypes.IntegerType, [int.MinValue, -1, 0, int.MaxValue, null] },
            { DataTypes.LongType, [long.MinValue, -1L, long.MaxValue, null] },
            { DataTypes.FloatType, [float.NaN, float.NegativeInfinity, -0.0f, 1.1f, float.Epsilon, null] },
            { DataTypes.DoubleType, [double.NaN, double.PositiveInfinity, -0.0, 0.1, double.Epsilon, double.MaxValue, 1e300, null] },
            { new DecimalType(4, 2), [12.34m, -99.99m, null] },
            { new DecimalType(9, 3), [123456.789m, null] },
            { new DecimalType(18, 6), [-123456789012.345678m, null] },
            { new DecimalType(38, 10), [1234567890123456.789m, null] },
            { new DecimalType(38, 0), [new SqlDecimal(38, 0, true, [-1, -1, -1, 0x4B3B4CA7]), null] },
            {
                DataTypes.StringType,
                ["", "a", "it's", "exactly12byt", "thirteen byte", "nul \0 inside", "żółć 🦆", new string('x', 5000), null]
            },
            { DataTypes.BinaryType, [Array.Empty<byte>(), new byte[] { 0, 1, 255 }, null] },
            { DataTypes.DateType, [new Date(1, 1, 1), new Date(9999, 12, 31), new Date(2024, 2, 29), null] },
            { DataTypes.TimestampType, [new Timestamp(1, 1, 1, 0, 0, 0, 0), new Timestamp(2024, 2, 29, 23, 59, 59, 999999), null] },
            { new TimestampNTZType(), [new DateTime(2024, 1, 1, 12, 30, 0), null] },
            { DayTimeIntervalType.Default, [TimeSpan.FromMicroseconds(-1), TimeSpan.FromDays(1000), null] },
            { YearMonthIntervalType.Default, [new YearMonthInterval(-13), null] },
            { new CalendarIntervalType(), [new CalendarInterval(1, -2, 3), null] },
            { new ArrayType(DataTypes.IntegerType), [new object?[] { 1, null, 3 }, Array.Empty<object?>(), null] },
            {
                new ArrayType(new ArrayType(DataTypes.StringType)),
                [new object?[] { new object?[] { "a" }, null, new object?[] { null, "b" } }, null]
            },
            { new MapType(DataTypes.StringType, DataTypes.LongType), [new Dictionary<object, object?> { ["a"] = 1L, ["b"] = null }, null] },
        };

    [Theory]
    [MemberData(nameof(Values))]
    public void Rows_of_a_frame_come_back_as_they_were(DataType type, object?[] values)
    {
        // As text, and, since there are many, through a table.
        _harness.RoundTrip(type, values).Should().BeEquivalentTo(values, options => options.WithStrictOrdering());
        var many = Enumerable.Repeat(values, 1000).SelectMany(v => v).ToArray();
        _harness.RoundTrip(type, many).Should().BeEquivalentTo(many, options => options.WithStrictOrdering());
    }

    [Fact]
    public void Structs_come_back_with_their_nulls()
    {
        var type = new StructType([
            new StructField("a", DataTypes.IntegerType),
            new StructField("b c", new ArrayType(DataTypes.StringType)),
        ]);
        object?[] values = [new GenericRow([1, new object?[] { "x", null }]), new GenericRow([null, null]), null];

        var few = _harness.RoundTrip(type, values);
        few.Select(row => (row as Row)?.ToString()).Should().Equal("[1,[x,null]]", "[null,null]", null);
        var many = Enumerable.Repeat(values, 1000).SelectMany(v => v).ToArray();
        _harness.RoundTrip(type, many).Should().Equal(Enumerable.Repeat(few, 1000).SelectMany(v => v));
    }

    [Fact]
    public void Negative_zero_keeps_its_sign()
    {
        var value = (double)_harness.RoundTrip(DataTypes.DoubleType, [-0.0])[0]!;

        double.IsNegative(value).Should().BeTrue();
    }

    [Fact]
    public void A_table_is_dropped_when_nobody_holds_its_frame()
    {
        AddFrame();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        _harness.RoundTrip(DataTypes.IntegerType, [.. Enumerable.Range(0, 100).Cast<object?>()]);

        _harness.TableNames().Should().Equal("local_2");

        void AddFrame() => _harness.RoundTrip(DataTypes.IntegerType, [.. Enumerable.Range(0, 100).Cast<object?>()]);
    }

    [Fact]
    public void A_frame_without_columns_keeps_its_row_count()
    {
        var plan = new TypedLocalRelation(
            new LocalData(
                new StructType([]),
                [
                    [],
                    [],
                    [],
                ]
            ),
            ValueList<AttributeReference>.Empty
        );

        _harness.Collect(plan).Should().HaveCount(3);
    }
}
