using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Expressions;
using Shared.Pipelines.Testing;
using Specification.Engines;
using static Microsoft.Spark.Sql.Functions;

namespace Specification.Frames;

/// <summary>What window functions give.</summary>
public abstract class WindowSpecification<TEngine>(TEngine engine) : Specification<TEngine>(engine)
    where TEngine : class, IEngineUnderTest
{
    private DataFrame Scores =>
        Spark.Frame("team: string, who: string, score: int", ("a", "x", 1), ("a", "y", 3), ("a", "z", 3), ("b", "u", 2));

    private static WindowSpec ByTeam => Microsoft.Spark.Sql.Expressions.Window.PartitionBy("team").OrderBy("score");

    [Fact]
    public void Ranks_count_as_sparks() =>
        Hold(() =>
        {
            var frame = Scores
                .Select(Col("who"), RowNumber().Over(ByTeam.OrderBy("score", "who")), Rank().Over(ByTeam), DenseRank().Over(ByTeam))
                .OrderBy("who");
            Rows(frame).Should().Equal("[u,1,1,1]", "[x,1,1,1]", "[y,2,2,2]", "[z,3,2,2]");
        });

    [Fact]
    public void Lag_and_lead_look_around() =>
        Hold(() =>
        {
            var byName = Microsoft.Spark.Sql.Expressions.Window.OrderBy("who");
            Rows(Scores.Select(Col("who"), Lag("score", 1).Over(byName), Lead("score", 1, -1).Over(byName)).OrderBy("who"))
                .Should()
                .Equal("[u,null,1]", "[x,2,3]", "[y,1,3]", "[z,3,-1]");
        });

    [Fact]
    public void The_default_frame_has_peers() =>
        Hold(() =>
            Rows(Scores.Select(Col("who"), Sum("score").Over(ByTeam)).OrderBy("who")).Should().Equal("[u,2]", "[x,1]", "[y,7]", "[z,7]")
        );

    [Fact]
    public void A_rows_frame_has_none() =>
        Hold(() =>
        {
            var rows = ByTeam
                .OrderBy("score", "who")
                .RowsBetween(Microsoft.Spark.Sql.Expressions.Window.UnboundedPreceding, Microsoft.Spark.Sql.Expressions.Window.CurrentRow);
            Rows(Scores.Select(Col("who"), Sum("score").Over(rows)).OrderBy("who")).Should().Equal("[u,2]", "[x,1]", "[y,4]", "[z,7]");
        });

    [Fact]
    public void A_window_without_order_is_the_partition() =>
        Hold(() =>
        {
            var partition = Microsoft.Spark.Sql.Expressions.Window.PartitionBy("team");
            Rows(Scores.Select(Col("who"), Count("score").Over(partition), Max("score").Over()).OrderBy("who"))
                .Should()
                .Equal("[u,1,3]", "[x,3,3]", "[y,3,3]", "[z,3,3]");
        });

    [Fact]
    public void A_range_frame_counts_values() =>
        Hold(() =>
        {
            var near = Microsoft.Spark.Sql.Expressions.Window.OrderBy("score").RangeBetween(-1, 0);
            Rows(Scores.Select(Col("who"), Count("score").Over(near)).OrderBy("who")).Should().Equal("[u,2]", "[x,1]", "[y,3]", "[z,3]");
        });

    [Fact]
    public void Distribution_functions_are_sparks() =>
        Hold(() =>
        {
            Rows(
                    Scores
                        .Filter("team = 'a'")
                        .Select(
                            Col("who"),
                            PercentRank().Over(ByTeam),
                            CumeDist().Over(ByTeam),
                            Ntile(2).Over(ByTeam.OrderBy("score", "who"))
                        )
                        .OrderBy("who")
                )
                .Should()
                .Equal("[x,0,0.3333333333333333,1]", "[y,0.5,1,1]", "[z,0.5,1,2]");
        });

    [Fact]
    public void Names_of_windows_are_sparks() =>
        Hold(() =>
        {
            Columns(Scores.Select(RowNumber().Over(ByTeam)))
                .Should()
                .Be(
                    "row_number() OVER (PARTITION BY team ORDER BY score ASC NULLS FIRST ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) int!"
                );
        });

    [Fact]
    public void A_rank_needs_an_order() =>
        Hold(() =>
        {
            ErrorOf(() => Scores.Select(Rank().Over(Microsoft.Spark.Sql.Expressions.Window.PartitionBy("team"))))
                .Should()
                .NotBe("no error");
        });

    [Fact]
    public void First_and_last_of_a_frame() =>
        Hold(() =>
        {
            var whole = ByTeam
                .OrderBy("score", "who")
                .RowsBetween(
                    Microsoft.Spark.Sql.Expressions.Window.UnboundedPreceding,
                    Microsoft.Spark.Sql.Expressions.Window.UnboundedFollowing
                );
            Rows(Scores.Select(Col("who"), First("who").Over(whole), Last("who").Over(whole)).OrderBy("who"))
                .Should()
                .Equal("[u,u,u]", "[x,x,z]", "[y,x,z]", "[z,x,z]");
        });
}
