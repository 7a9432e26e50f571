using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Catalyst.Functions;

/// <summary>
/// All that is known of a function, in one place: what it is called, what it takes, what it gives. The engine's own records add how it is
/// computed.
/// </summary>
/// <param name="Name">Its name in lower case: an operator's is its sign.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Signature">What it takes and gives.</param>
public abstract record FunctionDefinition(string Name, FunctionKind Kind, Signature Signature)
{
    /// <summary>Other names, in lower case.</summary>
    public ValueList<string> Aliases { get; init; } = [];

    /// <summary>The parameters that callers may name; none when arguments go by position alone.</summary>
    public ValueList<FunctionParameter> Parameters { get; init; } = [];

    /// <summary>Whether the same arguments give the same value.</summary>
    public bool IsDeterministic { get; init; } = true;

    /// <summary>Whether IGNORE NULLS may be said of it.</summary>
    public bool TakesIgnoreNulls { get; init; }

    /// <summary>Whether SQL finds it by its name; DataFrames have a few functions that SQL has not.</summary>
    public bool IsInSql { get; init; } = true;

    /// <summary>Whether it stands in FROM alone.</summary>
    public bool IsTableOnly { get; init; }

    /// <summary>How a call is shown in names of columns, from the arguments' names; null for <c>name(a, b)</c>.</summary>
    public Func<IReadOnlyList<string>, string>? Pretty { get; init; }

    /// <summary>
    /// The name in names of columns when it is not <see cref="Name"/>; with an alias, Spark shows one or the other by function.
    /// </summary>
    public string? PrettyName { get; init; }

    /// <summary>Whether a call by an alias is shown by that alias in names of columns; not so for <c>array_agg</c>.</summary>
    public bool ShowsAlias { get; init; } = true;

    /// <summary>The family: <c>math_funcs</c>, <c>string_funcs</c>, as Spark groups them.</summary>
    public string Group { get; init; } = "";

    /// <summary>Equal only to itself: a function is declared once.</summary>
    public virtual bool Equals(FunctionDefinition? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);
}
