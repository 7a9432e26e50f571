using Microsoft.Spark.Sql;
using Shared.Pipelines.Hosting.Jobs;

namespace Shared.Pipelines.Hosting.Tests.Jobs;

/// <summary>A source that is a query.</summary>
internal sealed class FrameSource(Func<SparkSession, DataFrame> read) : ISource
{
    public string Place => "a test's source";

    public DataFrame Read(SparkSession session) => read(session);
}
