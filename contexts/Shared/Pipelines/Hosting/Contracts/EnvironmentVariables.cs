using System.Collections;

namespace Shared.Pipelines.Hosting.Contracts;

/// <summary>The environment variables of a run, as they were when it began.</summary>
public sealed class EnvironmentVariables
{
    private readonly Dictionary<string, string> _values;

    /// <summary>Variables by their names, whose case matters. An empty value is one that is not set.</summary>
    /// <param name="values">The names and values.</param>
    public EnvironmentVariables(IEnumerable<KeyValuePair<string, string>> values) =>
        _values = values.Where(variable => variable.Value.Length > 0).ToDictionary(StringComparer.Ordinal);

    /// <summary>The names of all that are set.</summary>
    public IReadOnlyCollection<string> Names => _values.Keys;

    /// <summary>Those of this process.</summary>
    public static EnvironmentVariables OfProcess() =>
        new(
            Environment
                .GetEnvironmentVariables()
                .Cast<DictionaryEntry>()
                .Select(entry => KeyValuePair.Create((string)entry.Key, (string?)entry.Value ?? ""))
        );

    /// <summary>The value of a variable; null when it is not set.</summary>
    public string? Find(string name) => _values.GetValueOrDefault(name);

    /// <summary>A variable that is set and whose name is one or two letters off; null when there is none.</summary>
    public string? FindNear(string name) =>
        _values
            .Keys.Select(candidate => (Name: candidate, Distance: Distance(name, candidate)))
            .Where(candidate => candidate.Distance > 0 && candidate.Distance <= Math.Min(2, name.Length / 4))
            .OrderBy(candidate => candidate.Distance)
            .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .Select(candidate => candidate.Name)
            .FirstOrDefault();

    // Two neighbours swapped are one mistake, the commonest one.
    private static int Distance(string left, string right)
    {
        var distances = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
            {
                distances[i, j] = (i, j) switch
                {
                    (0, _) => j,
                    (_, 0) => i,
                    _ => Math.Min(
                        Math.Min(distances[i - 1, j], distances[i, j - 1]) + 1,
                        distances[i - 1, j - 1] + (char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]) ? 0 : 1)
                    ),
                };
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    distances[i, j] = Math.Min(distances[i, j], distances[i - 2, j - 2] + 1);
                }
            }
        }

        // Names that differ by case alone are not the same to Unix.
        return distances[left.Length, right.Length] is 0 && left != right ? 1 : distances[left.Length, right.Length];
    }
}
