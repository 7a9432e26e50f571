using System.Text.Json;

namespace Specification.Ledger;

/// <summary>The ledger: what differs, each with its reason. An entry whose test passes fails the run.</summary>
public static class KnownDifferences
{
    private static readonly JsonSerializerOptions s_options = new() { PropertyNameCaseInsensitive = true };

    private static readonly Lazy<IReadOnlyList<KnownDifference>> s_all = new(Load);

    /// <summary>All entries.</summary>
    public static IReadOnlyList<KnownDifference> All => s_all.Value;

    /// <summary>Carries a test out; one that the ledger has must fail.</summary>
    public static void Hold(string engine, string test, Action body) => Hold(All, engine, test, body);

    internal static void Hold(IEnumerable<KnownDifference> ledger, string engine, string test, Action body)
    {
        var difference = ledger.FirstOrDefault(entry => entry.Engine == engine && entry.Test == test);
        if (difference is null)
        {
            body();
            return;
        }

        try
        {
            body();
        }
        catch (Exception)
        {
            return;
        }

        Assert.Fail($"'{test}' passes on the engine '{engine}': take it out of the ledger (tests/Specification/Ledger/differences.json).");
    }

    private static List<KnownDifference> Load()
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Ledger", "differences.json"));
        return JsonSerializer.Deserialize<List<KnownDifference>>(file, s_options)!;
    }
}
