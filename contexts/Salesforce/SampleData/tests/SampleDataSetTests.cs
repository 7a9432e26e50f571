using Microsoft.Data.Sqlite;

namespace Salesforce.SampleData.Tests;

public sealed class SampleDataSetTests
{
    [Fact]
    public void The_same_seed_gives_the_same_data()
    {
        var (first, second) = (Create(), Create());

        first.Accounts().Should().Equal(second.Accounts());
        first.Payments().Should().Equal(second.Payments());
    }

    [Fact]
    public void Payments_are_as_untidy_as_real_ones()
    {
        var payments = Create().Payments();

        payments.Should().HaveCount(SampleDataSet.PaymentCount);
        payments.Should().Contain(payment => payment.Id == null);
        payments.Should().Contain(payment => payment.Date == null);
        payments.Should().Contain(payment => payment.Amount == null);
        payments.Should().Contain(payment => payment.Amount < 0).And.Contain(payment => payment.Date!.Length > 10);
        payments.Should().Contain(payment => payment.Id > SampleDataSet.AccountCount, "some accounts are not known");
        payments.Distinct().Should().HaveCountLessThan(payments.Count, "some payments come twice");
    }

    [Fact]
    public void An_account_has_one_line() =>
        Create().Accounts().Select(account => account.Id).Should().OnlyHaveUniqueItems().And.HaveCount(SampleDataSet.AccountCount);

    [Fact]
    public void The_files_are_written_and_written_again()
    {
        var directory = Directory.CreateTempSubdirectory();
        try
        {
            Run(directory.FullName).Should().Be(0);
            Run(directory.FullName).Should().Be(0);

            directory.GetFiles().Select(file => file.Name).Should().BeEquivalentTo("accounts.json", "sample.db");
            File.ReadLines(Path.Combine(directory.FullName, "accounts.json"))
                .Should()
                .HaveCount(SampleDataSet.AccountCount)
                .And.AllSatisfy(line => line.Should().StartWith("{\"id\":"));
            CountRows(Path.Combine(directory.FullName, "sample.db")).Should().Be(SampleDataSet.PaymentCount);
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    [Fact]
    public void Without_a_directory_the_usage_is_shown() => Run().Should().Be(2);

    private static SampleDataSet Create() => new(new Random(SampleDataSet.Seed));

    private static int Run(params string[] arguments) => (int)typeof(SampleDataSet).Assembly.EntryPoint!.Invoke(null, [arguments])!;

    private static long CountRows(string path)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM testtable WHERE typeof(amount) IN ('real', 'integer', 'null')";
        return (long)command.ExecuteScalar()!;
    }
}
