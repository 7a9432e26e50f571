using System.Text;

namespace Workspace.Packaging;

/// <summary>
/// The default settings of a package, settings.env: NAME=value to the end of the line, as the launcher and submit.sh read it. A variable
/// without a default stands there as a comment that says what it is for; a secret never has a value.
/// </summary>
internal static class SettingsFile
{
    public static string Text(IReadOnlyList<PackagedVariable> contract, IReadOnlyDictionary<string, string> environment)
    {
        var text = new StringBuilder(
            "# Default settings of the job. What the environment of submit.sh says goes before them; secrets have no place here.\n"
        );
        foreach (var variable in contract)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"\n# {variable.Purpose} ({variable.Type}){Remark(variable)}\n");
            text.Append(Value(variable, environment) is { } value ? $"{variable.Name}={value}\n" : $"#{variable.Name}=\n");
        }

        return text.ToString();
    }

    private static string? Value(PackagedVariable variable, IReadOnlyDictionary<string, string> environment)
    {
        var value = variable.Secret ? null : environment.GetValueOrDefault(variable.Name) ?? variable.Default;
        return value is null || !value.Contains('\n', StringComparison.Ordinal)
            ? value
            : throw new UserError($"{variable.Name} has more than one line, which settings.env cannot hold.");
    }

    private static string Remark(PackagedVariable variable) =>
        (variable.Secret, variable.Required) switch
        {
            (true, true) => ": may hold a secret, must be set by --secrets or the environment",
            (true, false) => ": may hold a secret, set by --secrets or the environment",
            (false, true) when variable.Default is null => ": must be set",
            _ => "",
        };
}
