using Salesforce.Libs.Contracts;
using Shared.Pipelines.Hosting.Jobs;
using Shared.Pipelines.Testing;

namespace Salesforce.Libs.Tests.Contracts;

public sealed class ExpectedColumnsTests(SparkFixture spark) : IClassFixture<SparkFixture>
{
    private static readonly ExpectedColumns s_columns = new(
        ("id", ColumnKind.WholeNumber),
        ("date", ColumnKind.Day),
        ("amount", ColumnKind.Number),
        ("name", ColumnKind.Text)
    );

    [Theory]
    [InlineData("id: int, date: date, amount: double, name: string")]
    [InlineData("ID: bigint, Date: timestamp, Amount: decimal(12,2), Name: string, other: boolean")]
    [InlineData("name: string, amount: int, date: string, id: decimal(10,0)")]
    public void Columns_that_fit_are_let_through(string schema)
    {
        var frame = spark.Session.Frame(schema);

        s_columns.Check(frame, "source").Should().BeSameAs(frame);
    }

    [Fact]
    public void All_columns_that_do_not_fit_are_named()
    {
        var check = () => s_columns.Check(spark.Session.Frame("id: decimal(10,2), date: int, amount: string"), "table t (JDBC_URL)");

        check
            .Should()
            .Throw<JobException>()
            .WithMessage(
                """
                The table t (JDBC_URL) is not what this job reads:
                  column 'id' is decimal(10,2): a whole number (int, bigint) is expected
                  column 'date' is int: a day (date, timestamp, string) is expected
                  column 'amount' is string: a number (decimal, double, int) is expected
                  column 'name' is missing: a text (string) is expected; there are id, date, amount
                """
            );
    }

    [Fact]
    public void Timestamps_without_a_time_zone_are_days_too() =>
        ColumnKind
            .Day.Fits(spark.Session.Sql("SELECT timestamp_ntz '2024-01-31 12:00:00' AS t").Schema().Fields[0].DataType)
            .Should()
            .BeTrue();
}
