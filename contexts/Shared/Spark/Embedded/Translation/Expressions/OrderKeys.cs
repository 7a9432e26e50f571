using System.Globalization;
using Microsoft.Spark.Sql.Types;

namespace Shared.Spark.Embedded.Translation.Expressions;

/// <summary>What values are ordered by. DuckDB puts nulls within lists behind all values, Spark before them.</summary>
internal static class OrderKeys
{
    internal static string Of(string sql, DataType type, ExpressionTranslator translator)
    {
        if (!NeedsKey(type))
        {
            return sql;
        }

        switch (type)
        {
            case ArrayType array:
                var element = string.Create(CultureInfo.InvariantCulture, $"e{translator.NextLambda()}");
                return $"list_transform({sql}, lambda {element}: {{'known': {element} IS NOT NULL, 'value': {Of(element, array.ElementType, translator)}}})";
            case StructType structure:
                var fields = structure.Fields.Select(
                    (field, i) =>
                        $"'{DuckDbTypes.FieldName(i)}': {Of($"struct_extract({sql}, '{DuckDbTypes.FieldName(i)}')", field.DataType, translator)}"
                );
                return $"CASE WHEN {sql} IS NULL THEN NULL ELSE {{{string.Join(", ", fields)}}} END";
            default:
                return sql;
        }
    }

    private static bool NeedsKey(DataType type) =>
        type switch
        {
            ArrayType array => array.ContainsNull || NeedsKey(array.ElementType),
            StructType structure => structure.Fields.Exists(field => NeedsKey(field.DataType)),
            _ => false,
        };
}
