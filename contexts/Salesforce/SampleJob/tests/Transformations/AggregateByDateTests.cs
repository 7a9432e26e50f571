using CsCheck;
using Salesforce.SampleJob.Transformations;
using Shared.Pipelines.Testing;

namespace Salesforce.SampleJob.Tests.Transformations;

public sealed class AggregateByDateTests(SparkFixture spark) : IClassFixture<SparkFixture>
{
    private const string Payments = "date: string, amount: decimal(18,2)";
    private const string Result = "date: date, amount: decimal(28,2)";

    [Fact]
    public void Amounts_of_a_day_are_summed_up_in_the_order_of_days()
    {
        var payments = spark.Session.Frame(Payments, ("2024-02-01", 3), ("2024-01-31", 1.25m), ("2024-01-31", 2.50m));

        AggregateByDate
            .Apply(spark.Session, payments)
            .Should()
            .BeEquivalentTo(spark.Session.Frame(Result, ("2024-01-31", 3.75m), ("2024-02-01", 3)), options => options.WithStrictOrdering());
    }

    [Fact]
    public void The_time_of_a_day_does_not_matter()
    {
        var payments = spark.Session.Frame(Payments, ("2024-01-31 23:59:59", 1), ("2024-01-31", 2));

        AggregateByDate.Apply(spark.Session, payments).Should().BeEquivalentTo(spark.Session.Frame(Result, ("2024-01-31", 3)));
    }

    [Fact]
    public void Payments_without_a_day_have_a_row_of_their_own()
    {
        var payments = spark.Session.Frame(Payments, (null, 1), ("some day", 2), ("2024-01-31", 4));

        AggregateByDate
            .Apply(spark.Session, payments)
            .Should()
            .BeEquivalentTo(spark.Session.Frame(Result, (null, 3), ("2024-01-31", 4)), options => options.WithStrictOrdering());
    }

    [Fact]
    public void A_day_without_any_amount_has_no_sum() =>
        AggregateByDate
            .Apply(spark.Session, spark.Session.Frame(Payments, ("2024-01-31", null)))
            .Should()
            .BeEquivalentTo(spark.Session.Frame(Result, ("2024-01-31", null)));

    [Fact]
    public void Without_payments_there_are_no_days() =>
        AggregateByDate.Apply(spark.Session, spark.Session.Frame(Payments)).Should().BeEmpty();

    [Fact]
    public void Days_may_be_dates_or_timestamps()
    {
        AggregateByDate
            .Apply(spark.Session, spark.Session.Frame("date: date, amount: decimal(18,2)", ("2024-01-31", 1)))
            .Should()
            .BeEquivalentTo(spark.Session.Frame(Result, ("2024-01-31", 1)));
        AggregateByDate
            .Apply(spark.Session, spark.Session.Frame("date: timestamp, amount: decimal(18,2)", ("2024-01-31 12:00:00", 1)))
            .Should()
            .BeEquivalentTo(spark.Session.Frame(Result, ("2024-01-31", 1)));
    }

    [Fact]
    public void No_amount_is_lost_or_made() =>
        RowGen
            .Rows("date: date, amount: decimal(12,2)")
            .Sample(
                rows =>
                {
                    var byDate = AggregateByDate.Apply(spark.Session, spark.Session.Frame(rows, "date: date, amount: decimal(12,2)"));
                    var total = byDate.Collect().Sum(row => row.GetAs<decimal?>("amount") ?? 0);
                    return total == rows.Sum(row => row.GetAs<decimal?>(1) ?? 0);
                },
                iter: 5,
                threads: 1
            ); // The view is the session's: one at a time.
}
