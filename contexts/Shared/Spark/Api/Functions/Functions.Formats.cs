using Microsoft.Spark.Sql.Types;
using Shared.Spark.Api.Values;

namespace Microsoft.Spark.Sql;

/// <content>JSON and CSV.</content>
public static partial class Functions
{
    /// <summary>A struct read from CSV text.</summary>
    /// <param name="column">The column.</param>
    /// <param name="schema">The schema.</param>
    /// <param name="options">Options of the format; null for none.</param>
    public static Column FromCsv(Column column, Column schema, Dictionary<string, string> options) =>
        WithOptions("from_csv", options, column, schema);

    /// <summary>A struct read from CSV text.</summary>
    /// <param name="column">The column.</param>
    /// <param name="schema">The schema.</param>
    /// <param name="options">Options of the format; null for none.</param>
    public static Column FromCsv(Column column, StructType schema, Dictionary<string, string> options) =>
        FromCsv(column, Lit(schema.Sql), options);

    /// <summary>A struct, array or map read from JSON text.</summary>
    /// <param name="column">The column.</param>
    /// <param name="schema">The schema.</param>
    /// <param name="options">Options of the format; null for none.</param>
    public static Column FromJson(Column column, Column schema, Dictionary<string, string>? options = null) =>
        WithOptions("from_json", options, column, schema);

    /// <summary>A struct, array or map read from JSON text.</summary>
    /// <param name="column">The column.</param>
    /// <param name="schema">The schema.</param>
    /// <param name="options">Options of the format; null for none.</param>
    public static Column FromJson(Column column, string schema, Dictionary<string, string>? options = null) =>
        FromJson(column, Lit(SchemaText.ToSql(schema)), options);

    /// <summary>What a path as <c>$.a[0]</c> finds in JSON text.</summary>
    /// <param name="column">The column.</param>
    /// <param name="path">The path.</param>
    public static Column GetJsonObject(Column column, string path) => Call("get_json_object", column, Lit(path));

    /// <summary>Columns of the fields of a JSON object.</summary>
    /// <param name="column">The column.</param>
    /// <param name="fields">The fields.</param>
    public static Column JsonTuple(Column column, params string[] fields) => Call("json_tuple", [column, .. fields.Select(Lit)]);

    /// <summary>The schema of CSV text, in SQL.</summary>
    /// <param name="csv">The text.</param>
    public static Column SchemaOfCsv(Column csv) => Call("schema_of_csv", csv);

    /// <summary>The schema of CSV text, in SQL.</summary>
    /// <param name="csv">The text.</param>
    /// <param name="options">Options of the format; null for none.</param>
    public static Column SchemaOfCsv(Column csv, Dictionary<string, string> options) => WithOptions("schema_of_csv", options, csv);

    /// <summary>The schema of CSV text, in SQL.</summary>
    /// <param name="csv">The text.</param>
    public static Column SchemaOfCsv(string csv) => SchemaOfCsv(Lit(csv));

    /// <summary>The schema of JSON text, in SQL.</summary>
    /// <param name="json">The text.</param>
    public static Column SchemaOfJson(Column json) => Call("schema_of_json", json);

    /// <summary>The schema of JSON text, in SQL.</summary>
    /// <param name="json">The text.</param>
    /// <param name="options">Options of the format; null for none.</param>
    public static Column SchemaOfJson(Column json, Dictionary<string, string> options) => WithOptions("schema_of_json", options, json);

    /// <summary>The schema of JSON text, in SQL.</summary>
    /// <param name="json">The text.</param>
    public static Column SchemaOfJson(string json) => SchemaOfJson(Lit(json));

    /// <summary>A struct as CSV text.</summary>
    /// <param name="column">The column.</param>
    public static Column ToCsv(Column column) => Call("to_csv", column);

    /// <summary>A struct as CSV text.</summary>
    /// <param name="column">The column.</param>
    /// <param name="options">Options of the format; null for none.</param>
    public static Column ToCsv(Column column, Dictionary<string, string> options) => WithOptions("to_csv", options, column);

    /// <summary>A struct, array or map as JSON text.</summary>
    /// <param name="column">The column.</param>
    /// <param name="options">Options of the format; null for none.</param>
    public static Column ToJson(Column column, Dictionary<string, string>? options = null) => WithOptions("to_json", options, column);
}
