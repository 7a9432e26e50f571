using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Connectors.Jdbc;

/// <summary>A kind of database. Mirrors Spark's <c>JdbcDialect</c>.</summary>
internal abstract class JdbcDialect
{
    /// <summary>What its URLs begin with.</summary>
    internal abstract string UrlPrefix { get; }

    /// <summary>The classes of its JDBC drivers, which the option <c>driver</c> may name.</summary>
    internal abstract IReadOnlyList<string> DriverClasses { get; }

    /// <summary>Whether TRUNCATE empties one table only.</summary>
    internal abstract bool CanTruncate { get; }

    /// <summary>The statement that begins a transaction.</summary>
    internal virtual string BeginStatement => "BEGIN";

    /// <summary>Opens a connection.</summary>
    /// <exception cref="SparkException">The database cannot be reached.</exception>
    internal abstract JdbcSession Open(JdbcOptions options, bool forWrite);

    /// <summary>The type of a column that holds values of a Spark type; null when there is none.</summary>
    internal abstract string? TypeNameOf(DataType type);

    /// <summary>Whether a comparison of values of a column with a constant gives in the database what it gives in Spark.</summary>
    internal abstract bool CanCompare(JdbcColumn column, bool isEquality);

    /// <summary>A constant of a type in SQL; null when it has no exact form.</summary>
    internal abstract string? LiteralOf(object value, DataType type);

    /// <summary>An identifier, quoted.</summary>
    internal static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>The statement that empties a table.</summary>
    internal static string TruncateStatement(string table, bool cascades) =>
        cascades ? $"TRUNCATE TABLE ONLY {table} CASCADE" : $"TRUNCATE TABLE ONLY {table}";
}
