using Microsoft.Spark.Sql;
using Shared.Spark.Catalyst.Relations;
using Shared.Spark.Embedded.Sources;
using Shared.Spark.Plans.Commands;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Session;

/// <summary>Carries <see cref="Write"/> out.</summary>
internal static class WriteCommand
{
    internal static void Run(
        Write write, TypedPlan plan, PlanRunner runner, DataSourceRegistry sources, DataSourceSession session, CancellationToken cancellationToken)
    {
        var format = write.Format ?? session.Configuration.Find(KnownSettings.DefaultSource) ?? "parquet";
        if (write.Target is not WriteTarget.ToPath target)
        {
            throw new SparkException("UNSUPPORTED_FEATURE", "[UNSUPPORTED_FEATURE] The feature is not supported: tables of the catalog in the embedded engine.");
        }

        sources.Find(format).Write(
            new WriteRequest(session, new WriteInput(plan, runner), write.Mode ?? SaveMode.ErrorIfExists)
            {
                Path = target.Path,
                Options = new DataSourceOptions(write.Options),
                PartitionBy = write.PartitionBy,
                Buckets = write.Buckets,
                SortBy = write.SortBy,
            },
            cancellationToken);
    }
}
