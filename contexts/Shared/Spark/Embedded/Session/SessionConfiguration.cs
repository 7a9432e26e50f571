using System.Collections.Concurrent;
using Shared.Spark.Plans.Engine;

namespace Shared.Spark.Embedded.Session;

/// <summary>The settings of a session. Members may be called from several threads.</summary>
internal sealed class SessionConfiguration : IRuntimeConfiguration
{
    private readonly ConcurrentDictionary<string, string> _values;
    private readonly IReadOnlyDictionary<string, string> _initial;

    internal SessionConfiguration(IReadOnlyDictionary<string, string> initial)
    {
        _initial = initial;
        _values = new ConcurrentDictionary<string, string>(initial, StringComparer.Ordinal);
    }

    /// <summary>Raised when a setting has changed.</summary>
    internal event Action? Changed;

    /// <inheritdoc/>
    public string? Find(string key) => _values.TryGetValue(key, out var value) ? value : KnownSettings.Find(key)?.Default;

    /// <inheritdoc/>
    public void Set(string key, string value)
    {
        KnownSettings.Check(key, value);
        _values[key] = value;
        Changed?.Invoke();
    }

    /// <inheritdoc/>
    public void Unset(string key)
    {
        KnownSettings.CheckModifiable(key);
        _values.TryRemove(key, out _);
        Changed?.Invoke();
    }

    /// <summary>Goes back to the settings that the session began with.</summary>
    internal void Reset()
    {
        foreach (var key in _values.Keys)
        {
            if (_initial.TryGetValue(key, out var value))
            {
                _values[key] = value;
            }
            else
            {
                _values.TryRemove(key, out _);
            }
        }

        Changed?.Invoke();
    }

    /// <inheritdoc/>
    public bool IsModifiable(string key) => KnownSettings.Find(key) is not null && !KnownSettings.IsStatic(key);

    /// <inheritdoc/>
    public IReadOnlyList<KeyValuePair<string, string>> GetAll() => [.. _values.OrderBy(setting => setting.Key, StringComparer.Ordinal)];

    /// <summary>Whether a setting is <c>true</c>.</summary>
    internal bool IsOn(string key) => string.Equals(Find(key)?.Trim(), "true", StringComparison.OrdinalIgnoreCase);
}
