using Salesforce.SampleJob.Transformations;
using Shared.Pipelines.Testing;

namespace Salesforce.SampleJob.Tests.Transformations;

public sealed class JoinByIdsTests(SparkFixture spark) : IClassFixture<SparkFixture>
{
    [Fact]
    public void Join_keeps_only_ids_on_both_sides()
    {
        var payments = spark.Session.Frame("id: bigint, amount: decimal(18,2)", (1, 10), (2, 20), (3, 30));
        var accounts = spark.Session.Frame("id: bigint, name: string", (2, "Acme"), (3, "Globex"), (4, "Initech"));

        JoinByIds
            .Apply(payments, accounts)
            .Should()
            .BeEquivalentTo(spark.Session.Frame("id: bigint, amount: decimal(18,2), name: string", (2, 20, "Acme"), (3, 30, "Globex")));
    }

    [Fact]
    public void Payments_without_an_id_are_left_out()
    {
        var payments = spark.Session.Frame("id: bigint, amount: decimal(18,2)", (null, 10), (1, 20));
        var accounts = spark.Session.Frame("id: bigint, name: string", (null, "nobody"), (1, "Acme"));

        JoinByIds
            .Apply(payments, accounts)
            .Should()
            .BeEquivalentTo(spark.Session.Frame("id: bigint, amount: decimal(18,2), name: string", (1, 20, "Acme")));
    }

    [Fact]
    public void Payments_that_occur_twice_stay_twice()
    {
        var payments = spark.Session.Frame("id: bigint, amount: decimal(18,2)", (1, 10), (1, 10));
        var accounts = spark.Session.Frame("id: bigint, name: string", (1, "Acme"));

        JoinByIds.Apply(payments, accounts).Should().HaveCount(2);
    }

    [Fact]
    public void Without_accounts_nothing_is_left() =>
        JoinByIds
            .Apply(spark.Session.Frame("id: bigint, amount: decimal(18,2)", (1, 10)), spark.Session.Frame("id: bigint, name: string"))
            .Should()
            .BeEmpty();
}
