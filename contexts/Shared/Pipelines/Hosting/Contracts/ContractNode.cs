using System.Reflection;

namespace Shared.Pipelines.Hosting.Contracts;

/// <summary>A record of a contract and what its constructor takes.</summary>
/// <param name="Constructor">How the record is made.</param>
/// <param name="Members">What the constructor takes, in order.</param>
internal sealed record ContractNode(ConstructorInfo Constructor, IReadOnlyList<ContractMember> Members)
{
    internal IEnumerable<Variable> Variables => Members.SelectMany(member => member.Node?.Variables ?? [member.Variable!]);

    internal static ContractNode Of(Type type)
    {
        var constructors = type.GetConstructors();
        if (constructors is not [var constructor])
        {
            throw new InvalidOperationException(
                $"{type.Name} is no environment contract: it must have one public constructor, it has {constructors.Length}."
            );
        }

        var nullability = new NullabilityInfoContext();
        return new ContractNode(constructor, [.. constructor.GetParameters().Select(parameter => Member(type, parameter, nullability))]);
    }

    internal Variable? FindVariable(string? parameterName)
    {
        var index = Array.FindIndex(Constructor.GetParameters(), parameter => parameter.Name == parameterName);
        return index < 0 ? null : Members[index].Variable;
    }

    private static ContractMember Member(Type owner, ParameterInfo parameter, NullabilityInfoContext nullability)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        if (parameter.GetCustomAttribute<VariableAttribute>() is not { } attribute)
        {
            return type is { IsClass: true, IsAbstract: false } && !VariableValue.Supports(type)
                ? new ContractMember(null, Of(type))
                : throw new InvalidOperationException(
                    $"{owner.Name}.{parameter.Name} has no [Variable] that says which variable it is read from."
                );
        }

        if (!VariableValue.Supports(type))
        {
            throw new InvalidOperationException(
                $"{owner.Name}.{parameter.Name} is a {type.Name}: a variable is a string, bool, number, enum, TimeSpan, Uri, DataPath, Secret "
                    + "or another IParsable."
            );
        }

        var required = attribute.Default is null && nullability.Create(parameter).WriteState != NullabilityState.Nullable;
        return new ContractMember(
            new Variable(attribute.Name, type, attribute.Purpose, attribute.Default, required, type == typeof(Secret)),
            null
        );
    }
}
