using Microsoft.Spark.Sql.Types;

namespace Shared.Spark.Embedded.Translation;

/// <summary>A plan as DuckDB SQL.</summary>
/// <param name="Sql">The query; its columns are those of the schema, in order.</param>
/// <param name="Schema">The names and types of the columns.</param>
/// <param name="Origins">Where in the text of the query its calls stand.</param>
internal sealed record TranslatedQuery(string Sql, StructType Schema, QueryOrigins Origins);
