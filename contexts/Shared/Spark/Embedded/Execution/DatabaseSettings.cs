namespace Shared.Spark.Embedded.Execution;

/// <summary>What a <see cref="SessionDatabase"/> may use of the machine.</summary>
internal sealed record DatabaseSettings
{
    /// <summary>How many threads compute a query.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>
    /// How much memory queries may use before they spill, as DuckDB writes it: <c>4GB</c>; null for DuckDB's default, 80 % of the
    /// machine's.
    /// </summary>
    public string? MemoryLimit { get; init; }

    /// <summary>Where queries spill to; null for a folder below the system's temporary one, which is removed with the database.</summary>
    public string? TempDirectory { get; init; }
}
