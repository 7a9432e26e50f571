using Shared.Spark.Api.Windows;

namespace Microsoft.Spark.Sql;

/// <content>Window functions and windows of time.</content>
public static partial class Functions
{
    /// <summary>Which part of the partition's rows are not behind the current one.</summary>
    public static Column CumeDist() => Call("cume_dist");

    /// <summary>The current row, as an end of a frame.</summary>
    public static Column CurrentRow() => new(FrameBoundaries.CurrentRow);

    /// <summary>The rank of the row, without gaps behind ties.</summary>
    public static Column DenseRank() => Call("dense_rank");

    /// <summary>The value of a row before the current one.</summary>
    /// <param name="column">The column.</param>
    /// <param name="offset">How many rows away; the how manyth.</param>
    /// <param name="defaultValue">What it is when there is no such row; null for NULL.</param>
    public static Column Lag(Column column, int offset, object? defaultValue = null) =>
        Lag(column, offset, defaultValue, ignoreNulls: false);

    /// <summary>The value of a row before the current one.</summary>
    /// <param name="column">The column.</param>
    /// <param name="offset">How many rows away; the how manyth.</param>
    /// <param name="defaultValue">What it is when there is no such row; null for NULL.</param>
    /// <param name="ignoreNulls">Whether nulls are skipped.</param>
    public static Column Lag(Column column, int offset, object? defaultValue, bool ignoreNulls) =>
        CallIgnoring(ignoreNulls, "lag", column, Lit(offset), Lit(defaultValue));

    /// <summary>The value of a row before the current one.</summary>
    /// <param name="columnName">The column.</param>
    /// <param name="offset">How many rows away; the how manyth.</param>
    /// <param name="defaultValue">What it is when there is no such row; null for NULL.</param>
    public static Column Lag(string columnName, int offset, object? defaultValue = null) => Lag(Col(columnName), offset, defaultValue);

    /// <summary>The value of a row behind the current one.</summary>
    /// <param name="column">The column.</param>
    /// <param name="offset">How many rows away; the how manyth.</param>
    /// <param name="defaultValue">What it is when there is no such row; null for NULL.</param>
    public static Column Lead(Column column, int offset, object? defaultValue = null) =>
        Lead(column, offset, defaultValue, ignoreNulls: false);

    /// <summary>The value of a row behind the current one.</summary>
    /// <param name="column">The column.</param>
    /// <param name="offset">How many rows away; the how manyth.</param>
    /// <param name="defaultValue">What it is when there is no such row; null for NULL.</param>
    /// <param name="ignoreNulls">Whether nulls are skipped.</param>
    public static Column Lead(Column column, int offset, object? defaultValue, bool ignoreNulls) =>
        CallIgnoring(ignoreNulls, "lead", column, Lit(offset), Lit(defaultValue));

    /// <summary>The value of a row behind the current one.</summary>
    /// <param name="columnName">The column.</param>
    /// <param name="offset">How many rows away; the how manyth.</param>
    /// <param name="defaultValue">What it is when there is no such row; null for NULL.</param>
    public static Column Lead(string columnName, int offset, object? defaultValue = null) => Lead(Col(columnName), offset, defaultValue);

    /// <summary>The nth value of the window frame.</summary>
    /// <param name="column">The column.</param>
    /// <param name="offset">How many rows away; the how manyth.</param>
    /// <param name="ignoreNulls">Whether nulls are skipped.</param>
    public static Column NthValue(Column column, int offset, bool ignoreNulls = false) =>
        CallIgnoring(ignoreNulls, "nth_value", column, Lit(offset));

    /// <summary>The number of the bucket, 1 to <paramref name="n"/>, of an ordered partition.</summary>
    /// <param name="n">How many.</param>
    public static Column Ntile(int n) => Call("ntile", Lit(n));

    /// <summary>The rank of the row as a part, 0 to 1.</summary>
    public static Column PercentRank() => Call("percent_rank");

    /// <summary>The rank of the row, with gaps behind ties.</summary>
    public static Column Rank() => Call("rank");

    /// <summary>The number of the row in its partition, from 1.</summary>
    public static Column RowNumber() => Call("row_number");

    /// <summary>Puts timestamps into sessions that a gap ends.</summary>
    /// <param name="timeColumn">The time.</param>
    /// <param name="gapDuration">The gap: <c>5 minutes</c>.</param>
    public static Column Session_Window(Column timeColumn, Column gapDuration) => Call("session_window", timeColumn, gapDuration);

    /// <summary>Puts timestamps into sessions that a gap ends.</summary>
    /// <param name="timeColumn">The time.</param>
    /// <param name="gapDuration">The gap: <c>5 minutes</c>.</param>
    public static Column Session_Window(Column timeColumn, string gapDuration) => Call("session_window", timeColumn, Lit(gapDuration));

    /// <summary>The last row of the partition, as the end of a frame.</summary>
    public static Column UnboundedFollowing() => new(FrameBoundaries.UnboundedFollowing);

    /// <summary>The first row of the partition, as the start of a frame.</summary>
    public static Column UnboundedPreceding() => new(FrameBoundaries.UnboundedPreceding);

    /// <summary>Puts timestamps into windows of a fixed length.</summary>
    /// <param name="column">The column.</param>
    /// <param name="windowDuration">How long a window is: <c>10 minutes</c>.</param>
    public static Column Window(Column column, string windowDuration) => Call("window", column, Lit(windowDuration));

    /// <summary>Puts timestamps into windows of a fixed length.</summary>
    /// <param name="column">The column.</param>
    /// <param name="windowDuration">How long a window is: <c>10 minutes</c>.</param>
    /// <param name="slideDuration">How far apart windows start.</param>
    public static Column Window(Column column, string windowDuration, string slideDuration) =>
        Call("window", column, Lit(windowDuration), Lit(slideDuration));

    /// <summary>Puts timestamps into windows of a fixed length.</summary>
    /// <param name="column">The column.</param>
    /// <param name="windowDuration">How long a window is: <c>10 minutes</c>.</param>
    /// <param name="slideDuration">How far apart windows start.</param>
    /// <param name="startTime">How far they are moved from 1970-01-01 00:00 UTC.</param>
    public static Column Window(Column column, string windowDuration, string slideDuration, string startTime) =>
        Call("window", column, Lit(windowDuration), Lit(slideDuration), Lit(startTime));
}
