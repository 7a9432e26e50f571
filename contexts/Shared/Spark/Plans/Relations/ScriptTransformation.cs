using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Commands;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Plans.Relations;

/// <summary>SQL's TRANSFORM: rows piped through a script.</summary>
/// <param name="Input">The rows.</param>
/// <param name="Expressions">What the script reads; null for what <paramref name="Input"/> has.</param>
/// <param name="Script">The command line.</param>
/// <param name="Output">What the script writes; null for a key and a value.</param>
public sealed record ScriptTransformation(LogicalPlan Input, ValueList<Expression>? Expressions, string Script, StructType? Output)
    : LogicalPlan
{
    /// <summary>How rows are written to the script; null for the default.</summary>
    public RowFormat? InputFormat { get; init; }

    /// <summary>How rows are read from the script; null for the default.</summary>
    public RowFormat? OutputFormat { get; init; }
}
