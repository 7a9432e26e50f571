using System.ComponentModel;
using System.Globalization;
using Nuke.Common.Execution;
using Nuke.Common.IO;
using Nuke.Common.Tooling;
using Workspace;

namespace Nuke.Common.Parameters;

/// <summary>The texts given for a parameter, and where they were given.</summary>
internal sealed record ParameterValue(ParameterMember Parameter, IReadOnlyList<string> Texts, string Source)
{
    /// <summary>As the member's type.</summary>
    public object? Convert(NukeBuild build, AbsolutePath baseDirectory)
    {
        var texts = Parameter.Separator is { } separator ? [.. Texts.SelectMany(t => t.Split(separator))] : Texts;
        if (!Parameter.IsList && texts.Count > 1)
            throw Wrong($"takes one value, not {texts.Count}");
        var values = Parameter.Values(build);
        var converted = texts.Select(text => ConvertOne(text, values, baseDirectory)).ToArray();
        if (!Parameter.IsList)
            return converted[0];
        var list = Array.CreateInstance(Parameter.ScalarType, converted.Length);
        converted.CopyTo(list, 0);
        return list;
    }

    private object ConvertOne(string text, IReadOnlyList<string>? values, AbsolutePath baseDirectory)
    {
        if (values is not null)
        {
            text =
                values.FirstOrDefault(v => string.Equals(v, text, StringComparison.OrdinalIgnoreCase))
                ?? throw Wrong($"cannot be '{text}'." + NearNames.Hint(text, values) + " " + Known(values));
        }

        var type = Parameter.ScalarType;
        if (type == typeof(string))
            return text;
        if (type == typeof(AbsolutePath))
            return AbsolutePath.Create(Path.GetFullPath(text, baseDirectory));
        if (type.IsEnum)
            return Enum.Parse(type, text);
        try
        {
            return type.IsSubclassOf(typeof(Enumeration))
                ? Enumeration.Parse(type, text)
                : TypeDescriptor.GetConverter(type).ConvertFrom(null, CultureInfo.InvariantCulture, text)!;
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or NotSupportedException)
        {
            throw Wrong($"cannot be '{text}': {type.Name} expected");
        }
    }

    private BuildFailure Wrong(string what) => new($"{Source} {what}");

    private static string Known(IReadOnlyList<string> values) =>
        values.Count == 0 ? "There are none." : $"There {(values.Count == 1 ? "is" : "are")}: {string.Join(", ", values)}.";
}
