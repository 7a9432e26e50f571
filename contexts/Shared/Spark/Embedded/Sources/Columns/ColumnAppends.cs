namespace Shared.Spark.Embedded.Sources.Columns;

/// <summary>Adds a value where a condition ends: <c>TryParse(text, out var value) &amp;&amp; value.AppendTo(column)</c>.</summary>
internal static class ColumnAppends
{
    internal static bool AppendTo(this bool value, ColumnBuilder column)
    {
        ((BooleanColumnBuilder)column).Append(value);
        return true;
    }

    internal static bool AppendTo<T>(this T value, ColumnBuilder column)
        where T : unmanaged
    {
        ((FixedColumnBuilder<T>)column).Append(value);
        return true;
    }
}
