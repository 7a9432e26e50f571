namespace Shared.Spark.Plans.Engine;

/// <summary>The settings of a session. See https://spark.apache.org/docs/3.5.7/configuration.html#runtime-sql-configuration.</summary>
public interface IRuntimeConfiguration
{
    /// <summary>The value of a setting, or its default; null when it is neither set nor known.</summary>
    string? Find(string key);

    /// <summary>Sets a setting.</summary>
    /// <exception cref="Errors.AnalysisException">It cannot be changed, or not to that value.</exception>
    void Set(string key, string value);

    /// <summary>Goes back to the default.</summary>
    void Unset(string key);

    /// <summary>Whether the session may change it.</summary>
    bool IsModifiable(string key);

    /// <summary>All settings that are set, ordered by name.</summary>
    IReadOnlyList<KeyValuePair<string, string>> GetAll();
}
