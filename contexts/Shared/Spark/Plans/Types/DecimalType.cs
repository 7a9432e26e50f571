namespace Microsoft.Spark.Sql.Types;

/// <summary>Decimal numbers of fixed precision and scale.</summary>
/// <param name="precision">Digits in all, 1 to 38.</param>
/// <param name="scale">Digits behind the point, 0 to <paramref name="precision"/>.</param>
public sealed class DecimalType(int precision = 10, int scale = 0) : FractionalType
{
    /// <summary>The largest precision.</summary>
    public const int MaxPrecision = 38;

    /// <summary>The largest scale.</summary>
    public const int MaxScale = 38;

    /// <summary>The type of a decimal whose precision nobody said.</summary>
    public static DecimalType SystemDefault { get; } = new(MaxPrecision, 18);

    /// <summary>Digits in all.</summary>
    public int Precision { get; } = precision;

    /// <summary>Digits behind the point.</summary>
    public int Scale { get; } = scale;

    /// <inheritdoc/>
    public override string SimpleString => $"decimal({Precision},{Scale})";

    internal override Newtonsoft.Json.Linq.JToken JsonValue => SimpleString;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is DecimalType other && (other.Precision, other.Scale) == (Precision, Scale);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(typeof(DecimalType), Precision, Scale);
}
