using Shared.Spark.Api.Windows;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;

namespace Microsoft.Spark.Sql.Expressions;

/// <summary>
/// A window: its partition, order and frame.
/// See https://spark.apache.org/docs/3.5.7/sql-ref-syntax-qry-select-window.html.
/// </summary>
public sealed class WindowSpec
{
    internal WindowSpec(WindowSpecification specification) => Specification = specification;

    internal static WindowSpec Empty { get; } = new(new WindowSpecification([], []));

    internal WindowSpecification Specification { get; }

    /// <summary>The rows that are equal in columns.</summary>
    /// <param name="colName">The first column.</param>
    /// <param name="colNames">The others.</param>
    public WindowSpec PartitionBy(string colName, params string[] colNames) =>
        PartitionBy([.. colNames.Prepend(colName).Select(Functions.Col)]);

    /// <summary>The rows that are equal in columns.</summary>
    /// <param name="columns">The columns.</param>
    public WindowSpec PartitionBy(params Column[] columns) =>
        new(Specification with { PartitionBy = columns.Select(column => column.Expression).ToValueList() });

    /// <summary>The order of the rows.</summary>
    /// <param name="colName">By what column first.</param>
    /// <param name="colNames">And by which others.</param>
    public WindowSpec OrderBy(string colName, params string[] colNames) => OrderBy([.. colNames.Prepend(colName).Select(Functions.Col)]);

    /// <summary>The order of the rows.</summary>
    /// <param name="columns">By what.</param>
    public WindowSpec OrderBy(params Column[] columns) =>
        new(Specification with { OrderBy = columns.Select(column => column.ToSortOrder()).ToValueList() });

    /// <summary>The rows around the current one.</summary>
    /// <param name="start">The first, relative to the current one; <see cref="Window.UnboundedPreceding"/> for all.</param>
    /// <param name="end">The last, relative to the current one; <see cref="Window.UnboundedFollowing"/> for all.</param>
    public WindowSpec RowsBetween(long start, long end) =>
        Between(FrameType.Rows, FrameBoundaries.OfRows(start), FrameBoundaries.OfRows(end));

    /// <summary>The values around that of the current row.</summary>
    /// <param name="start">The least, relative to the current one; <see cref="Window.UnboundedPreceding"/> for all.</param>
    /// <param name="end">The greatest, relative to the current one; <see cref="Window.UnboundedFollowing"/> for all.</param>
    public WindowSpec RangeBetween(long start, long end) =>
        Between(FrameType.Range, FrameBoundaries.OfRange(start), FrameBoundaries.OfRange(end));

    /// <summary>The values around that of the current row.</summary>
    /// <param name="start">The least, relative to the current one; <see cref="Functions.UnboundedPreceding"/> for all.</param>
    /// <param name="end">The greatest, relative to the current one; <see cref="Functions.UnboundedFollowing"/> for all.</param>
    public WindowSpec RangeBetween(Column start, Column end) =>
        Between(FrameType.Range, FrameBoundaries.Of(start.Expression), FrameBoundaries.Of(end.Expression));

    private WindowSpec Between(FrameType type, FrameBoundary start, FrameBoundary end) =>
        new(Specification with { Frame = new WindowFrame(type, start, end) });
}
