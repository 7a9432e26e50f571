namespace Shared.Pipelines.Hosting.Contracts;

/// <summary>What a parameter of an environment record is read from: a variable, or the contract of another record.</summary>
/// <param name="Variable">The variable; null when it is a record.</param>
/// <param name="Node">The record; null when it is a variable.</param>
internal sealed record ContractMember(Variable? Variable, ContractNode? Node);
