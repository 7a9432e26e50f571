using System.Text.RegularExpressions;
using Workspace.Projects;

namespace Workspace.Scaffolding;

/// <summary>What a context and a job may be called: their names become namespaces, folders and projects.</summary>
internal static partial class NameRules
{
    private static readonly string[] Reserved = ["Shared", "System", "Microsoft", "Libs", "Tests", "SampleData"];

    /// <summary>The name of a new context; <paramref name="contexts"/> are those there are.</summary>
    public static string Context(string name, IEnumerable<string> contexts)
    {
        Check(name, "context", "Billing");
        var other = contexts.FirstOrDefault(c => c != name && c.Equals(name, StringComparison.OrdinalIgnoreCase));
        return other is null ? name : throw new UserError($"There is a context '{other}' already: '{name}' differs from it by case alone.");
    }

    /// <summary>The context and the name of a new job, of Context/Name.</summary>
    public static (string Context, string Name) Job(string fullName, IReadOnlyList<Job> jobs, IReadOnlyList<string> contexts)
    {
        if (fullName.Split('/') is not [var context, var name])
            throw new UserError($"A new job is named with its context, Context/Name as in Billing/Invoices: '{fullName}' is not.");
        Check(name, "job", "Invoices");
        if (!contexts.Contains(context))
            throw new UserError(
                $"There is no context '{context}'.{NearNames.Hint(context, contexts)} ./build.sh New --context {context} makes one."
            );
        if (name == context)
            throw new UserError($"A job cannot be named like its context: {fullName} would be the namespace {context}.{name}.");
        var other = jobs.FirstOrDefault(j => j.FullName != fullName && j.FullName.Equals(fullName, StringComparison.OrdinalIgnoreCase));
        return other is null
            ? (context, name)
            : throw new UserError($"There is a job {other.FullName} already: {fullName} differs from it by case alone.");
    }

    private static void Check(string name, string what, string example)
    {
        if (!Name().IsMatch(name))
            throw new UserError($"'{name}' cannot be the name of a {what}: a capital letter, then letters and digits, as in {example}.");
        if (Reserved.Contains(name, StringComparer.OrdinalIgnoreCase) || name.EndsWith("Tests", StringComparison.Ordinal))
            throw new UserError($"'{name}' cannot be the name of a {what}: it means something else in this repository.");
    }

    [GeneratedRegex("^[A-Z][A-Za-z0-9]{1,63}$")]
    private static partial Regex Name();
}
