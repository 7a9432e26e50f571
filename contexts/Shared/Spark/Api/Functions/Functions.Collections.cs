namespace Microsoft.Spark.Sql;

/// <content>Arrays and maps.</content>
public static partial class Functions
{
    /// <summary>Whether an array contains a value.</summary>
    /// <param name="column">The column.</param>
    /// <param name="value">The value: a column or a constant.</param>
    public static Column ArrayContains(Column column, object value) => Call("array_contains", column, Lit(value));

    /// <summary>Each element once.</summary>
    /// <param name="column">The column.</param>
    public static Column ArrayDistinct(Column column) => Call("array_distinct", column);

    /// <summary>The elements that the other array lacks, each once.</summary>
    /// <param name="col1">The first array.</param>
    /// <param name="col2">The second array.</param>
    public static Column ArrayExcept(Column col1, Column col2) => Call("array_except", col1, col2);

    /// <summary>The elements that both arrays have, each once.</summary>
    /// <param name="col1">The first array.</param>
    /// <param name="col2">The second array.</param>
    public static Column ArrayIntersect(Column col1, Column col2) => Call("array_intersect", col1, col2);

    /// <summary>The elements joined by a delimiter.</summary>
    /// <param name="column">The column.</param>
    /// <param name="delimiter">What stands between.</param>
    public static Column ArrayJoin(Column column, string delimiter) => Call("array_join", column, Lit(delimiter));

    /// <summary>The elements joined by a delimiter.</summary>
    /// <param name="column">The column.</param>
    /// <param name="delimiter">What stands between.</param>
    /// <param name="nullReplacement">What stands for nulls, which are skipped otherwise.</param>
    public static Column ArrayJoin(Column column, string delimiter, string nullReplacement) =>
        Call("array_join", column, Lit(delimiter), Lit(nullReplacement));

    /// <summary>The greatest element.</summary>
    /// <param name="column">The column.</param>
    public static Column ArrayMax(Column column) => Call("array_max", column);

    /// <summary>The least element.</summary>
    /// <param name="column">The column.</param>
    public static Column ArrayMin(Column column) => Call("array_min", column);

    /// <summary>Where an element is first found, from 1; 0 when it is not.</summary>
    /// <param name="column">The column.</param>
    /// <param name="value">The value: a column or a constant.</param>
    public static Column ArrayPosition(Column column, object value) => Call("array_position", column, Lit(value));

    /// <summary>All elements but those that are equal to one.</summary>
    /// <param name="column">The column.</param>
    /// <param name="element">The element: a column or a constant.</param>
    public static Column ArrayRemove(Column column, object element) => Call("array_remove", column, Lit(element));

    /// <summary>An array of a value several times.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static Column ArrayRepeat(Column left, Column right) => Call("array_repeat", left, right);

    /// <summary>An array of a value several times.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="count">How many times.</param>
    public static Column ArrayRepeat(Column left, int count) => Call("array_repeat", left, Lit(count));

    /// <summary>The elements in order, nulls last.</summary>
    /// <param name="column">The column.</param>
    public static Column ArraySort(Column column) => Call("array_sort", column);

    /// <summary>The elements of both arrays, each once.</summary>
    /// <param name="col1">The first array.</param>
    /// <param name="col2">The second array.</param>
    public static Column ArrayUnion(Column col1, Column col2) => Call("array_union", col1, col2);

    /// <summary>Whether the arrays have an element in common.</summary>
    /// <param name="a1">The first array.</param>
    /// <param name="a2">The second array.</param>
    public static Column ArraysOverlap(Column a1, Column a2) => Call("arrays_overlap", a1, a2);

    /// <summary>An array of structs of the arrays' elements.</summary>
    /// <param name="columns">The columns.</param>
    public static Column ArraysZip(params Column[] columns) => Call("arrays_zip", columns);

    /// <summary>The columns joined: strings, binaries or arrays.</summary>
    /// <param name="columns">The columns.</param>
    public static Column Concat(params Column[] columns) => Call("concat", columns);

    /// <summary>An element of an array by its index from 1, or a value of a map by its key.</summary>
    /// <param name="column">The column.</param>
    /// <param name="value">The value: a column or a constant.</param>
    public static Column ElementAt(Column column, object value) => Call("element_at", column, Lit(value));

    /// <summary>A row for each element of an array or entry of a map.</summary>
    /// <param name="column">The column.</param>
    public static Column Explode(Column column) => Call("explode", column);

    /// <summary>A row for each element or entry; one with nulls when there are none.</summary>
    /// <param name="column">The column.</param>
    public static Column ExplodeOuter(Column column) => Call("explode_outer", column);

    /// <summary>An array of arrays as one.</summary>
    /// <param name="column">The column.</param>
    public static Column Flatten(Column column) => Call("flatten", column);

    /// <summary>The entries of all maps.</summary>
    /// <param name="columns">The columns.</param>
    public static Column MapConcat(params Column[] columns) => Call("map_concat", columns);

    /// <summary>The entries as an array of structs.</summary>
    /// <param name="column">The column.</param>
    public static Column MapEntries(Column column) => Call("map_entries", column);

    /// <summary>A map of an array of keys and one of values.</summary>
    /// <param name="key">The keys.</param>
    /// <param name="values">The values.</param>
    public static Column MapFromArrays(Column key, Column values) => Call("map_from_arrays", key, values);

    /// <summary>A map of an array of structs of key and value.</summary>
    /// <param name="column">The column.</param>
    public static Column MapFromEntries(Column column) => Call("map_from_entries", column);

    /// <summary>The keys as an array.</summary>
    /// <param name="column">The column.</param>
    public static Column MapKeys(Column column) => Call("map_keys", column);

    /// <summary>The values as an array.</summary>
    /// <param name="column">The column.</param>
    public static Column MapValues(Column column) => Call("map_values", column);

    /// <summary>A row for each element or entry, with its position.</summary>
    /// <param name="column">The column.</param>
    public static Column PosExplode(Column column) => Call("posexplode", column);

    /// <summary>A row for each element or entry, with its position; one with nulls when there are none.</summary>
    /// <param name="column">The column.</param>
    public static Column PosExplodeOuter(Column column) => Call("posexplode_outer", column);

    /// <summary>A string or an array backwards.</summary>
    /// <param name="column">The column.</param>
    public static Column Reverse(Column column) => Call("reverse", column);

    /// <summary>An array from start to stop.</summary>
    /// <param name="start">Where it starts.</param>
    /// <param name="stop">Where it ends.</param>
    public static Column Sequence(Column start, Column stop) => Call("sequence", start, stop);

    /// <summary>An array from start to stop.</summary>
    /// <param name="start">Where it starts.</param>
    /// <param name="stop">Where it ends.</param>
    /// <param name="step">The distance.</param>
    public static Column Sequence(Column start, Column stop, Column step) => Call("sequence", start, stop, step);

    /// <summary>The elements in random order.</summary>
    /// <param name="column">The column.</param>
    public static Column Shuffle(Column column) => Call("shuffle", column);

    /// <summary>How many elements or entries there are; -1 for null.</summary>
    /// <param name="column">The column.</param>
    public static Column Size(Column column) => Call("size", column);

    /// <summary>A part of an array.</summary>
    /// <param name="column">The column.</param>
    /// <param name="start">Where it starts.</param>
    /// <param name="length">How many elements.</param>
    public static Column Slice(Column column, Column start, Column length) => Call("slice", column, start, length);

    /// <summary>A part of an array.</summary>
    /// <param name="column">The column.</param>
    /// <param name="start">Where it starts.</param>
    /// <param name="length">How many elements.</param>
    public static Column Slice(Column column, int start, int length) => Call("slice", column, Lit(start), Lit(length));

    /// <summary>The elements in order.</summary>
    /// <param name="column">The column.</param>
    /// <param name="asc">Whether the smallest comes first.</param>
    public static Column SortArray(Column column, bool asc = true) => Call("sort_array", column, Lit(asc));
}
