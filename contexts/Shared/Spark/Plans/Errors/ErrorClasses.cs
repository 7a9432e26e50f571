using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace Shared.Spark.Plans.Errors;

/// <summary>The messages of Spark's error classes, from Spark's own <c>error-classes.json</c> (Apache License 2.0).</summary>
internal static partial class ErrorClasses
{
    private static readonly Lazy<JObject> s_classes = new(Load);

    /// <summary>The message with the class before it; classes that Spark has yet to name stay hidden, as in Spark.</summary>
    internal static string Describe(string errorClass, IReadOnlyDictionary<string, string> parameters) =>
        errorClass.StartsWith("_LEGACY_ERROR_", StringComparison.Ordinal)
            ? Format(errorClass, parameters)
            : $"[{errorClass}] {Format(errorClass, parameters)}";

    /// <summary>The message of an error class, <c>CLASS</c> or <c>CLASS.SUBCLASS</c>, with its parameters put in.</summary>
    internal static string Format(string errorClass, IReadOnlyDictionary<string, string> parameters) =>
        Placeholder().Replace(Template(errorClass), match => parameters.GetValueOrDefault(match.Groups[1].Value, match.Value));

    /// <summary>The SQLSTATE of an error class; null when it has none.</summary>
    internal static string? SqlState(string errorClass) => (string?)s_classes.Value[errorClass.Split('.')[0]]?["sqlState"];

    private static string Template(string errorClass)
    {
        var parts = errorClass.Split('.', 2);
        var main =
            s_classes.Value[parts[0]] ?? throw new ArgumentException($"Spark has no error class '{errorClass}'.", nameof(errorClass));
        var text = Message(main);
        if (parts.Length == 1)
        {
            return text;
        }

        var sub =
            main["subClass"]?[parts[1]] ?? throw new ArgumentException($"Spark has no error class '{errorClass}'.", nameof(errorClass));
        return $"{text} {Message(sub)}";
    }

    private static string Message(JToken error) => string.Join('\n', error["message"]!.Select(line => (string)line!));

    private static JObject Load()
    {
        using var stream = typeof(ErrorClasses).Assembly.GetManifestResourceStream("error-classes.json")!;
        using var reader = new StreamReader(stream);
        return JObject.Parse(reader.ReadToEnd());
    }

    [GeneratedRegex("<([a-zA-Z0-9_-]+)>")]
    private static partial Regex Placeholder();
}
