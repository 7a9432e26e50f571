using Microsoft.Spark.Sql;
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
    /// <param name="key">The test, as the ledger names it.</param>
    /// <param name="test">What it does.</param>
    protected void Hold(string key, Action test)
    {
        _ = Spark;
        KnownDifferences.Hold(engine.Name, key, test);
    }
}
