using AwesomeAssertions.Execution;
using Microsoft.Spark.Sql;

namespace Shared.Pipelines.Testing;

/// <summary>Where assertions on frames begin.</summary>
public static class DataFrameAssertionsExtensions
{
    /// <summary>Asserts something of a frame.</summary>
    /// <param name="frame">The frame.</param>
    public static DataFrameAssertions Should(this DataFrame frame) => new(frame, AssertionChain.GetOrCreate());
}
