using CsCheck;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Shared.Pipelines.Testing.Schemas;

namespace Shared.Pipelines.Testing;

/// <summary>Generators of rows for property tests: <c>RowGen.Rows("id: int, name: string").Sample(rows => …)</c>.</summary>
public static class RowGen
{
    private const int NullsInTen = 1;
    private const int MostElements = 4;

    /// <summary>Lists of rows of a schema, up to a length. One value in ten is null where the schema allows it.</summary>
    /// <param name="schema">Names and types.</param>
    /// <param name="mostRows">How many rows at most.</param>
    public static Gen<List<GenericRow>> Rows(string schema, int mostRows = 20) => Rows(SchemaText.Parse(schema), mostRows);

    /// <summary>Lists of rows of a schema, up to a length.</summary>
    /// <param name="schema">Names, types and nullability.</param>
    /// <param name="mostRows">How many rows at most.</param>
    public static Gen<List<GenericRow>> Rows(StructType schema, int mostRows = 20) => Row(schema).List[0, mostRows];

    /// <summary>Rows of a schema.</summary>
    /// <param name="schema">Names, types and nullability.</param>
    public static Gen<GenericRow> Row(StructType schema) =>
        schema
            .Fields.Aggregate(
                Gen.Const(Array.Empty<object?>()),
                (row, field) => Gen.Select(row, Value(field.DataType, field.IsNullable), (values, next) => (object?[])[.. values, next])
            )
            .Select(values => new GenericRow(values));

    /// <summary>A frame of a generator's rows.</summary>
    /// <param name="session">The session.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="schema">Names and types, as the generator was given them.</param>
    public static DataFrame Frame(this SparkSession session, IReadOnlyList<GenericRow> rows, string schema) =>
        session.CreateDataFrame(rows, SchemaText.Parse(schema));

    private static Gen<object?> Value(DataType type, bool isNullable) =>
        isNullable ? Gen.Frequency((NullsInTen, Gen.Const((object?)null)), (10 - NullsInTen, Value(type))) : Value(type);

    // Small numbers more often than large ones: equal keys are what joins and groups are about.
    private static Gen<object?> Value(DataType type) =>
        type switch
        {
            BooleanType => Boxed(Gen.Bool),
            ByteType => Boxed(Gen.SByte),
            ShortType => Boxed(Gen.Short),
            IntegerType => Gen.Frequency((3, Boxed(Gen.Int[-5, 5])), (1, Boxed(Gen.Int))),
            LongType => Gen.Frequency((3, Boxed(Gen.Long[-5, 5])), (1, Boxed(Gen.Long))),
            FloatType => Boxed(Gen.Float),
            DoubleType => Boxed(Gen.Double),
            DecimalType decimalType => Decimal(decimalType),
            StringType => Gen.Frequency(
                (3, Boxed(Gen.String[Gen.Char['a', 'e'], 0, 3])),
                (1, Boxed(Gen.String[Gen.Char[' ', '~'], 0, 12]))
            ),
            BinaryType => Boxed(Gen.Byte.Array[0, 8]),
            DateType => Gen.Int[-20_000, 40_000].Select(days => (object?)new Date(new DateTime(1970, 1, 1).AddDays(days))),
            TimestampType => Gen.Long[-2_000_000_000, 4_000_000_000]
                .Select(Gen.Long[0, 999_999])
                .Select(
                    (seconds, microseconds) =>
                        (object?)new Timestamp(DateTime.UnixEpoch.AddSeconds(seconds).AddTicks(microseconds * TimeSpan.TicksPerMicrosecond))
                ),
            ArrayType array => Value(array.ElementType, array.ContainsNull).Array[0, MostElements].Select(items => (object?)items),
            StructType schema => Row(schema).Select(row => (object?)row),
            _ => throw new ArgumentException($"There is no generator for the type {type.SimpleString}."),
        };

    private static Gen<object?> Decimal(DecimalType type)
    {
        var digits = Math.Min(ScaleAndPrecision(type).Precision, 18);
        var limit = (long)Math.Pow(10, digits) - 1;
        var unit = (decimal)Math.Pow(10, -ScaleAndPrecision(type).Scale);
        return Gen.Long[-limit, limit].Select(unscaled => (object?)(unscaled * unit));
    }

    // The types' text is what both APIs have: decimal(10,2).
    private static (int Precision, int Scale) ScaleAndPrecision(DecimalType type)
    {
        var numbers = type.SimpleString["decimal(".Length..^1].Split(',');
        return (int.Parse(numbers[0]), int.Parse(numbers[1]));
    }

    private static Gen<object?> Boxed<T>(Gen<T> gen) => gen.Select(value => (object?)value);
}
