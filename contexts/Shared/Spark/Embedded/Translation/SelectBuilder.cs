using System.Globalization;
using System.Text;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Embedded.Translation;

/// <summary>
/// A SELECT in the making. Translators of plans fill the clauses that are free, in the order SQL evaluates them, and nest what is full, so
/// that a chain of plans becomes as few SELECTs as it may.
/// </summary>
internal sealed class SelectBuilder(string? from, ValueList<AttributeReference> output)
{
    private readonly List<string> _with = [];
    private readonly List<string> _where = [];

    /// <summary>The FROM clause; null for none.</summary>
    internal string? From { get; } = from;

    /// <summary>Whether the FROM clause is a join, which needs brackets on a right side.</summary>
    internal bool IsJoin { get; init; }

    /// <summary>The columns of the result.</summary>
    internal ValueList<AttributeReference> Output { get; private set; } = output;

    /// <summary>The SELECT list; null for all columns of the FROM clause.</summary>
    internal IReadOnlyList<SelectColumn>? Columns { get; private set; }

    /// <summary>The conditions of the WHERE clause.</summary>
    internal IReadOnlyList<string> Where => _where;

    /// <summary>What stands behind SELECT: DISTINCT.</summary>
    internal string? Distinct { get; private set; }

    /// <summary>The GROUP BY clause.</summary>
    internal string? GroupBy { get; private set; }

    /// <summary>Whether it is the aggregates of the SELECT list alone that make one group of all rows.</summary>
    internal bool IsOneGroup { get; set; }

    /// <summary>The ORDER BY clause.</summary>
    internal string? OrderBy { get; private set; }

    /// <summary>The LIMIT clause.</summary>
    internal long? Limit { get; private set; }

    /// <summary>The OFFSET clause.</summary>
    internal long? Offset { get; private set; }

    /// <summary>Whether there is only a FROM clause and conditions.</summary>
    internal bool HasOnlyConditions =>
        From is not null && Columns is null && Distinct is null && _with.Count == 0 && OrderBy is null && !IsCut;

    /// <summary>Whether there is a WITH clause.</summary>
    internal bool HasWith => _with.Count > 0;

    /// <summary>Whether there is only a FROM clause.</summary>
    internal bool IsBare => HasOnlyConditions && _where.Count == 0;

    private bool IsCut => Limit is not null || Offset is not null;

    /// <summary>A SELECT over this one, with all clauses free.</summary>
    internal SelectBuilder Nest() => IsBare ? this : new SelectBuilder($"({ToSql(isExplicit: false)})", Output);

    /// <summary>One whose WHERE clause takes conditions.</summary>
    internal SelectBuilder ForWhere() => Columns is null && Distinct is null && !IsCut ? this : Nest();

    /// <summary>One whose SELECT list is free.</summary>
    internal SelectBuilder ForColumns() => Columns is null && Distinct is null ? this : Nest();

    /// <summary>One that may be grouped.</summary>
    internal SelectBuilder ForGroupBy() => Columns is null && Distinct is null && OrderBy is null && !IsCut ? this : Nest();

    /// <summary>One that may be ordered; by any expression unless a SELECT list stands in the way.</summary>
    internal SelectBuilder ForOrderBy(bool isPlain) => !IsCut && (isPlain || (Columns is null && Distinct is null)) ? this : Nest();

    /// <summary>One that may be made distinct.</summary>
    internal SelectBuilder ForDistinct() => Distinct is null && OrderBy is null && !IsCut ? this : Nest();

    internal void AddWith(string definition) => _with.Add(definition);

    internal void AddWhere(string condition) => _where.Add(condition);

    internal void SetColumns(IReadOnlyList<SelectColumn> columns, ValueList<AttributeReference> output) =>
        (Columns, Output) = (columns, output);

    internal void SetGroupBy(string groupBy) => GroupBy = groupBy;

    internal void SetOrderBy(string orderBy) => OrderBy = orderBy;

    internal void SetDistinct(string distinct) => Distinct = distinct;

    internal void SetLimit(long limit) => Limit = Math.Min(limit, Limit ?? limit);

    internal void SetOffset(long offset) => Offset = offset;

    /// <summary>The query as text.</summary>
    /// <param name="isExplicit">Whether the columns must come in order.</param>
    internal string ToSql(bool isExplicit)
    {
        var sql = new StringBuilder();
        if (_with.Count > 0)
        {
            sql.Append("WITH ").AppendJoin(", ", _with).Append(' ');
        }

        sql.Append("SELECT ");
        if (Distinct is not null)
        {
            sql.Append(Distinct).Append(' ');
        }

        AppendColumns(sql, isExplicit || Distinct is not null);
        if (From is not null)
        {
            sql.Append(" FROM ").Append(From);
        }

        if (_where.Count > 0)
        {
            sql.Append(" WHERE ").AppendJoin(" AND ", _where);
        }

        if (GroupBy is not null)
        {
            sql.Append(" GROUP BY ").Append(GroupBy);
        }

        if (OrderBy is not null)
        {
            sql.Append(" ORDER BY ").Append(OrderBy);
        }

        if (Limit is { } limit)
        {
            sql.Append(CultureInfo.InvariantCulture, $" LIMIT {limit}");
        }

        if (Offset is { } offset)
        {
            sql.Append(CultureInfo.InvariantCulture, $" OFFSET {offset}");
        }

        return sql.ToString();
    }

    private void AppendColumns(StringBuilder sql, bool isExplicit)
    {
        if (Columns is null ? Output.Count == 0 : Columns.Count == 0)
        {
            // SQL has no rows without columns.
            sql.Append("true AS nothing");
        }
        else if (Columns is not null)
        {
            sql.AppendJoin(", ", Columns);
        }
        else if (isExplicit || From is null)
        {
            sql.Append(SqlText.Columns(Output));
        }
        else
        {
            sql.Append('*');
        }
    }
}
