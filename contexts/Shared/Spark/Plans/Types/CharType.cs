namespace Microsoft.Spark.Sql.Types;

/// <summary>Strings with a length: only in schemas of tables, expressions see <see cref="StringType"/>.</summary>
/// <param name="length">The length in characters.</param>
public sealed class CharType(int length) : AtomicType
{
    /// <summary>The length in characters.</summary>
    public int Length { get; } = length;

    /// <inheritdoc/>
    public override string TypeName => $"char({Length})";

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is CharType other && other.Length == Length;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(typeof(CharType), Length);
}
