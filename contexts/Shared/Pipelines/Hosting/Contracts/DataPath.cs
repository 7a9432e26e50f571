namespace Shared.Pipelines.Hosting.Contracts;

/// <summary>Where data lies: a file or directory here, or on a store that Spark knows (<c>s3a://bucket/key</c>, <c>hdfs://…</c>).</summary>
public sealed record DataPath : IParsable<DataPath>
{
    /// <summary>Makes a path.</summary>
    /// <param name="value">The path as Spark takes it.</param>
    /// <exception cref="FormatException">It is no path.</exception>
    public DataPath(string value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            throw new FormatException("is empty; a path is wanted");
        }

        if (value.Contains('\0', StringComparison.Ordinal))
        {
            throw new FormatException("holds a NUL character, which no path may");
        }

        Value = value;
    }

    /// <summary>The path as Spark takes it.</summary>
    public string Value { get; }

    /// <summary>Whether the path is on this machine.</summary>
    public bool IsLocal => !Value.Contains("://", StringComparison.Ordinal) || Value.StartsWith("file://", StringComparison.Ordinal);

    /// <inheritdoc/>
    public static DataPath Parse(string s, IFormatProvider? provider) => new(s);

    /// <inheritdoc/>
    public static bool TryParse(string? s, IFormatProvider? provider, out DataPath result)
    {
        var isPath = !string.IsNullOrWhiteSpace(s) && !s.Contains('\0', StringComparison.Ordinal);
        result = isPath ? new DataPath(s!) : null!;
        return isPath;
    }

    /// <summary>The path as Spark takes it.</summary>
    public override string ToString() => Value;
}
