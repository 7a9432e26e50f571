using Microsoft.Spark.Sql;
using Shared.Pipelines.Testing;
using Specification.Engines;
using static Microsoft.Spark.Sql.Functions;

namespace Specification.Frames;

/// <summary>What projections, filters and columns of frames give.</summary>
public abstract class SelectSpecification<TEngine>(TEngine engine) : Specification<TEngine>(engine)
    where TEngine : class, IEngineUnderTest
{
    private DataFrame? _people;

    private DataFrame People => _people ??= Spark.Frame("id: int, name: string, age: int", (1, "ann", 30), (2, "bob", null), (3, null, 25));

    [Fact]
    public void Select_keeps_the_columns_it_names_in_their_order() =>
        Hold(() => Rows(People.Select("name", "id")).Should().Equal("[ann,1]", "[bob,2]", "[null,3]"));

    [Fact]
    public void Select_computes_columns_and_names_them_as_spark() =>
        Hold(() =>
        {
            var frame = People.Select(Col("id") + 1, Col("age") * 2, Upper(Col("name")), Lit("x"), Col("age").IsNull());
            Columns(frame).Should().Be("(id + 1) int, (age * 2) int, upper(name) string, x string!, (age IS NULL) boolean!");
            Rows(frame).Should().Equal("[2,60,ANN,x,False]", "[3,null,BOB,x,True]", "[4,50,null,x,False]");
        });

    [Fact]
    public void SelectExpr_takes_sql() =>
        Hold(() =>
            Rows(People.SelectExpr("id * 10 AS ten", "coalesce(name, 'nobody')")).Should().Equal("[10,ann]", "[20,bob]", "[30,nobody]")
        );

    [Fact]
    public void Star_stands_for_all_columns() =>
        Hold(() => Columns(People.Select(Col("*"), Lit(1).Alias("one"))).Should().Be("id int, name string, age int, one int!"));

    [Fact]
    public void Names_are_case_insensitive_and_are_shown_as_written() =>
        Hold(() => Columns(People.Select("ID", "Name")).Should().Be("ID int, Name string"));

    [Fact]
    public void WithColumn_adds_at_the_end_and_replaces_in_place() =>
        Hold(() =>
        {
            Columns(People.WithColumn("next", Col("id") + 1).WithColumn("id", Lit("x")))
                .Should()
                .Be("id string!, name string, age int, next int");
        });

    [Fact]
    public void WithColumnRenamed_renames_what_exists_and_ignores_what_does_not() =>
        Hold(() =>
            Columns(People.WithColumnRenamed("id", "key").WithColumnRenamed("missing", "x")).Should().Be("key int, name string, age int")
        );

    [Fact]
    public void Drop_leaves_columns_out_and_ignores_what_does_not_exist() =>
        Hold(() => Columns(People.Drop("age", "missing")).Should().Be("id int, name string"));

    [Fact]
    public void Drop_takes_a_column_too() => Hold(() => Columns(People.Drop(Col("age"))).Should().Be("id int, name string"));

    [Fact]
    public void ToDF_renames_all_columns() => Hold(() => Columns(People.ToDF("a", "b", "c")).Should().Be("a int, b string, c int"));

    [Fact]
    public void ToDF_with_too_few_names_is_an_error() => Hold(() => ErrorOf(() => People.ToDF("a")).Should().NotBe("no error"));

    [Fact]
    public void Filter_keeps_what_is_true_not_what_is_null() =>
        Hold(() => Rows(People.Filter(Col("age") > 26)).Should().Equal("[1,ann,30]"));

    [Fact]
    public void Filter_takes_sql() =>
        Hold(() => Rows(People.Where("age IS NULL OR name IS NULL")).Should().Equal("[2,bob,null]", "[3,null,25]"));

    [Fact]
    public void Filter_by_a_column_of_no_boolean_is_an_error() =>
        Hold(() => ErrorOf(() => People.Filter(Col("id"))).Should().Be("DATATYPE_MISMATCH.FILTER_NOT_BOOLEAN"));

    [Fact]
    public void Conditions_combine_with_and_or_and_not() =>
        Hold(() =>
            Rows(People.Filter((Col("id") > 1 & !(Col("id") == 3)) | Col("name") == "ann").Select("id")).Should().Equal("[1]", "[2]")
        );

    [Fact]
    public void When_and_otherwise_choose_the_first_that_is_true() =>
        Hold(() =>
        {
            var frame = People.Select(When(Col("id") == 1, "one").When(Col("id") == 2, "two").Otherwise("many").Alias("word"));
            Rows(frame).Should().Equal("[one]", "[two]", "[many]");
        });

    [Fact]
    public void When_without_otherwise_is_null() =>
        Hold(() => Rows(People.Select(When(Col("id") == 1, 10))).Should().Equal("[10]", "[null]", "[null]"));

    [Fact]
    public void Cast_names_the_column_after_the_child() =>
        Hold(() =>
            Columns(People.Select(Col("id").Cast("string"), Col("age").Cast("decimal(5,2)"))).Should().Be("id string, age decimal(5,2)")
        );

    [Fact]
    public void EqNullSafe_is_never_null() =>
        Hold(() =>
        {
            Rows(People.Select(Col("age").EqNullSafe(null!), Col("age").EqNullSafe(25)))
                .Should()
                .Equal("[False,False]", "[True,False]", "[False,True]");
        });

    [Fact]
    public void IsIn_knows_nulls() =>
        Hold(() => Rows(People.Select(Col("name").IsIn("ann", "zoe"))).Should().Equal("[True]", "[False]", "[null]"));

    [Fact]
    public void Between_includes_both_ends() =>
        Hold(() => Rows(People.Filter(Col("age").Between(25, 30)).Select("id")).Should().Equal("[1]", "[3]"));

    [Fact]
    public void String_predicates_look_inside() =>
        Hold(() =>
        {
            Rows(
                    People.Select(
                        Col("name").StartsWith("a"),
                        Col("name").EndsWith("b"),
                        Col("name").Contains("o"),
                        Col("name").Like("_o%"),
                        Col("name").RLike("^[ab]")
                    )
                )
                .Should()
                .Equal("[True,False,False,False,True]", "[False,True,True,True,True]", "[null,null,null,null,null]");
        });

    [Fact]
    public void SubStr_counts_from_one() =>
        Hold(() => Rows(People.Select(Col("name").SubStr(2, 2))).Should().Equal("[nn]", "[ob]", "[null]"));

    [Fact]
    public void Arithmetic_follows_the_types() =>
        Hold(() =>
        {
            var frame = People.Select(Col("id") / 2, Col("id") % 2, (-Col("id")).Alias("n"), Col("id") - 1.5, Col("id") * 2L);
            Columns(frame).Should().Be("(id / 2) double, (id % 2) int, n int, (id - 1.5) double, (id * 2) bigint");
            Rows(frame.Limit(1)).Should().Equal("[0.5,1,-1,-0.5,2]");
        });

    [Fact]
    public void Bit_operators_are_methods() =>
        Hold(() =>
        {
            Rows(People.Select(Col("id").BitwiseAND(1), Col("id").BitwiseOR(4), Col("id").BitwiseXOR(1)))
                .Should()
                .Equal("[1,5,0]", "[0,6,3]", "[1,7,2]");
        });

    [Fact]
    public void Literals_have_the_types_of_their_values() =>
        Hold(() =>
        {
            Columns(People.Select(Lit(1), Lit(1L), Lit(1.5), Lit("a"), Lit(true), Lit(2.50m), Lit(null!)))
                .Should()
                .Be("1 int!, 1 bigint!, 1.5 double!, a string!, true boolean!, 2.50 decimal(3,2)!, NULL void");
        });

    [Fact]
    public void A_missing_column_is_an_error_with_suggestions() =>
        Hold(() => ErrorOf(() => People.Select("nam")).Should().Be("UNRESOLVED_COLUMN.WITH_SUGGESTION"));

    [Fact]
    public void Fields_of_structs_are_reached_by_dots_and_methods() =>
        Hold(() =>
        {
            var frame = Spark.Sql("SELECT named_struct('a', 1, 'b', array(10, 20)) AS s, map('k', 'v') AS m");
            Rows(frame.Select(Col("s.a"), Col("s").GetField("b").GetItem(1), Col("m").GetItem("k"))).Should().Equal("[1,20,v]");
        });

    [Fact]
    public void WithField_and_DropFields_change_structs() =>
        Hold(() =>
        {
            var frame = Spark.Sql("SELECT named_struct('a', 1, 'b', 2) AS s");
            Columns(frame.Select(Col("s").WithField("c", Lit("x")).Alias("s"))).Should().Be("s struct<a:int,b:int,c:string>!");
            Columns(frame.Select(Col("s").DropFields("a").Alias("s"))).Should().Be("s struct<b:int>!");
        });

    [Fact]
    public void OrderBy_puts_nulls_first_when_ascending_and_last_when_descending() =>
        Hold(() =>
        {
            Rows(People.OrderBy("age").Select("id")).Should().Equal("[2]", "[3]", "[1]");
            Rows(People.OrderBy(Col("age").Desc()).Select("id")).Should().Equal("[1]", "[3]", "[2]");
        });

    [Fact]
    public void OrderBy_says_where_nulls_go() =>
        Hold(() =>
        {
            Rows(People.OrderBy(Col("age").AscNullsLast()).Select("id")).Should().Equal("[3]", "[1]", "[2]");
            Rows(People.OrderBy(Col("age").DescNullsFirst()).Select("id")).Should().Equal("[2]", "[1]", "[3]");
        });

    [Fact]
    public void OrderBy_may_use_a_column_that_the_projection_lacks() =>
        Hold(() => Rows(People.Select("name").OrderBy(Col("id").Desc())).Should().Equal("[null]", "[bob]", "[ann]"));

    [Fact]
    public void Limit_and_take_and_first_and_tail_cut() =>
        Hold(() =>
        {
            Rows(People.Limit(2).Select("id")).Should().Equal("[1]", "[2]");
            People.Take(1).Should().ContainSingle().Which.GetAs<int>("id").Should().Be(1);
            People.First().GetAs<string>("name").Should().Be("ann");
            People.Tail(1).Should().ContainSingle().Which.GetAs<int>("id").Should().Be(3);
        });

    [Fact]
    public void Count_and_isempty_count() =>
        Hold(() =>
        {
            People.Count().Should().Be(3);
            People.Filter("false").IsEmpty().Should().BeTrue();
        });

    [Fact]
    public void ToLocalIterator_gives_all_rows() =>
        Hold(() => People.ToLocalIterator().Select(row => row.GetAs<int>("id")).Should().Equal(1, 2, 3));

    [Fact]
    public void DropDuplicates_keeps_one_of_each() =>
        Hold(() => Spark.Frame("a: int, b: string", (1, "x"), (1, "x"), (2, "y")).DropDuplicates().Count().Should().Be(2));

    [Fact]
    public void DropDuplicates_by_a_column_keeps_all_columns() =>
        Hold(() => Columns(People.DropDuplicates("age")).Should().Be("id int, name string, age int"));

    [Fact]
    public void Distinct_treats_nulls_as_equal() =>
        Hold(() => SortedRows(Spark.Frame("a: int", 1, null, null).Distinct()).Should().Equal("[1]", "[null]"));

    [Fact]
    public void Schema_of_range_is_id() =>
        Hold(() =>
        {
            Columns(Spark.Range(3)).Should().Be("id bigint!");
            Rows(Spark.Range(1, 7, 2)).Should().Equal("[1]", "[3]", "[5]");
        });

    [Fact]
    public void A_frames_own_column_is_found_by_the_frame() =>
        Hold(() => Rows(People.Select(People["id"])).Should().Equal("[1]", "[2]", "[3]"));
}
