using System.Globalization;
using Shared.Spark.Plans.Engine;
using Shared.Spark.Plans.Errors;

namespace Microsoft.Spark.Sql;

/// <summary>
/// The settings of a session.
/// See https://spark.apache.org/docs/3.5.7/configuration.html#runtime-sql-configuration.
/// </summary>
public sealed class RuntimeConfig
{
    private readonly IRuntimeConfiguration _configuration;

    internal RuntimeConfig(IRuntimeConfiguration configuration) => _configuration = configuration;

    /// <summary>Changes a setting.</summary>
    /// <param name="key">The setting.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="AnalysisException">The setting cannot be changed, or not to that value.</exception>
    public void Set(string key, string value) => _configuration.Set(key, value);

    /// <summary>Changes a setting.</summary>
    /// <param name="key">The setting.</param>
    /// <param name="value">Its value.</param>
    public void Set(string key, bool value) => Set(key, value ? "true" : "false");

    /// <summary>Changes a setting.</summary>
    /// <param name="key">The setting.</param>
    /// <param name="value">Its value.</param>
    public void Set(string key, long value) => Set(key, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>The value of a setting, or its default.</summary>
    /// <param name="key">The setting.</param>
    /// <exception cref="SparkException">It is neither set nor known.</exception>
    public string Get(string key) =>
        _configuration.Find(key)
        ?? throw new SparkException("SQL_CONF_NOT_FOUND", new Dictionary<string, string> { ["sqlConf"] = $"\"{key}\"" });

    /// <summary>The value of a setting, or <paramref name="defaultValue"/> when it has none.</summary>
    /// <param name="key">The setting.</param>
    /// <param name="defaultValue">What it is when not set.</param>
    public string Get(string key, string defaultValue) => _configuration.Find(key) ?? defaultValue;

    /// <summary>Goes back to the default.</summary>
    /// <param name="key">The setting.</param>
    public void Unset(string key) => _configuration.Unset(key);

    /// <summary>Whether the session may change a setting.</summary>
    /// <param name="key">The setting.</param>
    public bool IsModifiable(string key) => _configuration.IsModifiable(key);
}
