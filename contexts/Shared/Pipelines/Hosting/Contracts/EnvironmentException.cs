namespace Shared.Pipelines.Hosting.Contracts;

/// <summary>Variables are missing or malformed. The message is a table of all of them that says where each is to be set.</summary>
public sealed class EnvironmentException : Exception
{
    /// <summary>An error of one or more variables.</summary>
    /// <param name="owner">Whose contract it is.</param>
    /// <param name="problems">What is wrong, one entry a variable.</param>
    public EnvironmentException(string owner, IReadOnlyList<VariableProblem> problems)
        : base(ContractTable.Problems(owner, problems)) => Problems = problems;

    /// <summary>What is wrong, one entry a variable.</summary>
    public IReadOnlyList<VariableProblem> Problems { get; }
}
