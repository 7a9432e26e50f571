using System.Globalization;

namespace Microsoft.Spark;

/// <summary>Settings for an application. See https://spark.apache.org/docs/3.5.7/configuration.html.</summary>
public sealed class SparkConf
{
    private readonly SortedDictionary<string, string> _options = new(StringComparer.Ordinal);

    /// <summary>Settings to begin with.</summary>
    /// <param name="loadDefaults">Whether environment variables named <c>spark.*</c> are taken.</param>
    public SparkConf(bool loadDefaults = true)
    {
        if (!loadDefaults)
        {
            return;
        }

        foreach (System.Collections.DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            if (variable is { Key: string key, Value: string value } && key.StartsWith("spark.", StringComparison.Ordinal))
            {
                Set(key, value);
            }
        }
    }

    internal SparkConf(IEnumerable<KeyValuePair<string, string>> options)
    {
        foreach (var (key, value) in options)
        {
            Set(key, value);
        }
    }

    /// <summary>Where the application runs.</summary>
    /// <param name="master">The address.</param>
    public SparkConf SetMaster(string master) => Set("spark.master", master);

    /// <summary>Names the application.</summary>
    /// <param name="appName">The name.</param>
    public SparkConf SetAppName(string appName) => Set("spark.app.name", appName);

    /// <summary>Where Spark is installed on the nodes.</summary>
    /// <param name="sparkHome">The folder.</param>
    public SparkConf SetSparkHome(string sparkHome) => Set("spark.home", sparkHome);

    /// <summary>Sets an option.</summary>
    /// <param name="key">The option.</param>
    /// <param name="value">Its value.</param>
    public SparkConf Set(string key, string value)
    {
        _options[key] = value;
        return this;
    }

    /// <summary>The number that an option holds.</summary>
    /// <param name="key">The option.</param>
    /// <param name="defaultValue">What it is when not set.</param>
    /// <exception cref="FormatException">It holds no number.</exception>
    public int GetInt(string key, int defaultValue) =>
        _options.TryGetValue(key, out var text)
            ? int.TryParse(text, CultureInfo.InvariantCulture, out var number)
                ? number
                : throw new FormatException($"The option '{key}' must be a number, but is '{text}'.")
            : defaultValue;

    /// <summary>The value of an option.</summary>
    /// <param name="key">The option.</param>
    /// <param name="defaultValue">What it is when not set.</param>
    public string Get(string key, string defaultValue) => _options.GetValueOrDefault(key, defaultValue);

    /// <summary>All options that are set, ordered by name.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> GetAll() => [.. _options];
}
