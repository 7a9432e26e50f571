using Shared.Spark.Catalyst.Functions;

namespace Shared.Spark.Embedded.Functions;

/// <summary>A function and how this engine computes it.</summary>
/// <param name="Name">Its name in lower case.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Signature">What it takes and gives.</param>
/// <param name="Implementation">How it is computed.</param>
public sealed record EmbeddedFunction(string Name, FunctionKind Kind, Signature Signature, Implementation Implementation)
    : FunctionDefinition(Name, Kind, Signature)
{
    /// <summary>Equal only to itself: a function is declared once.</summary>
    public bool Equals(EmbeddedFunction? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => base.GetHashCode();
}
