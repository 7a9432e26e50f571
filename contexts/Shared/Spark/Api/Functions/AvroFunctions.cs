namespace Microsoft.Spark.Sql.Avro;

/// <summary>Avro's binary form of columns. See https://spark.apache.org/docs/3.5.7/sql-data-sources-avro.html.</summary>
public static class Functions
{
    /// <summary>Reads a binary in Avro's form.</summary>
    /// <param name="data">The column.</param>
    /// <param name="jsonFormatSchema">The Avro schema, as JSON.</param>
    public static Column FromAvro(Column data, string jsonFormatSchema) => FromAvro(data, jsonFormatSchema, []);

    /// <summary>Reads a binary in Avro's form.</summary>
    /// <param name="data">The column.</param>
    /// <param name="jsonFormatSchema">The Avro schema, as JSON.</param>
    /// <param name="options">Options, as <c>mode</c>.</param>
    public static Column FromAvro(Column data, string jsonFormatSchema, Dictionary<string, string> options) =>
        Sql.Functions.WithOptions("from_avro", options, data, Sql.Functions.Lit(jsonFormatSchema));

    /// <summary>Writes a column in Avro's form, by a schema that follows from its type.</summary>
    /// <param name="data">The column.</param>
    public static Column ToAvro(Column data) => Sql.Functions.CallUDF("to_avro", data);

    /// <summary>Writes a column in Avro's form.</summary>
    /// <param name="data">The column.</param>
    /// <param name="jsonFormatSchema">The Avro schema, as JSON.</param>
    public static Column ToAvro(Column data, string jsonFormatSchema) =>
        Sql.Functions.CallUDF("to_avro", data, Sql.Functions.Lit(jsonFormatSchema));
}
