namespace Shared.Spark.Plans.Expressions;

/// <summary>What the user said about a value: unresolved, without a type. Shaped like Spark Connect's expressions.</summary>
public abstract record Expression
{
    /// <summary>Where in the SQL text it stands; does not take part in equality.</summary>
    public Origin Origin { get; init; }
}
