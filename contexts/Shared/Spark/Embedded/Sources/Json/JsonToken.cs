namespace Shared.Spark.Embedded.Sources.Json;

/// <summary>What a <see cref="JsonCursor"/> stands at.</summary>
internal enum JsonToken
{
    /// <summary>The text ends.</summary>
    End,

    /// <summary>The text is no JSON.</summary>
    Error,

    /// <summary>An object begins.</summary>
    Object,

    /// <summary>An array begins.</summary>
    Array,

    /// <summary>A string.</summary>
    String,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number with a point or an exponent.</summary>
    Float,

    /// <summary><c>NaN</c>, <c>Infinity</c> and the like.</summary>
    NonNumeric,

    /// <summary><c>true</c>.</summary>
    True,

    /// <summary><c>false</c>.</summary>
    False,

    /// <summary><c>null</c>.</summary>
    Null,
}
