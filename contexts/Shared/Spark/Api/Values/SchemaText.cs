using Microsoft.Spark.Sql.Types;

namespace Shared.Spark.Api.Values;

/// <summary>Schemas that calls give as text, in SQL or in Spark's JSON.</summary>
internal static class SchemaText
{
    /// <summary>The schema in SQL, which is all that functions take.</summary>
    internal static string ToSql(string schema) => schema.TrimStart() is ['{' or '"', ..] ? DataType.ParseDataType(schema).Sql : schema;
}
