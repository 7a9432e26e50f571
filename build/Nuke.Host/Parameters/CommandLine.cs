using Nuke.Common.Execution;
using Workspace;

namespace Nuke.Common.Parameters;

/// <summary>What was said on the command line: <c>Target Target --parameter value … -- arguments for the job</c>.</summary>
internal sealed class CommandLine
{
    private static readonly string[] HelpAliases = ["-h", "-?", "/?"];

    public List<string> Targets { get; } = [];
    public Dictionary<ParameterMember, List<string>> Values { get; } = [];

    public static CommandLine Parse(IReadOnlyList<string> arguments, IReadOnlyList<ParameterMember> parameters)
    {
        var line = new CommandLine();
        for (var i = 0; i < arguments.Count && arguments[i] != "--"; )
        {
            var argument = arguments[i++];
            if (!IsOption(argument) && !HelpAliases.Contains(argument))
            {
                line.Targets.Add(argument);
                continue;
            }

            var (name, inline) = Split(HelpAliases.Contains(argument) ? "--help" : argument);
            var parameter = parameters.FirstOrDefault(p => p.Matches(name)) ?? throw Unknown(name, parameters);
            var values = line.Values.TryGetValue(parameter, out var known) ? known : line.Values[parameter] = [];
            if (inline is not null)
                values.Add(inline);
            else
                i = Take(arguments, i, parameter, parameters, values);
        }

        return line;
    }

    private static int Take(
        IReadOnlyList<string> arguments,
        int i,
        ParameterMember parameter,
        IReadOnlyList<ParameterMember> all,
        List<string> values
    )
    {
        if (parameter.IsFlag)
        {
            var hasValue = i < arguments.Count && bool.TryParse(arguments[i], out _);
            values.Add(hasValue ? arguments[i] : "true");
            return hasValue ? i + 1 : i;
        }

        if (i == arguments.Count || !IsValue(arguments[i], all))
        {
            if (parameter.Name == Constants.SkippedTargetsParameterName)
                return i;
            throw new BuildFailure($"--{parameter.DashedName} needs a value: {parameter.Description}");
        }

        do values.Add(arguments[i++]);
        while (parameter.IsList && i < arguments.Count && IsValue(arguments[i], all));
        return i;
    }

    private static bool IsOption(string argument) =>
        argument.Length > 1 && argument[0] == '-' && !argument.Contains(' ', StringComparison.Ordinal);

    /// <summary>
    /// A value may begin with a dash ("-" is standard input, "-- x" an SQL comment), unless it is the name of a parameter.
    /// </summary>
    private static bool IsValue(string argument, IReadOnlyList<ParameterMember> all) =>
        argument != "--"
        && (!IsOption(argument) || !(argument.StartsWith("--", StringComparison.Ordinal) || all.Any(p => p.Matches(Split(argument).Name))));

    private static (string Name, string? Inline) Split(string option)
    {
        var name = option.TrimStart('-');
        var equals = name.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? (name, null) : (name[..equals], name[(equals + 1)..]);
    }

    private static BuildFailure Unknown(string name, IReadOnlyList<ParameterMember> parameters) =>
        new(
            $"There is no parameter '--{name}'."
                + NearNames.Hint(name, parameters.Select(p => p.DashedName), "--")
                + " All of them: ./build.sh --help"
        );
}
