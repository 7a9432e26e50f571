using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Catalyst.Relations;

/// <summary>Rows piped through a script. See https://spark.apache.org/docs/3.5.7/sql-ref-syntax-qry-select-transform.html.</summary>
/// <param name="Input">What the script reads; all columns are text.</param>
/// <param name="Script">The command line.</param>
/// <param name="Output">What the script writes: columns of types that are read from text.</param>
/// <param name="InputFormat">How rows are written to the script.</param>
/// <param name="OutputFormat">How rows are read from the script.</param>
public sealed record TypedScriptTransformation(
    TypedPlan Input,
    string Script,
    ValueList<AttributeReference> Output,
    ScriptFormat InputFormat,
    ScriptFormat OutputFormat
) : TypedPlan
{
    /// <inheritdoc/>
    public override ValueList<AttributeReference> Output { get; } = Output;

    /// <inheritdoc/>
    public override ValueList<TypedPlan> Children => [Input];
}
