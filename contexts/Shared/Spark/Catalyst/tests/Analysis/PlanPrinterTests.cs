using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Parsing;
using Shared.Spark.Catalyst.Relations;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Catalyst.Tests.Analysis;

public sealed class PlanPrinterTests
{
    [Fact]
    public void Typed_plan_is_a_tree_with_ids()
    {
        var plan = new AnalyzerFixture().Analyze("select id + 1 as x from range(3) where id > 1");

        PlanPrinter
            .Print(plan)
            .Should()
            .Be(
                """
                Project [(id#0L + CAST(1 AS BIGINT)) AS x#1L]
                +- Filter (id#0L > CAST(1 AS BIGINT))
                   +- Range (0, 3, step=1) [id#0L]

                """
            );
    }

    [Fact]
    public void Both_sides_of_a_join_hang_below_it()
    {
        var plan = new AnalyzerFixture().Analyze("select * from range(1) a join range(2) b on a.id = b.id");

        PlanPrinter
            .Print(plan)
            .Should()
            .Be(
                """
                Project [id#0L, id#1L]
                +- Join Inner, (id#0L = id#1L)
                   :- Range (0, 1, step=1) [id#0L]
                   +- Range (0, 2, step=1) [id#1L]

                """
            );
    }

    [Fact]
    public void Unresolved_plan_marks_what_is_not_known()
    {
        var plan = SparkSqlParser.ParsePlan("select a, count(*) from t where b > 1 group by a order by a desc limit 2");

        PlanPrinter
            .Print(plan)
            .Should()
            .Be(
                """
                'GlobalLimit 2
                +- 'Sort [a DESC NULLS LAST], true
                   +- 'Aggregate [a], [a, count(1)]
                      +- 'Filter (b > 1)
                         +- 'UnresolvedRelation [t]

                """
            );
    }

    [Fact]
    public void Secrets_are_not_printed()
    {
        var source = new UnresolvedDataSource("jdbc", [], new StructType([]))
        {
            Options = [new("url", "jdbc:postgresql://host/db?password=hush"), new("password", "hush")],
        };

        PlanPrinter.Print(new Limit(source, new Plans.Expressions.Literal(1, DataTypes.IntegerType))).Should().NotContain("hush");
    }
}
