using System.Globalization;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Embedded.Execution;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Embedded.Translation.Expressions;

/// <summary>Parts of structs, arrays and maps; lambdas and their parameters.</summary>
internal static class AccessTranslation
{
    internal static string Translate(GetStructField field, ExpressionTranslator translator) =>
        $"struct_extract({translator.Translate(field.Child)}, '{DuckDbTypes.FieldName(field.Ordinal)}')";

    // DuckDB counts from 1, and from the end for negative numbers.
    internal static string Translate(GetArrayItem item, ExpressionTranslator translator)
    {
        var array = translator.Translate(item.Child);
        if (item.Index is TypedLiteral { Value: { } value } && item.Mode != EvalMode.Ansi)
        {
            var position = Convert.ToInt64(value, CultureInfo.InvariantCulture);
            return position < 0
                ? LiteralSql.Null(item.Type)
                : string.Create(CultureInfo.InvariantCulture, $"list_extract({array}, {position + 1})");
        }

        var index = $"CAST({translator.Translate(item.Index)} AS BIGINT)";
        var otherwise =
            item.Mode == EvalMode.Ansi
                ? $" WHEN {index} IS NOT NULL AND {array} IS NOT NULL THEN {OutOfBounds(array, index, translator.Plans.Origins.Name(item.Origin))}"
                : "";
        return $"CASE WHEN {index} >= 0 AND {index} < len({array}) THEN list_extract({array}, {index} + 1){otherwise} END";
    }

    internal static string Translate(GetArrayStructFields fields, ExpressionTranslator translator) =>
        $"list_transform({translator.Translate(fields.Child)}, lambda element: struct_extract(element, '{DuckDbTypes.FieldName(fields.Ordinal)}'))";

    internal static string Translate(GetMapValue value, ExpressionTranslator translator) =>
        $"list_extract(map_extract({translator.Translate(value.Child)}, {translator.Translate(value.Key)}), 1)";

    internal static string Translate(LambdaVariable variable) => string.Create(CultureInfo.InvariantCulture, $"v{variable.Id.Value}");

    internal static string Translate(TypedLambda lambda, ExpressionTranslator translator) =>
        $"lambda {string.Join(", ", lambda.Parameters.Select(Translate))}: {translator.Translate(lambda.Body)}";

    private static string OutOfBounds(string array, string index, string place) =>
        RaisedErrors.Sql(
            "INVALID_ARRAY_INDEX",
            ("indexValue", $"CAST({index} AS VARCHAR)"),
            ("arraySize", $"CAST(len({array}) AS VARCHAR)"),
            ("ansiConfig", "'\"spark.sql.ansi.enabled\"'"),
            (RaisedErrors.Place, $"'{place}'")
        );
}
