using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Formatting;

namespace Shared.Spark.Plans.Tests.Formatting;

/// <summary>What is expected is what Spark 3.5.7 prints.</summary>
public sealed class SchemaTreeTests
{
    private static readonly StructType s_schema = new([
        new StructField(
            "x",
            Array(Struct("a", Array(new MapType(DataTypes.StringType, Struct("z", DataTypes.IntegerType), false)))),
            false
        ),
        new StructField("y", new MapType(Struct("q", DataTypes.IntegerType), Array(DataTypes.IntegerType), false), false),
        new StructField("d", new DecimalType(3, 1)),
        new StructField("i", new DayTimeIntervalType(0, 0), false),
    ]);

    [Fact]
    public void All_levels_are_shown() =>
        SchemaTree
            .Format(s_schema, int.MaxValue)
            .Should()
            .Be(
                """
                root
                 |-- x: array (nullable = false)
                 |    |-- element: struct (containsNull = false)
                 |    |    |-- a: array (nullable = false)
                 |    |    |    |-- element: map (containsNull = false)
                 |    |    |    |    |-- key: string
                 |    |    |    |    |-- value: struct (valueContainsNull = false)
                 |    |    |    |    |    |-- z: integer (nullable = false)
                 |-- y: map (nullable = false)
                 |    |-- key: struct
                 |    |    |-- q: integer (nullable = false)
                 |    |-- value: array (valueContainsNull = false)
                 |    |    |-- element: integer (containsNull = false)
                 |-- d: decimal(3,1) (nullable = true)
                 |-- i: interval day (nullable = false)

                """
            );

    [Fact]
    public void Levels_below_the_depth_are_left_out()
    {
        SchemaTree
            .Format(s_schema, 1)
            .Should()
            .Be(
                """
                root
                 |-- x: array (nullable = false)
                 |-- y: map (nullable = false)
                 |-- d: decimal(3,1) (nullable = true)
                 |-- i: interval day (nullable = false)

                """
            );
        SchemaTree
            .Format(s_schema, 3)
            .Should()
            .Be(
                """
                root
                 |-- x: array (nullable = false)
                 |    |-- element: struct (containsNull = false)
                 |    |    |-- a: array (nullable = false)
                 |-- y: map (nullable = false)
                 |    |-- key: struct
                 |    |    |-- q: integer (nullable = false)
                 |    |-- value: array (valueContainsNull = false)
                 |    |    |-- element: integer (containsNull = false)
                 |-- d: decimal(3,1) (nullable = true)
                 |-- i: interval day (nullable = false)

                """
            );
    }

    private static ArrayType Array(DataType element) => new(element, containsNull: false);

    private static StructType Struct(string name, DataType type) => new([new StructField(name, type, isNullable: false)]);
}
