namespace Shared.Pipelines.Hosting.Sessions;

/// <summary>A master that a job can run on without a cluster: <c>local</c>, <c>local[4]</c>, <c>local[*]</c>.</summary>
public sealed record SparkMaster : IParsable<SparkMaster>
{
    /// <summary>Makes a master.</summary>
    /// <param name="value">Its text.</param>
    /// <exception cref="FormatException">It is a cluster's, which is reached otherwise, or none.</exception>
    public SparkMaster(string value) => Value = IsLocal(value) ? value : throw new FormatException(Advice(value));

    /// <summary>Its text.</summary>
    public string Value { get; }

    /// <inheritdoc/>
    public static SparkMaster Parse(string s, IFormatProvider? provider) => new(s);

    /// <inheritdoc/>
    public static bool TryParse(string? s, IFormatProvider? provider, out SparkMaster result)
    {
        var isLocal = s is not null && IsLocal(s);
        result = isLocal ? new SparkMaster(s!) : null!;
        return isLocal;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;

    private static bool IsLocal(string value) =>
        value == "local"
        || (
            value.StartsWith("local[", StringComparison.Ordinal)
            && value.EndsWith(']')
            && (value[6..^1] == "*" || (int.TryParse(value[6..^1], out var threads) && threads > 0))
        );

    private static string Advice(string value) =>
        value.Contains("://", StringComparison.Ordinal) || value == "yarn"
            ? "is the master of a cluster: a job reaches it by Spark Connect (SPARK_REMOTE=sc://host:port) or when spark-submit starts it"
            : "is no master: local, local[4] and local[*] run in this process; a cluster is reached by SPARK_REMOTE=sc://host:port";
}
