using Microsoft.Spark.Sql;

#pragma warning disable IDE0130 // The rule goes by the namespace.
namespace Architecture.Tests.Purity.Transformations;

/// <summary>Transformations as they must not be: each is found by the rule.</summary>
internal static class BadExamples
{
    private static int s_calls;

    internal static DataFrame ReadsAFile(DataFrame frame) => frame.Filter(File.ReadAllText("condition.sql"));

    internal static DataFrame ReadsTheClock(DataFrame frame) => frame.WithColumn("loaded", Functions.Lit(DateTime.UtcNow.Year));

    internal static DataFrame ReadsTheClockInSql(SparkSession session) => session.Sql("SELECT * FROM payments WHERE date < current_date()");

    internal static DataFrame ReadsFilesInSql(SparkSession session) => session.Sql("SELECT * FROM parquet.`/data/payments`");

    internal static DataFrame ReadsTheEnvironment(DataFrame frame) =>
        frame.Limit(int.Parse(Environment.GetEnvironmentVariable("LIMIT") ?? "1"));

    internal static DataFrame Reads(SparkSession session) => session.Read().Json("accounts.json");

    internal static void Writes(DataFrame frame) => frame.Write().Parquet("out");

    internal static void Prints(DataFrame frame) => frame.Show();

    internal static DataFrame HidesItInALambda(DataFrame frame) => frame.Transform(rows => rows.Limit(new Random().Next()));

    internal static DataFrame HidesItBehindAnother(DataFrame frame) => Outside.Today(frame);

    internal static DataFrame Counts(DataFrame frame) => frame.Limit(++s_calls);
}
