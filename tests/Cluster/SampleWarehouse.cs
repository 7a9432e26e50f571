using System.Globalization;
using Microsoft.Spark.Sql;
using Shared.Pipelines.Testing;
using Shared.Pipelines.Testing.Servers;

namespace Cluster.Tests;

/// <summary>The sample data in PostgreSQL and parquet: what SampleJob reads.</summary>
/// <param name="Database">The database, with sample.testtable.</param>
/// <param name="Directory">Where files lie.</param>
internal sealed record SampleWarehouse(PostgresDatabase Database, TemporaryDirectory Directory)
{
    private string Accounts => Directory.At("accounts.parquet");

    internal static async Task<SampleWarehouse> Make(PostgresServer server, TemporaryDirectory directory, SparkSession session)
    {
        var made = await Repository
            .Command(
                "dotnet",
                [Path.Combine(AppContext.BaseDirectory, "Salesforce.SampleData.dll"), directory.Path],
                new Dictionary<string, string?>()
            )
            .ExecuteAsync();
        made.ExitCode.Should().Be(0);
        var warehouse = new SampleWarehouse(await server.CreateDatabase(), directory);
        session.Read().Json(directory.At("accounts.json")).Write().Parquet(warehouse.Accounts);
        var payments = new SqliteDatabase(directory.At("sample.db"))
            .Query("SELECT id, date, amount FROM testtable")
            .Select(row => $"({string.Join(", ", row.Select(Literal))})");
        await warehouse.Database.Execute(
            $"""
            CREATE SCHEMA sample;
            CREATE TABLE sample.testtable (id bigint, date varchar(30), amount numeric(12,2));
            INSERT INTO sample.testtable VALUES {string.Join(",\n", payments)};
            """
        );
        return warehouse;
    }

    /// <summary>The job's variables, with a place of its own for what it writes.</summary>
    internal Dictionary<string, string?> Variables(string output) =>
        new()
        {
            ["JDBC_URL"] = Database.Url,
            ["JDBC_USER"] = Database.User,
            ["JDBC_PASSWORD"] = Database.Password,
            ["ACCOUNTS_PATH"] = Accounts,
            ["OUTPUT_PATH"] = Directory.At(output),
            ["OUTPUT_TABLE"] = $"sample.{output}",
        };

    /// <summary>The rows that were written to the table, sorted.</summary>
    internal async Task<IReadOnlyList<string>> TableRows(string output) =>
        [
            .. (await Database.Query($"SELECT date::text, amount::text FROM sample.{output} ORDER BY 1, 2")).Select(row =>
                string.Join('|', row)
            ),
        ];

    /// <summary>The rows that were written as parquet, sorted.</summary>
    internal IReadOnlyList<string> ParquetRows(SparkSession session, string output) =>
        [
            .. session
                .Read()
                .Parquet(Directory.At(output))
                .OrderBy("date", "amount")
                .SelectExpr("cast(date as string) date", "cast(amount as string) amount")
                .Collect()
                .Select(row => string.Join('|', row.Values)),
        ];

    private static string Literal(object? value) =>
        value switch
        {
            null => "NULL",
            string text => $"'{text}'",
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString()!,
        };
}
