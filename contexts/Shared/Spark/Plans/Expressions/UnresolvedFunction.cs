using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Plans.Expressions;

/// <summary>
/// A call of a function or an operator by its name: <c>sum</c>, <c>+</c>, <c>and</c>, <c>in</c>, <c>isNull</c>. Operators bear the names
/// that Spark's function registry gives them.
/// </summary>
/// <param name="NameParts">The name, with its catalog and database if given.</param>
/// <param name="Arguments">The arguments.</param>
public sealed record UnresolvedFunction(ValueList<string> NameParts, ValueList<Expression> Arguments) : Expression
{
    /// <summary>Whether DISTINCT was said.</summary>
    public bool IsDistinct { get; init; }

    /// <summary>What FILTER (WHERE …) said.</summary>
    public Expression? Filter { get; init; }

    /// <summary>Whether IGNORE NULLS was said.</summary>
    public bool IgnoreNulls { get; init; }

    /// <summary>What WITHIN GROUP (ORDER BY …) said.</summary>
    public ValueList<SortOrder> WithinGroup { get; init; } = [];

    /// <summary>
    /// Whether it was written as an operator where that shows otherwise than the call: <c>-a</c>, not <c>negative(a)</c>.
    /// </summary>
    public bool IsOperator { get; init; }

    /// <summary>A call of an unqualified function.</summary>
    public static UnresolvedFunction Call(string name, params ReadOnlySpan<Expression> arguments) =>
        new([name], ValueList.Create(arguments));
}
