using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Shared.Pipelines.Testing.Schemas;

namespace Shared.Pipelines.Testing;

/// <summary>Frames from literals, in one line.</summary>
public static partial class FrameExtensions
{
    /// <summary>A frame without rows.</summary>
    /// <param name="session">The session.</param>
    /// <param name="schema">Names and types: <c>id: int not null, name: string</c>.</param>
    public static DataFrame Frame(this SparkSession session, string schema) => Frame(session, SchemaText.Parse(schema), []);

    /// <summary>A frame of one column.</summary>
    /// <param name="session">The session.</param>
    /// <param name="schema">Name and type: <c>id: int</c>.</param>
    /// <param name="values">A value a row. Numbers are converted to the column's type.</param>
    public static DataFrame Frame(this SparkSession session, string schema, params object?[] values) =>
        Frame(session, SchemaText.Parse(schema), values.Select(value => new[] { value }));

    /// <summary>
    /// A frame of records or anonymous objects: <c>session.FrameOf(new { id = 1, name = "a" })</c>. A property is a column.
    /// </summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="session">The session.</param>
    /// <param name="rows">A record a row.</param>
    public static DataFrame FrameOf<T>(this SparkSession session, params T[] rows)
        where T : notnull => session.CreateDataFrame(rows.Select(row => RecordSchema.ToRow(row)).ToList(), RecordSchema.Of(typeof(T)));

    private static DataFrame Frame(SparkSession session, StructType schema, IEnumerable<object?[]> rows) =>
        session.CreateDataFrame([.. rows.Select((row, index) => LiteralRow.Of(row, schema, index))], schema);
}
