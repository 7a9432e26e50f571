using Shared.Spark.Plans.Engine;

namespace Shared.Spark.Api.Tests.Fakes;

/// <summary>Settings in a dictionary.</summary>
internal sealed class FakeConfiguration : IRuntimeConfiguration
{
    private readonly SortedDictionary<string, string> _values = new(StringComparer.Ordinal) { ["spark.sql.session.timeZone"] = "UTC" };

    public string? Find(string key) => _values.GetValueOrDefault(key);

    public void Set(string key, string value) => _values[key] = value;

    public void Unset(string key) => _values.Remove(key);

    public bool IsModifiable(string key) => key.StartsWith("spark.sql.", StringComparison.Ordinal);

    public IReadOnlyList<KeyValuePair<string, string>> GetAll() => [.. _values];
}
