using Microsoft.Spark.Sql.Types;

namespace Salesforce.Libs.Contracts;

/// <summary>What a column must hold for a job to use it. Databases differ in the very type, so several fit.</summary>
public sealed record ColumnKind
{
    private readonly Func<DataType, bool> _fits;

    private ColumnKind(string name, string[] examples, Func<DataType, bool> fits)
    {
        Name = name;
        Examples = examples;
        _fits = fits;
    }

    /// <summary>Whole numbers.</summary>
    public static ColumnKind WholeNumber { get; } =
        new(
            "a whole number",
            ["int", "bigint"],
            type => type is ByteType or ShortType or IntegerType or LongType or DecimalType && IsWhole(type)
        );

    /// <summary>Numbers of any kind.</summary>
    public static ColumnKind Number { get; } =
        new(
            "a number",
            ["decimal", "double", "int"],
            type => type is ByteType or ShortType or IntegerType or LongType or DecimalType or FloatType or DoubleType
        );

    /// <summary>Days: dates, timestamps, or texts that to_date reads.</summary>
    public static ColumnKind Day { get; } =
        new("a day", ["date", "timestamp", "string"], type => type is DateType or TimestampType or StringType || IsLocalTimestamp(type));

    /// <summary>Texts.</summary>
    public static ColumnKind Text { get; } = new("a text", ["string"], type => type is StringType);

    /// <summary>The kind in words.</summary>
    public string Name { get; }

    /// <summary>Types that fit.</summary>
    public IReadOnlyList<string> Examples { get; }

    /// <summary>Whether a column of a type fits.</summary>
    public bool Fits(DataType type) => _fits(type);

    /// <inheritdoc/>
    public override string ToString() => $"{Name} ({string.Join(", ", Examples)})";

    // SQLite and Oracle have whole numbers as decimals.
    private static bool IsWhole(DataType type) => type is not DecimalType || type.SimpleString.EndsWith(",0)", StringComparison.Ordinal);

    // Microsoft.Spark has no class for timestamp_ntz.
    private static bool IsLocalTimestamp(DataType type) => type.SimpleString == "timestamp_ntz";
}
