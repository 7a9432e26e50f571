using System.Text;
using Nuke.Common.Execution;
using Nuke.Common.Parameters;

namespace Nuke.Common.Reporting;

/// <summary>What <c>--help</c> prints: everything there is, from the very definitions that are run.</summary>
internal static class HelpText
{
    public static string Of(NukeBuild build, IReadOnlyList<ExecutableTarget> targets, IReadOnlyList<ParameterMember> parameters)
    {
        var text = new StringBuilder();
        text.AppendLine("Usage: ./build.sh [targets] [--parameter value …] [-- arguments of the job]").AppendLine();
        text.AppendLine("Targets:");
        var listed = targets.Where(t => t.Definition.IsListed).ToArray();
        Table(text, listed.Select(t => (t.Name + (t.IsDefault ? " (default)" : ""), Lines(t))));

        text.AppendLine().AppendLine("Parameters (also from the environment, NUKE_NAME, and from .nuke/parameters.json):");
        Table(text, parameters.Where(p => p.IsListed && !p.IsBuiltIn).Select(p => (Option(p), Lines(build, p))));
        text.AppendLine().AppendLine("Of the build itself:");
        Table(text, parameters.Where(p => p.IsListed && p.IsBuiltIn).Select(p => (Option(p), Lines(build, p))));
        return text.ToString();
    }

    private static string Option(ParameterMember parameter) =>
        $"--{parameter.DashedName}{(parameter.IsFlag ? "" : parameter.IsList ? " <…>" : " <value>")}";

    private static IEnumerable<string> Lines(ExecutableTarget target)
    {
        var dependencies = target.Dependencies.Where(d => d.Definition.IsListed).Select(d => d.Name).ToArray();
        var after = dependencies.Length == 0 ? "" : $" (after {string.Join(", ", dependencies)})";
        return ((target.Description ?? "") + after).Split('\n');
    }

    private static IEnumerable<string> Lines(NukeBuild build, ParameterMember parameter)
    {
        foreach (var line in (parameter.Description ?? "").Split('\n'))
            yield return line;
        var values = parameter.Values(build);
        if (
            values is { Count: > 0 and <= 24 }
            && parameter.Name is not (Constants.InvokedTargetsParameterName or Constants.SkippedTargetsParameterName)
        )
            yield return $"one of: {string.Join(", ", values)}";
        if (parameter.Default is { } preset and not (false or Array { Length: 0 }))
            yield return $"default: {(preset is Array array ? string.Join(' ', array.Cast<object>()) : preset)}";
    }

    private static void Table(StringBuilder text, IEnumerable<(string Name, IEnumerable<string> Lines)> rows)
    {
        foreach (var (name, lines) in rows)
        {
            var first =
                name.Length > 22
                    ? [name, .. lines.Select(l => "".PadRight(24) + l)]
                    : lines.Select((l, i) => (i == 0 ? name : "").PadRight(24) + l);
            foreach (var line in first)
                text.Append("  ").AppendLine(line.TrimEnd());
        }
    }
}
