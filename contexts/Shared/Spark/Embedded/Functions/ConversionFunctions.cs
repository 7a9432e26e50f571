using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Functions;
using static Shared.Spark.Embedded.Functions.Declarations;

namespace Shared.Spark.Embedded.Functions;

/// <summary>Casts that are called like functions. See https://spark.apache.org/docs/3.5.7/api/sql/index.html#int.</summary>
internal static class ConversionFunctions
{
    internal static IEnumerable<EmbeddedFunction> All =>
        [
            To("boolean", DataTypes.BooleanType),
            To("tinyint", DataTypes.ByteType),
            To("smallint", DataTypes.ShortType),
            To("int", DataTypes.IntegerType),
            To("bigint", DataTypes.LongType),
            To("float", DataTypes.FloatType),
            To("double", DataTypes.DoubleType),
            To("decimal", new DecimalType()),
            To("date", DataTypes.DateType),
            To("timestamp", DataTypes.TimestampType),
            To("binary", DataTypes.BinaryType),
            To("string", DataTypes.StringType),
        ];

    private static EmbeddedFunction To(string name, DataType type) => Rewrite(name, new CastSignature(type).Bind);
}
