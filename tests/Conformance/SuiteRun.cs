using Microsoft.Spark.Sql;
using Shared.Pipelines.Testing;
using Specification.Sql;

namespace Conformance;

/// <summary>What an engine made of a suite.</summary>
/// <param name="Suite">The suite.</param>
/// <param name="Answers">Its answers, in the order of the statements.</param>
internal sealed record SuiteRun(Suite Suite, IReadOnlyList<Answer> Answers)
{
    /// <summary>The statements that it answered differently, by number.</summary>
    internal IEnumerable<int> Failing =>
        Enumerable.Range(0, Answers.Count).Where(index => !Suite.Expectations[index].IsMetBy(Answers[index]));

    internal static SuiteRun Of(Suite suite)
    {
        using var directory = new TemporaryDirectory();
        var builder = SparkSession.Builder().AppName("conformance").Config("spark.sql.warehouse.dir", directory.Path);
        using var session = builder.Create();
        TestTables.Create(session);
        foreach (var (key, value) in suite.Settings)
        {
            session.Conf().Set(key, value);
        }

        return new(suite, [.. suite.Expectations.Select(expectation => Ask(session, expectation.Sql))]);
    }

    private static Answer Ask(SparkSession session, string sql)
    {
        try
        {
            return Answer.Of(session, sql);
        }
        catch (Exception error)
        {
            // An engine's own mistake is a difference like any other.
            return new Answer
            {
                Sql = sql,
                Error = error.GetType().Name,
                Message = error.ToString(),
            };
        }
    }
}
