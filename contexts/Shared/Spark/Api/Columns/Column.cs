using Shared.Spark.Api.Values;
using Shared.Spark.Catalyst.Parsing;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Formatting;

namespace Microsoft.Spark.Sql;

/// <summary>
/// A column of a frame, or what is computed of columns.
/// See https://spark.apache.org/docs/3.5.7/api/scala/org/apache/spark/sql/Column.html.
/// </summary>
public sealed partial class Column
{
    internal Column(Expression expression) => Expression = expression;

    internal Expression Expression { get; }

    /// <summary>Names the column; the same as <see cref="As(string)"/>.</summary>
    /// <param name="alias">The name.</param>
    public Column Alias(string alias) => As(alias);

    /// <summary>Names the column.</summary>
    /// <param name="alias">The name.</param>
    public Column As(string alias) => new(new Alias(Expression, [alias]));

    /// <summary>Names the columns that a generator such as <c>Explode</c> of a map makes.</summary>
    /// <param name="alias">The names, one a column.</param>
    public Column As(IEnumerable<string> alias) => new(new Alias(Expression, [.. alias]));

    /// <summary>Names the column; the same as <see cref="As(string)"/>.</summary>
    /// <param name="alias">The name.</param>
    public Column Name(string alias) => As(alias);

    /// <summary>Takes an element of an array, a value of a map or a field of a struct.</summary>
    /// <param name="extraction">The index, key or name.</param>
    public Column Apply(object extraction) => new(new UnresolvedExtractValue(Expression, LiteralValue.ToExpression(extraction)));

    /// <summary>Takes an element of an array by its index or a value of a map by its key.</summary>
    /// <param name="key">The index or the key.</param>
    public Column GetItem(object key) => Apply(key);

    /// <summary>Takes a field of a struct.</summary>
    /// <param name="fieldName">The field's name.</param>
    public Column GetField(string fieldName) => Apply(fieldName);

    /// <summary>Adds a field to a struct or replaces one.</summary>
    /// <param name="fieldName">The field's name; dots lead into nested structs.</param>
    /// <param name="column">Its value.</param>
    public Column WithField(string fieldName, Column column) => new(new UpdateFields(Expression, fieldName, column.Expression));

    /// <summary>Drops fields of a struct; those that do not exist are ignored.</summary>
    /// <param name="fieldNames">The fields' names; dots lead into nested structs.</param>
    public Column DropFields(params string[] fieldNames) =>
        new(fieldNames.Aggregate(Expression, (expression, name) => new UpdateFields(expression, name, null)));

    /// <summary>Converts the column to a type; what cannot be converted becomes null unless <c>spark.sql.ansi.enabled</c> is set.</summary>
    /// <param name="to">The type in SQL: <c>int</c>, <c>decimal(10,2)</c>, <c>array&lt;string&gt;</c>.</param>
    public Column Cast(string to) => new(new Cast(Expression, SparkSqlParser.ParseDataType(to)));

    /// <summary>Computes the column over a window.</summary>
    /// <param name="window">The window.</param>
    public Column Over(Expressions.WindowSpec window) => new(new WindowExpression(Expression, window.Specification));

    /// <summary>Computes the column over all rows.</summary>
    public Column Over() => new(new WindowExpression(Expression, new WindowSpecification([], [])));

    /// <summary>Prints the expression.</summary>
    /// <param name="extended">Whether as a tree of what the engine sees; else as the column's text.</param>
    public void Explain(bool extended) => Console.Out.WriteLine(extended ? Expression.ToString() : ToString());

    /// <summary>Whether the other object is a column of the same expression; <c>==</c> makes a condition instead.</summary>
    public override bool Equals(object? obj) => ReferenceEquals(this, obj) || (obj is Column other && Expression.Equals(other.Expression));

    /// <inheritdoc/>
    public override int GetHashCode() => Expression.GetHashCode();

    /// <summary>The expression as Spark shows it: the name that the column would get.</summary>
    public override string ToString() => ExpressionText.Format(Expression);
}
