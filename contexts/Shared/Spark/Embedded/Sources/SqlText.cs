namespace Shared.Spark.Embedded.Sources;

/// <summary>Names and strings in DuckDB SQL.</summary>
internal static class SqlText
{
    internal static string Name(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    internal static string Literal(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
