using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Relations;
using Shared.Spark.Embedded.Sources;
using Shared.Spark.Embedded.Translation;
using Shared.Spark.Plans.Engine;

namespace Shared.Spark.Embedded.Session;

/// <summary>The rows of a plan for a write.</summary>
internal sealed class WriteInput(TypedPlan plan, PlanRunner runner) : IWriteInput
{
    /// <inheritdoc/>
    public StructType Schema { get; } = plan.Schema;

    /// <inheritdoc/>
    public IReadOnlyList<ScanSource> Sources
    {
        get
        {
            var sources = new List<ScanSource>();
            PlanWalk.Visit(
                plan,
                node =>
                {
                    if (node is TypedScan scan)
                    {
                        sources.Add(scan.Source);
                    }
                }
            );
            return sources;
        }
    }

    /// <inheritdoc/>
    public void UseRelation(Action<string> run, CancellationToken cancellationToken) =>
        runner.Use(
            plan,
            query =>
            {
                var names = string.Join(", ", Enumerable.Range(0, Schema.Fields.Count).Select(i => $"c{i}"));
                run(names.Length == 0 ? $"({query.Sql}) AS input" : $"({query.Sql}) AS input({names})");
            },
            cancellationToken
        );

    /// <inheritdoc/>
    public IResultStream Read(CancellationToken cancellationToken) => runner.Run(plan, cancellationToken);
}
