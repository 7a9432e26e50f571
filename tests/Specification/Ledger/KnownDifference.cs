namespace Specification.Ledger;

/// <summary>A test that an engine is known not to pass.</summary>
/// <param name="Engine">The engine.</param>
/// <param name="Test">The test.</param>
/// <param name="Reason">Why.</param>
public sealed record KnownDifference(string Engine, string Test, string Reason);
