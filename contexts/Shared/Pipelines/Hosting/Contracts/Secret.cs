namespace Shared.Pipelines.Hosting.Contracts;

/// <summary>A text that nobody may see: it prints as <c>***</c>, and what logs print of it is replaced.</summary>
public sealed class Secret : IParsable<Secret>, IEquatable<Secret>
{
    /// <summary>What stands for a secret.</summary>
    public const string Mask = "***";

    private readonly string _value;

    /// <summary>Makes a secret.</summary>
    /// <param name="value">The text to hide.</param>
    public Secret(string value) => _value = value;

    /// <summary>The text itself, for the one who must have it.</summary>
    public string Reveal() => _value;

    /// <inheritdoc/>
    public static Secret Parse(string s, IFormatProvider? provider) => new(s);

    /// <inheritdoc/>
    public static bool TryParse(string? s, IFormatProvider? provider, out Secret result)
    {
        result = new Secret(s ?? "");
        return s is not null;
    }

    /// <inheritdoc/>
    public bool Equals(Secret? other) => other is not null && other._value == _value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Secret);

    /// <inheritdoc/>
    public override int GetHashCode() => _value.GetHashCode(StringComparison.Ordinal);

    /// <summary>Always <c>***</c>.</summary>
    public override string ToString() => Mask;
}
