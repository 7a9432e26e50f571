using Microsoft.Spark.Sql;

namespace Specification.Engines;

/// <summary>An engine that the specification is held against. A test class has a session of its own.</summary>
public interface IEngineUnderTest : IDisposable
{
    /// <summary>The engine's name, as the ledger and <c>--engine</c> have it.</summary>
    string Name { get; }

    /// <summary>The session; the test is skipped, with the reason, where the engine is not at hand.</summary>
    SparkSession Session { get; }
}
