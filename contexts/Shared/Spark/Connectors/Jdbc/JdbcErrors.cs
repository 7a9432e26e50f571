using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Connectors.Jdbc;

/// <summary>Errors that say which table of which database, and hold no secrets.</summary>
internal static class JdbcErrors
{
    /// <summary>The database cannot be reached.</summary>
    internal static SparkException CannotConnect(JdbcOptions options, string reason) =>
        new(null, options.Redact($"Cannot connect to '{options.SafeUrl}' of the option 'url': {Sentence(reason)}"));

    /// <summary>The database refuses what it was asked.</summary>
    internal static SparkException Failed(JdbcOptions options, string action, string reason) =>
        new(null, options.Redact($"Cannot {action} the {options.RelationName} of '{options.SafeUrl}': {Sentence(reason)}"));

    /// <summary>A value that does not fit the type of its column.</summary>
    internal static SparkException BadValue(JdbcOptions options, JdbcColumn column, string value) =>
        new(
            null,
            options.Redact(
                $"Cannot read the column '{column.Name}' of the {options.RelationName} of '{options.SafeUrl}' as {column.Type.SimpleString}: the value {value} is none."
            )
        );

    /// <summary>A type of a column that Spark has none for.</summary>
    internal static SparkException UnknownType(JdbcOptions options, string column, string typeName) =>
        new(
            "UNRECOGNIZED_SQL_TYPE",
            options.Redact(
                $"[UNRECOGNIZED_SQL_TYPE] Unrecognized SQL type - name: {typeName}. It is the column '{column}' of the {options.RelationName} of '{options.SafeUrl}'; "
                    + "cast it in the option 'query', or leave it out."
            )
        );

    private static string Sentence(string text)
    {
        text = text.ReplaceLineEndings(" ").Trim();
        return text.EndsWith('.') ? text : text + ".";
    }
}
