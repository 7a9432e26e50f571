using Salesforce.Libs.Databases;
using Salesforce.SampleJob.Sources;
using Shared.Pipelines.Hosting.Jobs;
using Shared.Pipelines.Testing;
using Shared.Pipelines.Testing.Servers;

namespace Salesforce.SampleJob.Tests.Sources;

public sealed class PaymentsTests(SparkFixture spark) : IClassFixture<SparkFixture>, IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void Payments_are_read_with_exact_amounts()
    {
        var payments = Payments(
            "CREATE TABLE testtable (id INTEGER, date TEXT, amount DECIMAL(12,2)); INSERT INTO testtable VALUES (1, '2024-01-31', 0.1), (NULL, NULL, NULL)"
        );

        payments
            .Read(spark.Session)
            .Should()
            .BeEquivalentTo(
                spark.Session.Frame("id: bigint, date: string, amount: decimal(18,2)", (1, "2024-01-31", 0.10m), (null, null, null))
            );
    }

    [Fact]
    public void A_column_of_a_wrong_type_is_named_with_its_table_and_variable()
    {
        var read = () => Payments("CREATE TABLE testtable (id TEXT, date TEXT, amount DECIMAL(12,2))").Read(spark.Session);

        read.Should()
            .Throw<JobException>()
            .WithMessage(
                "The table sample.testtable in jdbc:sqlite:*sample.db (JDBC_URL) is not what this job reads:\n  column 'id' is string: a whole number (int, bigint) is expected"
            );
    }

    [Fact]
    public void A_column_that_is_missing_is_named()
    {
        var read = () => Payments("CREATE TABLE testtable (id INTEGER, day TEXT, amount REAL)").Read(spark.Session);

        read.Should().Throw<JobException>().WithMessage("*column 'date' is missing*there are id, day, amount");
    }

    [Fact]
    public void A_table_that_is_missing_is_named()
    {
        var read = () => Payments("CREATE TABLE other (id INTEGER)").Read(spark.Session);

        read.Should()
            .Throw<JobException>()
            .WithMessage("The table sample.testtable in jdbc:sqlite:*sample.db (JDBC_URL) cannot be read: *");
    }

    private Payments Payments(string sql) =>
        new(new DatabaseEnvironment(new JdbcUrl(new SqliteDatabase(_directory.At("sample.db")).Execute(sql).Url), null, null));
}
