namespace Benchmarks;

/// <summary>What the command line says.</summary>
/// <param name="Suite">The suite.</param>
internal sealed record Options(string Suite)
{
    /// <summary>The folder of the suite's data.</summary>
    public string? Data { get; init; }

    /// <summary>Whether there is a JSON object a row instead of a table.</summary>
    public bool IsJson { get; init; }

    /// <summary>How often each query is run.</summary>
    public int Runs { get; init; } = 3;

    /// <summary>The queries to run; null for all.</summary>
    public IReadOnlyList<string>? Queries { get; init; }

    internal static Options Parse(string[] args)
    {
        var options = new Options("");
        for (var i = 0; i < args.Length; i += 2)
        {
            var value = i + 1 < args.Length ? args[i + 1] : throw new ArgumentException($"{args[i]} needs a value.");
            options = args[i] switch
            {
                "--suite" => options with { Suite = value },
                "--data" => options with { Data = value },
                "--format" when value is "json" or "table" => options with { IsJson = value == "json" },
                "--format" => throw new ArgumentException($"--format is table or json, not '{value}'."),
                "--runs" => options with { Runs = int.Parse(value, System.Globalization.CultureInfo.InvariantCulture) },
                "--query" => options with { Queries = value.Split(',') },
                _ => throw new ArgumentException(
                    $"There is no option '{args[i]}'; there are --suite, --data, --format, --runs and --query."
                ),
            };
        }

        return options.Suite.Length > 0
            ? options
            : throw new ArgumentException("Which suite? --suite small, --suite connect, or --suite tpch --data DIR.");
    }
}
