using System.Reflection;
using System.Runtime.ExceptionServices;

namespace Shared.Pipelines.Hosting.Contracts;

/// <summary>
/// What a job reads from its environment: the constructor of a record, each parameter with its <see cref="VariableAttribute"/>.
/// A parameter that is itself such a record shares the contract of that record. <see cref="Secret"/> is the type of what must not be seen;
/// a nullable parameter may be left out.
/// </summary>
/// <typeparam name="TEnvironment">The record.</typeparam>
public sealed class EnvironmentContract<TEnvironment>
    where TEnvironment : class
{
    private readonly ContractNode _root = ContractNode.Of(typeof(TEnvironment));

    /// <summary>The variables, in the order of the record.</summary>
    /// <exception cref="InvalidOperationException">The record is no contract.</exception>
    public IReadOnlyList<Variable> Variables => [.. _root.Variables.DistinctBy(variable => variable.Name)];

    /// <summary>Reads the record.</summary>
    /// <exception cref="EnvironmentException">Variables are missing or malformed: all of them are in it.</exception>
    public TEnvironment Read(EnvironmentVariables variables)
    {
        var problems = new List<VariableProblem>();
        return TryRead(variables, problems) ?? throw new EnvironmentException(typeof(TEnvironment).Name, problems);
    }

    internal TEnvironment? TryRead(EnvironmentVariables variables, ICollection<VariableProblem> problems) =>
        (TEnvironment?)Read(_root, variables, problems);

    private static object? Read(ContractNode node, EnvironmentVariables variables, ICollection<VariableProblem> problems)
    {
        var arguments = new object?[node.Members.Count];
        var complete = true;
        for (var i = 0; i < arguments.Length; i++)
        {
            var member = node.Members[i];
            var read = member.Node is { } inner
                ? (arguments[i] = Read(inner, variables, problems)) is not null
                : Read(member.Variable!, variables, problems, out arguments[i]);
            complete &= read;
        }

        return complete ? Construct(node, arguments, problems) : null;
    }

    private static bool Read(Variable variable, EnvironmentVariables variables, ICollection<VariableProblem> problems, out object? value)
    {
        value = null;
        var text = variables.Find(variable.Name) ?? variable.Default;
        if (text is null)
        {
            if (!variable.IsRequired)
            {
                return true;
            }

            var near = variables.FindNear(variable.Name);
            problems.Add(
                new VariableProblem(variable, near is null ? "is not set" : $"is not set, but {near} is: is it a typing mistake?")
            );
            return false;
        }

        try
        {
            value = VariableValue.Parse(text, variable.Type);
            return true;
        }
        catch (FormatException malformed)
        {
            var shown = variable.IsSecret || typeof(ISensitive).IsAssignableFrom(variable.Type) ? "" : $"'{text}' ";
            problems.Add(new VariableProblem(variable, shown + malformed.Message));
            return false;
        }
    }

    // A record may check what only its values together tell.
    private static object? Construct(ContractNode node, object?[] arguments, ICollection<VariableProblem> problems)
    {
        try
        {
            return node.Constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, arguments, null);
        }
        catch (ArgumentException invalid) when (node.FindVariable(invalid.ParamName) is { } variable)
        {
            problems.Add(
                new VariableProblem(variable, invalid.Message.Replace($" (Parameter '{invalid.ParamName}')", "", StringComparison.Ordinal))
            );
            return null;
        }
        catch (Exception exception)
        {
            ExceptionDispatchInfo.Throw(exception);
            throw;
        }
    }
}
