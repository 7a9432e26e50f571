using System.Linq.Expressions;
using Nuke.Common.Execution;

namespace Nuke.Common.Parameters;

/// <summary>Says at once, and all together, which parameters the planned targets miss.</summary>
internal static class Requirements
{
    public static void Check(NukeBuild build, IEnumerable<ExecutableTarget> plan, IReadOnlyList<ParameterMember> parameters)
    {
        var missing = plan.SelectMany(target =>
                target.Definition.Requirements.Select(requirement => Missing(build, target, requirement, parameters))
            )
            .OfType<string>()
            .ToArray();
        if (missing.Length > 0)
            throw new BuildFailure(string.Join(Environment.NewLine, missing));
    }

    private static string? Missing(
        NukeBuild build,
        ExecutableTarget target,
        LambdaExpression requirement,
        IReadOnlyList<ParameterMember> parameters
    )
    {
        var body = requirement.Body is UnaryExpression { NodeType: ExpressionType.Convert } convert ? convert.Operand : requirement.Body;
        if (
            body is MemberExpression member
            && parameters.FirstOrDefault(p => p.MemberName == member.Member.Name) is { IsFlag: false } parameter
        )
            return parameter.Get(build) is null or "" ? Text(build, target, parameter) : null;

        // A condition; interpreted, because compiling it takes longer than the check is worth.
        var holds = requirement.Compile(preferInterpretation: true).DynamicInvoke();
        return holds is null or false ? $"{target.Name} requires: {requirement.Body}" : null;
    }

    private static string Text(NukeBuild build, ExecutableTarget target, ParameterMember parameter)
    {
        var values = parameter.Values(build) is { Count: > 0 } known ? $" One of: {string.Join(", ", known)}." : "";
        return $"{target.Name} needs --{parameter.DashedName}: {parameter.Description}{values}";
    }
}
