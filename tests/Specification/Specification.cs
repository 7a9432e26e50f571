using System.Runtime.CompilerServices;
using Microsoft.Spark.Sql;
using Shared.Spark.Plans.Errors;
using Specification.Engines;
using Specification.Ledger;

namespace Specification;

/// <summary>Tests of what Spark answers, held against an engine. What a class expects is what Apache Spark does.</summary>
/// <typeparam name="TEngine">The engine.</typeparam>
/// <param name="engine">The engine, with the class's own session.</param>
public abstract class Specification<TEngine>(TEngine engine) : IClassFixture<TEngine>
    where TEngine : class, IEngineUnderTest
{
    /// <summary>The session.</summary>
    protected SparkSession Spark => engine.Session;

    /// <summary>Carries a test out that may be a known difference: then it must fail.</summary>
    /// <param name="test">What it does.</param>
    /// <param name="name">Its name.</param>
    protected void Hold(Action test, [CallerMemberName] string name = "") => Hold($"{SubjectOf(GetType())}: {name}", test);

    /// <summary>Carries a test out that may be a known difference: then it must fail.</summary>
    /// <param name="key">The test, as the ledger names it.</param>
    /// <param name="test">What it does.</param>
    protected void Hold(string key, Action test)
    {
        _ = Spark;
        KnownDifferences.Hold(engine.Name, key, test);
    }

    /// <summary>The rows as text, in order.</summary>
    protected static IEnumerable<string> Rows(DataFrame frame) => frame.Collect().Select(row => row.ToString());

    /// <summary>The rows as text, sorted.</summary>
    protected static IEnumerable<string> SortedRows(DataFrame frame) => Rows(frame).Order(StringComparer.Ordinal);

    /// <summary>The columns: names, types, and "!" behind those that are never null.</summary>
    protected static string Columns(DataFrame frame) =>
        string.Join(
            ", ",
            frame.Schema().Fields.Select(field => $"{field.Name} {field.DataType.SimpleString}{(field.IsNullable ? "" : "!")}")
        );

    /// <summary>The error class of what a test does, be it at the call or at the action.</summary>
    protected static string? ErrorOf(Func<DataFrame> make) =>
        Record.Exception(() => make().Collect().ToList()) is SparkException error ? error.ErrorClass : "no error";

    private static string SubjectOf(Type type) => type.BaseType!.Name.Split('`')[0].Replace("Specification", "", StringComparison.Ordinal);
}
