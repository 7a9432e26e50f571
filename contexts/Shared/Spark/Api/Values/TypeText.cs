using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Api.Values;

/// <summary>Reads types and schemas that calls give as text.</summary>
internal static class TypeText
{
    internal static DataType Parse(string ddl) => SparkSession.Active().Engine.ParseDataType(ddl);

    internal static StructType ParseSchema(string ddl) => Parse(ddl) as StructType
        ?? throw new ParseException(
            "INVALID_SCHEMA.NON_STRUCT_TYPE", $"[INVALID_SCHEMA] The input schema '{ddl}' is not a valid schema: it must be a struct, as 'a INT, b STRING'.");

    /// <summary>A type in SQL, of one in SQL or in Spark's JSON.</summary>
    internal static string ToSql(string type) => type.TrimStart() is ['{' or '"', ..] ? DataType.ParseDataType(type).Sql : type;
}
