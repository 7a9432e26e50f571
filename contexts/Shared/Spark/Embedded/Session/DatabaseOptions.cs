using System.Globalization;
using Shared.Spark.Embedded.Execution;

namespace Shared.Spark.Embedded.Session;

/// <summary>What the settings of an application say about the database: Spark's own names, where it has one.</summary>
internal static class DatabaseOptions
{
    internal static DatabaseSettings From(IReadOnlyDictionary<string, string> configuration) =>
        new()
        {
            Threads = ThreadsOf(configuration.GetValueOrDefault(KnownSettings.Master)),
            MemoryLimit = configuration.GetValueOrDefault("spark.driver.memory") is { } memory ? MemoryLimit(memory) : null,
            TempDirectory = configuration.GetValueOrDefault("spark.local.dir") is { Length: > 0 } folder
                ? Path.Combine(folder, $"spark-embedded-{Environment.ProcessId}-{Guid.NewGuid():N}")
                : null,
        };

    // local, local[4], local[*], local[4,2].
    private static int ThreadsOf(string? master)
    {
        if (master is null || !master.StartsWith("local", StringComparison.Ordinal))
        {
            return Environment.ProcessorCount;
        }

        var count = master.Length > "local[".Length ? master["local[".Length..].TrimEnd(']').Split(',')[0].Trim() : "1";
        return int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var threads) && threads > 0
            ? threads
            : Environment.ProcessorCount;
    }

    // Spark's sizes are binary: 4g is 4 GiB, a number alone is MiB.
    private static string MemoryLimit(string size)
    {
        var text = size.Trim().ToLowerInvariant();
        var number = text.TrimEnd('b', 'k', 'm', 'g', 't', 'i');
        var unit = text[number.Length..].TrimEnd('b', 'i') switch
        {
            "k" => "KiB",
            "g" => "GiB",
            "t" => "TiB",
            _ => "MiB",
        };
        return number + unit;
    }
}
