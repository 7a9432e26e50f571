using Microsoft.Spark.Sql.Types;

namespace Shared.Spark.Connectors.Jdbc;

/// <summary>A column of a table or query of a database.</summary>
/// <param name="Name">Its name.</param>
/// <param name="SourceType">Its type in the database, as the dialect knows it.</param>
/// <param name="Type">Its Spark type.</param>
internal sealed record JdbcColumn(string Name, string SourceType, DataType Type);
