namespace Shared.Spark.Embedded.Functions;

/// <summary>How a function is computed: an expression of DuckDB's where it means the same, else a kernel.</summary>
public abstract record Implementation
{
    /// <summary>A DuckDB expression.</summary>
    /// <param name="Write">Makes its text from a call whose arguments are translated.</param>
    public sealed record Sql(Func<TranslatedCall, string> Write) : Implementation;
}
