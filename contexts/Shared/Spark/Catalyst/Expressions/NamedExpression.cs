namespace Shared.Spark.Catalyst.Expressions;

/// <summary>An expression that makes a column: an <see cref="AttributeReference"/> or a <see cref="TypedAlias"/>.</summary>
public abstract record NamedExpression : TypedExpression
{
    /// <summary>The name of the column.</summary>
    public abstract string Name { get; }

    /// <summary>The column, as plans above refer to it.</summary>
    public abstract AttributeReference ToAttribute();
}
