namespace Benchmarks.Tpch;

/// <summary>How long a query took.</summary>
/// <param name="Query">Its name.</param>
/// <param name="Ours">By a session.</param>
/// <param name="DuckDb">By DuckDB alone.</param>
/// <param name="Rows">How many rows it gave.</param>
internal sealed record TpchResult(string Query, TimeSpan Ours, TimeSpan DuckDb, int Rows);
