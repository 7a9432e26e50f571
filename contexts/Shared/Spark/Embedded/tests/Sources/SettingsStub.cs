using Shared.Spark.Plans.Engine;

namespace Shared.Spark.Embedded.Tests.Sources;

internal sealed class SettingsStub : IRuntimeConfiguration
{
    private readonly Dictionary<string, string> _values = [];

    public string? Find(string key) => _values.GetValueOrDefault(key);

    public void Set(string key, string value) => _values[key] = value;

    public void Unset(string key) => _values.Remove(key);

    public bool IsModifiable(string key) => true;

    public IReadOnlyList<KeyValuePair<string, string>> GetAll() => [.. _values];
}
