using System.Data.SqlTypes;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Columnar;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Api.Tests;

public sealed class LiteralTests
{
    public static TheoryData<object?, object?, DataType> Values =>
        new()
        {
            { null, null, DataTypes.NullType },
            { true, true, DataTypes.BooleanType },
            { (sbyte)-1, (sbyte)-1, DataTypes.ByteType },
            { (byte)255, (sbyte)-1, DataTypes.ByteType },
            { (short)1, (short)1, DataTypes.ShortType },
            { 1, 1, DataTypes.IntegerType },
            { 1L, 1L, DataTypes.LongType },
            { 1.5f, 1.5f, DataTypes.FloatType },
            { 1.5, 1.5, DataTypes.DoubleType },
            { "x", "x", DataTypes.StringType },
            { 'x', "x", DataTypes.StringType },
            { 1.50m, new Decimal128(150, 2), new DecimalType(3, 2) },
            { 0.01m, new Decimal128(1, 2), new DecimalType(2, 2) },
            { -123m, new Decimal128(-123, 0), new DecimalType(3, 0) },
            { new SqlDecimal(123.45m), new Decimal128(12345, 2), new DecimalType(5, 2) },
            { new Date(1970, 1, 2), 1, DataTypes.DateType },
            { new DateOnly(1970, 1, 2), 1, DataTypes.DateType },
            { new Timestamp(1970, 1, 1, 0, 0, 1, 5), 1_000_005L, DataTypes.TimestampType },
            { new DateTime(1970, 1, 1, 0, 0, 1), 1_000_000L, DataTypes.TimestampNTZType },
            { new DateTime(1970, 1, 1, 0, 0, 1, DateTimeKind.Utc), 1_000_000L, DataTypes.TimestampType },
            { new DateTimeOffset(1970, 1, 1, 1, 0, 1, TimeSpan.FromHours(1)), 1_000_000L, DataTypes.TimestampType },
            { TimeSpan.FromSeconds(-1), -1_000_000L, DayTimeIntervalType.Default },
            { new YearMonthInterval(14), 14, YearMonthIntervalType.Default },
        };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_becomes_a_literal_of_its_type(object? value, object? expected, DataType type) =>
        Functions.Lit(value).Expression.Should().Be(new Literal(expected, type));

    [Fact]
    public void An_array_has_the_type_of_its_elements()
    {
        var literal = (Literal)Functions.Lit(new[] { "a", null }).Expression;
        literal.Type.Should().Be(new ArrayType(DataTypes.StringType, containsNull: true));
        literal.Value.Should().BeEquivalentTo(new object?[] { "a", null });
        ((Literal)Functions.Lit(new[] { 1, 2 }).Expression).Type.Should().Be(new ArrayType(DataTypes.IntegerType, containsNull: false));
        ((Literal)Functions.Lit(Array.Empty<long>()).Expression).Type.Should().Be(new ArrayType(DataTypes.LongType, containsNull: false));
    }

    [Fact]
    public void Decimals_of_an_array_share_a_scale()
    {
        var literal = (Literal)Functions.Lit(new[] { 1.5m, 22.25m }).Expression;
        literal.Type.Should().Be(new ArrayType(new DecimalType(4, 2), containsNull: false));
        literal.Value.Should().BeEquivalentTo(new object[] { new Decimal128(150, 2), new Decimal128(2225, 2) });
    }

    [Fact]
    public void A_dictionary_becomes_a_map()
    {
        var literal = (Literal)Functions.Lit(new Dictionary<string, int> { ["k"] = 1 }).Expression;
        literal.Type.Should().Be(new MapType(DataTypes.StringType, DataTypes.IntegerType, valueContainsNull: false));
        literal.Value.Should().BeEquivalentTo(new[] { new KeyValuePair<object, object?>("k", 1) });
    }

    [Fact]
    public void A_column_stays_what_it_is()
    {
        var column = Functions.Col("a");
        Functions.Lit(column).Should().BeSameAs(column);
    }

    [Fact]
    public void A_value_of_another_type_is_an_error_that_lists_the_supported_ones()
    {
        var literal = () => Functions.Lit(new Uri("http://x"));
        literal.Should().Throw<ArgumentException>().WithMessage("*'System.Uri' cannot be a literal. Supported are bool,*");
        var mixed = () => Functions.Lit(new object[] { 1, "x" });
        mixed.Should().Throw<ArgumentException>().WithMessage("*of one type, but are int, string*");
    }
}
