using Apache.Arrow.Types;
using Microsoft.Spark.Sql.Types;
using ArrowField = Apache.Arrow.Field;
using Types = Microsoft.Spark.Sql.Types;

namespace Shared.Spark.Connect.LocalRelations;

/// <summary>The Arrow type in which Spark takes each of its types.</summary>
internal static class ArrowTypes
{
    internal static Apache.Arrow.Schema SchemaOf(Types.StructType schema) => new(schema.Fields.Select(FieldOf), metadata: null);

    internal static ArrowField FieldOf(StructField field) => new(field.Name, TypeOf(field.DataType), field.IsNullable);

    internal static ArrowType TypeOf(DataType type) =>
        type switch
        {
            Types.NullType => Apache.Arrow.Types.NullType.Default,
            Types.BooleanType => Apache.Arrow.Types.BooleanType.Default,
            ByteType => Int8Type.Default,
            ShortType => Int16Type.Default,
            Types.IntegerType => Int32Type.Default,
            LongType => Int64Type.Default,
            Types.FloatType => Apache.Arrow.Types.FloatType.Default,
            Types.DoubleType => Apache.Arrow.Types.DoubleType.Default,
            Types.DecimalType @decimal => new Decimal128Type(@decimal.Precision, @decimal.Scale),
            Types.StringType or CharType or VarcharType => Apache.Arrow.Types.StringType.Default,
            Types.BinaryType => Apache.Arrow.Types.BinaryType.Default,
            Types.DateType => Date32Type.Default,
            Types.TimestampType => new Apache.Arrow.Types.TimestampType(TimeUnit.Microsecond, "UTC"),
            TimestampNTZType => new Apache.Arrow.Types.TimestampType(TimeUnit.Microsecond, (string?)null),
            DayTimeIntervalType => DurationType.Microsecond,
            YearMonthIntervalType => IntervalType.YearMonth,
            ArrayType array => new ListType(new ArrowField("element", TypeOf(array.ElementType), array.ContainsNull)),
            Types.MapType map => new Apache.Arrow.Types.MapType(
                new ArrowField("key", TypeOf(map.KeyType), nullable: false),
                new ArrowField("value", TypeOf(map.ValueType), map.ValueContainsNull)
            ),
            Types.StructType structure => new Apache.Arrow.Types.StructType([.. structure.Fields.Select(FieldOf)]),
            _ => throw new NotSupportedException($"Rows with {type.SimpleString} cannot be sent to a Spark Connect server."),
        };
}
