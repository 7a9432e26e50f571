using Shared.Pipelines.Testing;
using Specification.Engines;

namespace Specification.Frames;

/// <summary>What sessions, views and actions do.</summary>
public abstract class SessionSpecification<TEngine>(TEngine engine) : Specification<TEngine>(engine)
    where TEngine : class, IEngineUnderTest
{
    [Fact]
    public void A_temporary_view_is_a_table_of_the_session() =>
        Hold(() =>
        {
            Spark.Range(3).CreateOrReplaceTempView("three");
            Rows(Spark.Sql("SELECT sum(id) FROM three")).Should().Equal("[3]");
            Spark.Table("three").Count().Should().Be(3);
        });

    [Fact]
    public void A_view_is_not_replaced_unless_told_so() =>
        Hold(() =>
        {
            Spark.Range(1).CreateOrReplaceTempView("kept");
            Record.Exception(() => Spark.Range(2).CreateTempView("kept")).Should().NotBeNull();
        });

    [Fact]
    public void A_view_shows_what_the_frame_was() =>
        Hold(() =>
        {
            Spark.Range(1).CreateOrReplaceTempView("v");
            var before = Spark.Table("v");
            Spark.Range(5).CreateOrReplaceTempView("v");
            Spark.Table("v").Count().Should().Be(5);
        });

    [Fact]
    public void A_table_that_does_not_exist_is_an_error() =>
        Hold(() => ErrorOf(() => Spark.Table("missing")).Should().Be("TABLE_OR_VIEW_NOT_FOUND"));

    [Fact]
    public void The_catalog_knows_the_views() =>
        Hold(() =>
        {
            Spark.Range(1).CreateOrReplaceTempView("listed");
            Spark.Catalog.TableExists("listed").Should().BeTrue();
            Spark.Catalog.DropTempView("listed").Should().BeTrue();
            Spark.Catalog.TableExists("listed").Should().BeFalse();
        });

    [Fact]
    public void Settings_are_read_back() =>
        Hold(() =>
        {
            Spark.Conf().Set("spark.sql.shuffle.partitions", "7");
            Spark.Conf().Get("spark.sql.shuffle.partitions").Should().Be("7");
            Spark.Conf().Get("spark.no.such.setting", "none").Should().Be("none");
        });

    [Fact]
    public void A_cached_frame_has_the_same_rows() =>
        Hold(() =>
        {
            var frame = Spark.Range(5).Filter("id > 2").Cache();
            frame.Count().Should().Be(2);
            frame.Count().Should().Be(2);
            frame.Unpersist();
        });

    [Fact]
    public void CreateDataFrame_takes_values_of_all_basic_types() =>
        Hold(() =>
        {
            Rows(Spark.CreateDataFrame(new[] { "a", "b" })).Should().Equal("[a]", "[b]");
            Columns(Spark.CreateDataFrame(new[] { 1, 2 })).Should().Be("_1 int!");
            Columns(Spark.CreateDataFrame(new int?[] { 1, null })).Should().Be("_1 int");
        });

    [Fact]
    public void Show_prints_sparks_table() =>
        Hold(() =>
            Printed(() => Spark.Frame("id: int, name: string", (1, "ann"), (2, null)).Show())
                .Should()
                .Be("+---+----+\n| id|name|\n+---+----+\n|  1| ann|\n|  2|NULL|\n+---+----+\n\n")
        );

    [Fact]
    public void Show_cuts_rows_and_cells() =>
        Hold(() =>
        {
            Printed(() => Spark.Sql("SELECT id, repeat('x', 30) AS s FROM range(3)").Show(2))
                .Should()
                .Contain("|xxxxxxxxxxxxxxxxx...|")
                .And.Contain("only showing top 2 rows");
        });

    [Fact]
    public void Show_vertical_prints_a_record_a_row() =>
        Hold(() => Printed(() => Spark.Range(1).Show(20, 20, true)).Should().Contain("-RECORD 0-").And.Contain(" id  | 0"));

    [Fact]
    public void PrintSchema_prints_a_tree() =>
        Hold(() =>
            Printed(() => Spark.Sql("SELECT 1 AS a, array(named_struct('b', 'x')) AS s").PrintSchema())
                .Should()
                .Be(
                    "root\n |-- a: integer (nullable = false)\n |-- s: array (nullable = false)\n |    |-- element: struct (containsNull = false)\n"
                        + " |    |    |-- b: string (nullable = false)\n\n"
                )
        );

    [Fact]
    public void DTypes_and_columns_describe() =>
        Hold(() =>
        {
            Spark.Range(1).DTypes().Should().Equal(Tuple.Create("id", "bigint"));
            Spark.Range(1).Columns().Should().Equal("id");
        });

    [Fact]
    public void Same_semantics_do_not_depend_on_names() =>
        Hold(() =>
        {
            Spark.Range(3).Filter("id > 1").SameSemantics(Spark.Range(3).Filter("id > 1")).Should().BeTrue();
            Spark.Range(3).SameSemantics(Spark.Range(4)).Should().BeFalse();
        });

    [Fact]
    public void Version_is_three_five() => Hold(() => Spark.Version().Should().StartWith("3.5"));

    [Fact]
    public void ToJSON_leaves_nulls_out() =>
        Hold(() => Rows(Spark.Frame("a: int, b: string", (1, null)).ToJSON()).Should().Equal("[{\"a\":1}]"));

    private static string Printed(Action print)
    {
        lock (Console.Out)
        {
            var (before, output) = (Console.Out, new StringWriter());
            Console.SetOut(output);
            try
            {
                print();
                return output.ToString().ReplaceLineEndings("\n");
            }
            finally
            {
                Console.SetOut(before);
            }
        }
    }
}
