using Shared.Spark.Catalyst.Expressions;

namespace Shared.Spark.Embedded.Translation;

/// <summary>A column of a SELECT list.</summary>
/// <param name="Id">What the column stands for.</param>
/// <param name="Sql">How it is computed.</param>
internal readonly record struct SelectColumn(ExprId Id, string Sql)
{
    /// <summary>Whether it is a column of the FROM clause as it is.</summary>
    internal bool IsPlain => Sql == SqlText.Column(Id);

    /// <inheritdoc/>
    public override string ToString() => IsPlain ? Sql : $"{Sql} AS {SqlText.Column(Id)}";
}
