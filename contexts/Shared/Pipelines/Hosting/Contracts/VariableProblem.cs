namespace Shared.Pipelines.Hosting.Contracts;

/// <summary>What is wrong with a variable.</summary>
/// <param name="Variable">The variable.</param>
/// <param name="Problem">What is wrong: <c>is not set</c>. It holds no secret.</param>
public sealed record VariableProblem(Variable Variable, string Problem);
