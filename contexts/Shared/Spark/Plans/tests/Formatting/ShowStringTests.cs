using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Columnar;
using Shared.Spark.Plans.DateTimes;
using Shared.Spark.Plans.Formatting;

namespace Shared.Spark.Plans.Tests.Formatting;

/// <summary>What is expected is what Spark 3.5.7 prints.</summary>
public sealed class ShowStringTests
{
    private static readonly StructType s_schema = new([
        new StructField("i", DataTypes.IntegerType),
        new StructField("s", DataTypes.StringType),
        new StructField("d", DataTypes.DoubleType),
        new StructField("arr", new ArrayType(DataTypes.IntegerType)),
        new StructField("bin", DataTypes.BinaryType),
        new StructField("dec", new DecimalType(20, 10)),
        new StructField("b", DataTypes.BooleanType),
    ]);

    private static readonly object?[][] s_rows =
    [
        [1, "x", 1.5, new object?[] { 1, null }, "he"u8.ToArray(), new Decimal128(15_000_000_000, 10), true],
        [
            2,
            "a long string that is truncated",
            -1e20,
            System.Array.Empty<object?>(),
            System.Array.Empty<byte>(),
            new Decimal128(1000, 10),
            null,
        ],
    ];

    [Fact]
    public void Long_cells_are_cut_and_all_are_aligned_right() =>
        Show(20)
            .Should()
            .Be(
                """
                +---+--------------------+-------+---------+-------+------------+----+
                |  i|                   s|      d|      arr|    bin|         dec|   b|
                +---+--------------------+-------+---------+-------+------------+----+
                |  1|                   x|    1.5|[1, NULL]|[68 65]|1.5000000000|true|
                |  2|a long string tha...|-1.0E20|       []|     []|0.0000001000|NULL|
                +---+--------------------+-------+---------+-------+------------+----+

                """
            );

    [Fact]
    public void Whole_cells_are_aligned_left() =>
        Show(20, truncate: 0)
            .Should()
            .Be(
                """
                +---+-------------------------------+-------+---------+-------+------------+----+
                |i  |s                              |d      |arr      |bin    |dec         |b   |
                +---+-------------------------------+-------+---------+-------+------------+----+
                |1  |x                              |1.5    |[1, NULL]|[68 65]|1.5000000000|true|
                |2  |a long string that is truncated|-1.0E20|[]       |[]     |0.0000001000|NULL|
                +---+-------------------------------+-------+---------+-------+------------+----+

                """
            );

    [Fact]
    public void More_rows_than_shown_are_told() =>
        Show(1, truncate: 3, schema: s_schema)
            .Should()
            .Be(
                """
                +---+---+---+---+---+---+---+
                |  i|  s|  d|arr|bin|dec|  b|
                +---+---+---+---+---+---+---+
                |  1|  x|1.5|[1,|[68|1.5|tru|
                +---+---+---+---+---+---+---+
                only showing top 1 row

                """
            );

    [Fact]
    public void No_rows_shown_of_some_is_told() => Show(0).Should().EndWith("+\nonly showing top 0 rows\n");

    [Fact]
    public void Vertical_rows_are_lines_of_name_and_value() =>
        Show(1, truncate: 8, vertical: true)
            .ReplaceLineEndings("\n")
            .Should()
            .Be(
                string.Join(
                    '\n',
                    "-RECORD 0-------",
                    " i   | 1        ",
                    " s   | x        ",
                    " d   | 1.5      ",
                    " arr | [1, N... ",
                    " bin | [68 65]  ",
                    " dec | 1.500... ",
                    " b   | true     ",
                    "only showing top 1 row",
                    ""
                )
            );

    [Fact]
    public void No_rows_at_all_are_a_line_when_vertical()
    {
        var empty = new ObjectResult(s_schema);
        ShowString.Format(empty, 20, 20, vertical: true, ZoneRules.Utc).Should().Be("(0 rows)\n");
    }

    [Fact]
    public void Wide_characters_take_two_places_and_meta_characters_are_escaped()
    {
        var schema = new StructType([
            new StructField("a", DataTypes.StringType),
            new StructField("列", DataTypes.StringType),
            new StructField("a\nb", DataTypes.StringType),
        ]);
        ShowString
            .Format(new ObjectResult(schema, ["表格", "ｱ", "x\t"]), 20, 20, vertical: false, ZoneRules.Utc)
            .Should()
            .Be(
                """
                +----+---+----+
                |   a| 列|a\nb|
                +----+---+----+
                |表格|  ｱ| x\t|
                +----+---+----+

                """
            );
    }

    [Fact]
    public void A_frame_without_columns_has_bars_alone() =>
        ShowString
            .Format(new ObjectResult(new StructType([]), [], []), 20, 20, vertical: false, ZoneRules.Utc)
            .Should()
            .Be("++\n||\n++\n||\n||\n++\n");

    private static string Show(int rows, int truncate = 20, bool vertical = false, StructType? schema = null) =>
        ShowString.Format(new ObjectResult(schema ?? s_schema, s_rows), rows, truncate, vertical, ZoneRules.Utc);
}
