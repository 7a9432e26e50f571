using Microsoft.Spark.Sql.Types;
using Shared.Spark.Connect.Codec;
using Shared.Spark.Plans.Columnar;
using Shared.Spark.Plans.Commands;
using Shared.Spark.Plans.Errors;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Relations;
using P = Shared.Spark.Connect.Protocol;

namespace Shared.Spark.Connect.Tests;

/// <summary>No record of Plans is without an answer: it is encoded, or refused with a reason.</summary>
public sealed class CodecCoverageTests
{
    private static readonly LogicalPlan s_range = new Plans.Relations.Range(0, 3, 1);
    private static readonly SortOrder s_order = new(new UnresolvedAttribute(["id"]));

    public static TheoryData<Type> Expressions() => [.. ConcreteRecords<Expression>()];

    public static TheoryData<Type> Relations() => [.. ConcreteRecords<LogicalPlan>().Where(type => !type.IsAssignableTo(typeof(Command)))];

    [Theory]
    [MemberData(nameof(Expressions))]
    public void Every_expression_is_encoded_or_refused_with_a_reason(Type record)
    {
        var encode = () => ExpressionEncoder.Encode((Expression)Samples.Make(record));
        if (Samples.IsSqlOnly(record) || record == typeof(InlineUserDefinedFunction))
        {
            encode.Should().Throw<SparkException>().Which.ErrorClass.Should().Be("UNSUPPORTED_FEATURE");
        }
        else
        {
            encode().ExprTypeCase.Should().NotBe(P.Expression.ExprTypeOneofCase.None);
        }
    }

    [Theory]
    [MemberData(nameof(Relations))]
    public void Every_relation_is_encoded_or_refused_with_a_reason(Type record)
    {
        var encoder = new RelationEncoder(_ => new P.Relation { LocalRelation = new() });
        var encode = () => encoder.Encode((LogicalPlan)Samples.Make(record));
        if (Samples.IsSqlOnly(record))
        {
            encode.Should().Throw<SparkException>().Which.ErrorClass.Should().Be("UNSUPPORTED_FEATURE");
        }
        else
        {
            encode().RelTypeCase.Should().NotBe(P.Relation.RelTypeOneofCase.None);
        }
    }

    [Fact]
    public void Every_data_type_comes_back_as_it_went()
    {
        var type = new StructType([
            .. new DataType[]
            {
                DataTypes.NullType,
                DataTypes.BinaryType,
                DataTypes.BooleanType,
                DataTypes.ByteType,
                DataTypes.ShortType,
                DataTypes.IntegerType,
                DataTypes.LongType,
                DataTypes.FloatType,
                DataTypes.DoubleType,
                new DecimalType(38, 18),
                DataTypes.StringType,
                new CharType(3),
                new VarcharType(4),
                DataTypes.DateType,
                DataTypes.TimestampType,
                DataTypes.TimestampNTZType,
                DataTypes.CalendarIntervalType,
                new YearMonthIntervalType(1, 1),
                new DayTimeIntervalType(0, 2),
                new ArrayType(DataTypes.LongType, containsNull: false),
                new MapType(DataTypes.StringType, DataTypes.LongType, valueContainsNull: false),
            }.Select((type, i) => new StructField($"f{i}", type, isNullable: i % 2 == 0)),
        ]);
        DataTypeCodec.Decode(DataTypeCodec.Encode(type)).Should().Be(type);
    }

    [Fact]
    public void A_plan_keeps_its_number_so_that_columns_find_it()
    {
        var encoder = new RelationEncoder(_ => new P.Relation());
        encoder.Encode(s_range with { PlanId = 7 }).Common.PlanId.Should().Be(7);
        ExpressionEncoder
            .Encode(new UnresolvedAttribute(["a b", "c"], PlanId: 7))
            .UnresolvedAttribute.Should()
            .Be(new P.Expression.Types.UnresolvedAttribute { UnparsedIdentifier = "`a b`.c", PlanId = 7 });
    }

    [Fact]
    public void Nulls_stand_where_spark_puts_them_by_default()
    {
        ExpressionEncoder.EncodeSortOrder(s_order).NullOrdering.Should().Be(P.Expression.Types.SortOrder.Types.NullOrdering.SortNullsFirst);
        ExpressionEncoder
            .EncodeSortOrder(s_order with { Direction = SortDirection.Descending })
            .NullOrdering.Should()
            .Be(P.Expression.Types.SortOrder.Types.NullOrdering.SortNullsLast);
    }

    [Fact]
    public void A_number_beyond_what_dotnet_holds_is_encoded_digit_by_digit() =>
        LiteralEncoder
            .Encode(new Literal(new Decimal128(Int128.Parse("12345678901234567890123456789012345678"), 10), new DecimalType(38, 10)))
            .Decimal.Value.Should()
            .Be("1234567890123456789012345678.9012345678");

    [Fact]
    public void The_last_option_of_a_name_wins() =>
        RelationEncoder.ToMap([new("Header", "false"), new("header", "true")]).Should().ContainSingle().Which.Value.Should().Be("true");

    private static IEnumerable<Type> ConcreteRecords<T>() =>
        typeof(LogicalPlan).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(T)) && !type.IsAbstract);
}
