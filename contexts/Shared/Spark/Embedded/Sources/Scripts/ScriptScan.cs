using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Relations;
using Shared.Spark.Plans.Engine;

namespace Shared.Spark.Embedded.Sources.Scripts;

/// <summary>What a script makes of the rows that it is given: TRANSFORM.</summary>
/// <param name="script">The script and its formats.</param>
/// <param name="openInput">Starts to compute the rows that it reads.</param>
/// <param name="timeZone">The session's time zone.</param>
internal sealed class ScriptScan(TypedScriptTransformation script, Func<CancellationToken, IResultStream> openInput, string timeZone)
    : BatchScanSource
{
    /// <inheritdoc/>
    public override StructType Schema { get; } =
        new(script.Output.Select(column => new StructField(column.Name, column.Type, column.IsNullable)));

    /// <inheritdoc/>
    public override string Description => $"ScriptTransformation {script.Script}";

    internal TypedScriptTransformation Script => script;

    internal string TimeZone => timeZone;

    /// <inheritdoc/>
    public override IReadOnlyList<IScanPartition> Plan(ScanRequest request) => [new Partition(this, request)];

    private IResultStream Open(ScanRequest request, CancellationToken cancellationToken) =>
        new ScriptRows(this, request, openInput, cancellationToken);

    private sealed class Partition(ScriptScan scan, ScanRequest request) : IScanPartition
    {
        public IResultStream Open(CancellationToken cancellationToken) => scan.Open(request, cancellationToken);
    }
}
