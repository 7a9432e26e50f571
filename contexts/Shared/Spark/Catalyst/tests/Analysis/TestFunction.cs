using Shared.Spark.Catalyst.Functions;

namespace Shared.Spark.Catalyst.Tests.Analysis;

/// <summary>A function that no engine computes: names and types are all that the analyzer asks of it.</summary>
internal sealed record TestFunction(string Name, FunctionKind Kind, Signature Signature) : FunctionDefinition(Name, Kind, Signature)
{
    public bool Equals(TestFunction? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => base.GetHashCode();
}
