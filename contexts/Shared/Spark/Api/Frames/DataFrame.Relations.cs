using Shared.Spark.Api.Frames;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Relations;

namespace Microsoft.Spark.Sql;

/// <content>Columns, rows and joins.</content>
public sealed partial class DataFrame
{
    /// <summary>Computes columns.</summary>
    /// <param name="columns">The columns of the result.</param>
    public DataFrame Select(params Column[] columns) => With(new Project(Plan, Expressions(columns)));

    /// <summary>Takes columns.</summary>
    /// <param name="column">The first.</param>
    /// <param name="columns">The others.</param>
    public DataFrame Select(string column, params string[] columns) => Select(Named(column, columns));

    /// <summary>Computes columns given as SQL.</summary>
    /// <param name="expressions">The columns of the result: <c>a + 1 AS b</c>.</param>
    public DataFrame SelectExpr(params string[] expressions) =>
        With(new Project(Plan, expressions.Select(expression => (Expression)new ExpressionString(expression)).ToValueList()));

    /// <summary>Keeps the rows for which a condition is true.</summary>
    /// <param name="condition">The condition.</param>
    public DataFrame Filter(Column condition) => With(new Filter(Plan, condition.Expression));

    /// <summary>Keeps the rows for which a condition is true.</summary>
    /// <param name="conditionExpr">The condition as SQL.</param>
    public DataFrame Filter(string conditionExpr) => Filter(Functions.Expr(conditionExpr));

    /// <summary>Keeps the rows for which a condition is true; the same as <see cref="Filter(Column)"/>.</summary>
    /// <param name="condition">The condition.</param>
    public DataFrame Where(Column condition) => Filter(condition);

    /// <summary>Keeps the rows for which a condition is true; the same as <see cref="Filter(string)"/>.</summary>
    /// <param name="conditionExpr">The condition as SQL.</param>
    public DataFrame Where(string conditionExpr) => Filter(conditionExpr);

    /// <summary>Adds a column, or replaces the one of that name.</summary>
    /// <param name="colName">The name.</param>
    /// <param name="col">What it holds.</param>
    public DataFrame WithColumn(string colName, Column col) => With(new WithColumns(Plan, [new Alias(col.Expression, [colName])]));

    /// <summary>Renames a column; one that does not exist is ignored.</summary>
    /// <param name="existingName">The name so far.</param>
    /// <param name="newName">The new name.</param>
    public DataFrame WithColumnRenamed(string existingName, string newName) =>
        With(new WithColumnsRenamed(Plan, [KeyValuePair.Create(existingName, newName)]));

    /// <summary>Leaves columns out; those that do not exist are ignored.</summary>
    /// <param name="colNames">Their names.</param>
    public DataFrame Drop(params string[] colNames) => With(new Drop(Plan, [], [.. colNames]));

    /// <summary>Leaves a column out; one that does not exist is ignored.</summary>
    /// <param name="col">The column.</param>
    public DataFrame Drop(Column col) => With(new Drop(Plan, [col.Expression], []));

    /// <summary>Keeps the first rows.</summary>
    /// <param name="n">How many.</param>
    public DataFrame Limit(int n) => With(new Limit(Plan, new Literal(n, Types.DataTypes.IntegerType)));

    /// <summary>Gives the frame a name, so that its columns can be called <c>alias.column</c>.</summary>
    /// <param name="alias">The name.</param>
    public DataFrame As(string alias) => With(new SubqueryAlias(Plan, [alias], []));

    /// <summary>Gives the frame a name; the same as <see cref="As"/>.</summary>
    /// <param name="alias">The name.</param>
    public DataFrame Alias(string alias) => As(alias);

    /// <summary>All pairs of rows of both frames, unless a filter on the result joins them.</summary>
    /// <param name="right">The right side.</param>
    public DataFrame Join(DataFrame right) => Join(right, null, JoinType.Inner, []);

    /// <summary>Joins on a column that both sides have; the result has it once.</summary>
    /// <param name="right">The right side.</param>
    /// <param name="usingColumn">The column.</param>
    public DataFrame Join(DataFrame right, string usingColumn) => Join(right, null, JoinType.Inner, [usingColumn]);

    /// <summary>Joins on columns that both sides have; the result has each once.</summary>
    /// <param name="right">The right side.</param>
    /// <param name="usingColumns">The columns.</param>
    /// <param name="joinType"><c>inner, cross, outer, full, left, right, left_semi, left_anti</c> and their long forms.</param>
    public DataFrame Join(DataFrame right, IEnumerable<string> usingColumns, string joinType = "inner") =>
        Join(right, null, JoinTypes.Parse(joinType), [.. usingColumns]);

    /// <summary>Joins on a condition.</summary>
    /// <param name="right">The right side.</param>
    /// <param name="joinExpr">Which rows match.</param>
    /// <param name="joinType"><c>inner, cross, outer, full, left, right, left_semi, left_anti</c> and their long forms.</param>
    public DataFrame Join(DataFrame right, Column joinExpr, string joinType = "inner") =>
        Join(right, joinExpr.Expression, JoinTypes.Parse(joinType), []);

    /// <summary>All pairs of rows of both frames.</summary>
    /// <param name="right">The right side.</param>
    public DataFrame CrossJoin(DataFrame right) => Join(right, null, JoinType.Cross, []);

    /// <summary>The rows of both frames, matched by position; duplicates stay.</summary>
    /// <param name="other">The other frame.</param>
    public DataFrame Union(DataFrame other) => With(new SetOperation(Plan, other.Plan, SetOperationType.Union, IsAll: true));

    /// <summary>The rows of both frames, matched by name; duplicates stay.</summary>
    /// <param name="other">The other frame.</param>
    public DataFrame UnionByName(DataFrame other) => UnionByName(other, allowMissingColumns: false);

    /// <summary>The rows of both frames, matched by name; duplicates stay.</summary>
    /// <param name="other">The other frame.</param>
    /// <param name="allowMissingColumns">Whether a column that one side lacks is null there; else it is an error.</param>
    public DataFrame UnionByName(DataFrame other, bool allowMissingColumns) =>
        With(
            new SetOperation(Plan, other.Plan, SetOperationType.Union, IsAll: true)
            {
                ByName = true,
                AllowMissingColumns = allowMissingColumns,
            }
        );

    /// <summary>The rows that both frames have, each once.</summary>
    /// <param name="other">The other frame.</param>
    public DataFrame Intersect(DataFrame other) => With(new SetOperation(Plan, other.Plan, SetOperationType.Intersect, IsAll: false));

    /// <summary>The rows that both frames have, as often as both have them.</summary>
    /// <param name="other">The other frame.</param>
    public DataFrame IntersectAll(DataFrame other) => With(new SetOperation(Plan, other.Plan, SetOperationType.Intersect, IsAll: true));

    /// <summary>The rows that the other frame lacks, each once.</summary>
    /// <param name="other">The other frame.</param>
    public DataFrame Except(DataFrame other) => With(new SetOperation(Plan, other.Plan, SetOperationType.Except, IsAll: false));

    /// <summary>The rows that the other frame lacks, as often as it lacks them.</summary>
    /// <param name="other">The other frame.</param>
    public DataFrame ExceptAll(DataFrame other) => With(new SetOperation(Plan, other.Plan, SetOperationType.Except, IsAll: true));

    /// <summary>Each row once.</summary>
    public DataFrame Distinct() => DropDuplicates();

    /// <summary>Each row once; the same as <see cref="Distinct"/>.</summary>
    public DataFrame DropDuplicates() => With(new Deduplicate(Plan, [], AllColumns: true));

    /// <summary>One row of each that are equal in some columns.</summary>
    /// <param name="col">The first of the columns.</param>
    /// <param name="cols">The others.</param>
    public DataFrame DropDuplicates(string col, params string[] cols) => With(new Deduplicate(Plan, [col, .. cols], AllColumns: false));

    private DataFrame Join(DataFrame right, Expression? condition, JoinType type, ValueList<string> usingColumns) =>
        With(new Join(Plan, right.Plan, condition, type, usingColumns));
}
