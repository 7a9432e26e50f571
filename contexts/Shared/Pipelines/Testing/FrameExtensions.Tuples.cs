using Microsoft.Spark.Sql;
using Shared.Pipelines.Testing.Schemas;

namespace Shared.Pipelines.Testing;

/// <content>
/// A tuple a row: <c>session.Frame("id: int, name: string", (1, "a"), (2, null))</c>. Elements are objects, so that null needs no type.
/// </content>
public static partial class FrameExtensions
{
    /// <summary>A frame of 2 columns.</summary>
    /// <param name="session">The session.</param>
    /// <param name="schema">Names and types.</param>
    /// <param name="rows">A tuple a row. Numbers are converted to the column's type.</param>
    public static DataFrame Frame(this SparkSession session, string schema, params (object?, object?)[] rows) =>
        Frame(session, SchemaText.Parse(schema), rows.Select(row => new[] { row.Item1, row.Item2 }));

    /// <summary>A frame of 3 columns.</summary>
    /// <param name="session">The session.</param>
    /// <param name="schema">Names and types.</param>
    /// <param name="rows">A tuple a row. Numbers are converted to the column's type.</param>
    public static DataFrame Frame(this SparkSession session, string schema, params (object?, object?, object?)[] rows) =>
        Frame(session, SchemaText.Parse(schema), rows.Select(row => new[] { row.Item1, row.Item2, row.Item3 }));

    /// <summary>A frame of 4 columns.</summary>
    /// <param name="session">The session.</param>
    /// <param name="schema">Names and types.</param>
    /// <param name="rows">A tuple a row. Numbers are converted to the column's type.</param>
    public static DataFrame Frame(this SparkSession session, string schema, params (object?, object?, object?, object?)[] rows) =>
        Frame(session, SchemaText.Parse(schema), rows.Select(row => new[] { row.Item1, row.Item2, row.Item3, row.Item4 }));

    /// <summary>A frame of 5 columns.</summary>
    /// <param name="session">The session.</param>
    /// <param name="schema">Names and types.</param>
    /// <param name="rows">A tuple a row. Numbers are converted to the column's type.</param>
    public static DataFrame Frame(this SparkSession session, string schema, params (object?, object?, object?, object?, object?)[] rows) =>
        Frame(session, SchemaText.Parse(schema), rows.Select(row => new[] { row.Item1, row.Item2, row.Item3, row.Item4, row.Item5 }));

    /// <summary>A frame of 6 columns.</summary>
    /// <param name="session">The session.</param>
    /// <param name="schema">Names and types.</param>
    /// <param name="rows">A tuple a row. Numbers are converted to the column's type.</param>
    public static DataFrame Frame(
        this SparkSession session,
        string schema,
        params (object?, object?, object?, object?, object?, object?)[] rows
    ) =>
        Frame(
            session,
            SchemaText.Parse(schema),
            rows.Select(row => new[] { row.Item1, row.Item2, row.Item3, row.Item4, row.Item5, row.Item6 })
        );

    /// <summary>A frame of 7 columns.</summary>
    /// <param name="session">The session.</param>
    /// <param name="schema">Names and types.</param>
    /// <param name="rows">A tuple a row. Numbers are converted to the column's type.</param>
    public static DataFrame Frame(
        this SparkSession session,
        string schema,
        params (object?, object?, object?, object?, object?, object?, object?)[] rows
    ) =>
        Frame(
            session,
            SchemaText.Parse(schema),
            rows.Select(row => new[] { row.Item1, row.Item2, row.Item3, row.Item4, row.Item5, row.Item6, row.Item7 })
        );

    /// <summary>A frame of 8 columns.</summary>
    /// <param name="session">The session.</param>
    /// <param name="schema">Names and types.</param>
    /// <param name="rows">A tuple a row. Numbers are converted to the column's type.</param>
    public static DataFrame Frame(
        this SparkSession session,
        string schema,
        params (object?, object?, object?, object?, object?, object?, object?, object?)[] rows
    ) =>
        Frame(
            session,
            SchemaText.Parse(schema),
            rows.Select(row => new[] { row.Item1, row.Item2, row.Item3, row.Item4, row.Item5, row.Item6, row.Item7, row.Item8 })
        );

    /// <summary>A frame of 9 columns.</summary>
    /// <param name="session">The session.</param>
    /// <param name="schema">Names and types.</param>
    /// <param name="rows">A tuple a row. Numbers are converted to the column's type.</param>
    public static DataFrame Frame(
        this SparkSession session,
        string schema,
        params (object?, object?, object?, object?, object?, object?, object?, object?, object?)[] rows
    ) =>
        Frame(
            session,
            SchemaText.Parse(schema),
            rows.Select(row => new[] { row.Item1, row.Item2, row.Item3, row.Item4, row.Item5, row.Item6, row.Item7, row.Item8, row.Item9 })
        );

    /// <summary>A frame of 10 columns.</summary>
    /// <param name="session">The session.</param>
    /// <param name="schema">Names and types.</param>
    /// <param name="rows">A tuple a row. Numbers are converted to the column's type.</param>
    public static DataFrame Frame(
        this SparkSession session,
        string schema,
        params (object?, object?, object?, object?, object?, object?, object?, object?, object?, object?)[] rows
    ) =>
        Frame(
            session,
            SchemaText.Parse(schema),
            rows.Select(row =>
                new[] { row.Item1, row.Item2, row.Item3, row.Item4, row.Item5, row.Item6, row.Item7, row.Item8, row.Item9, row.Item10 }
            )
        );
}
