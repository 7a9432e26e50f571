using System.Globalization;
using System.Text.RegularExpressions;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Sources;

/// <summary>
/// The options of a read or a write: names are case-insensitive, the last of a name wins. Values that may be secret are never printed.
/// </summary>
public sealed partial class DataSourceOptions
{
    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Options by name.</summary>
    public DataSourceOptions(IEnumerable<KeyValuePair<string, string>> options)
    {
        foreach (var (name, value) in options)
        {
            _values[name] = value;
        }
    }

    /// <summary>No options.</summary>
    public static DataSourceOptions Empty { get; } = new([]);

    /// <summary>The names, as they were written.</summary>
    public IReadOnlyCollection<string> Names => _values.Keys;

    /// <summary>All options, secrets too.</summary>
    public IReadOnlyDictionary<string, string> Values => _values;

    /// <summary>The value of the first of <paramref name="names"/> that is set; null for none.</summary>
    public string? Find(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_values.TryGetValue(name, out var value))
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>An option that is <c>true</c> or <c>false</c>.</summary>
    /// <exception cref="SparkException">It is neither.</exception>
    public bool GetBoolean(string name, bool otherwise) =>
        Find(name)?.ToLowerInvariant() switch
        {
            null or "" => otherwise,
            "true" => true,
            "false" => false,
            var value => throw Invalid(name, value, "true or false"),
        };

    /// <summary>An option that is a whole number.</summary>
    /// <exception cref="SparkException">It is none.</exception>
    public int GetInt(string name, int otherwise) =>
        Find(name) is not { } text ? otherwise
        : int.TryParse(text.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value
        : throw Invalid(name, text, "a whole number");

    /// <summary>These options and <paramref name="others"/>, which win.</summary>
    public DataSourceOptions With(IEnumerable<KeyValuePair<string, string>> others) => new(_values.Concat(others));

    /// <summary>Whether an option of that name holds what must not be printed.</summary>
    public static bool IsSecret(string name) => SecretName().IsMatch(name);

    /// <summary>The names and values, secrets as <c>***</c>.</summary>
    public override string ToString() =>
        string.Join(
            ", ",
            _values
                .OrderBy(option => option.Key, StringComparer.Ordinal)
                .Select(option => $"{option.Key}={(IsSecret(option.Key) ? "***" : option.Value)}")
        );

    private static SparkException Invalid(string name, string value, string expected) =>
        new(null, $"The option '{name}' is '{(IsSecret(name) ? "***" : value)}'; it must be {expected}.");

    // As spark.redaction.regex, and what may carry credentials besides.
    [GeneratedRegex("secret|password|passwd|token|access[.]?key|credential|^url$|^user$", RegexOptions.IgnoreCase)]
    private static partial Regex SecretName();
}
