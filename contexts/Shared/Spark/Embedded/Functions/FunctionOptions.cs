using Microsoft.Spark.Sql.Types;
using Newtonsoft.Json;
using Shared.Spark.Catalyst.Coercion;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Catalyst.Parsing;
using Shared.Spark.Embedded.Sources;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Functions;

/// <summary>What functions of JSON and CSV are told as constants: options, in a map, and schemas.</summary>
internal static class FunctionOptions
{
    /// <summary>
    /// The options in the argument at <paramref name="index"/> as one constant, which <see cref="Read"/> reads; without the argument, none.
    /// </summary>
    internal static TypedLiteral Bind(CallSite call, int index)
    {
        var options = new List<KeyValuePair<string, string>>();
        if (index < call.Arguments.Count)
        {
            if (call.Arguments[index] is not FunctionCall { Function.Name: "map" } map)
            {
                throw new AnalysisException("INVALID_OPTIONS.NON_MAP_FUNCTION", new Dictionary<string, string>(), call.Origin);
            }

            if (map.Type is not MapType { KeyType: StringType, ValueType: StringType })
            {
                throw new AnalysisException(
                    "INVALID_OPTIONS.NON_STRING_TYPE",
                    new Dictionary<string, string> { ["mapType"] = DataTypeMismatch.Quote(map.Type) },
                    call.Origin
                );
            }

            for (var i = 0; i + 1 < map.Arguments.Count; i += 2)
            {
                if (
                    map.Arguments[i] is not TypedLiteral { Value: string key }
                    || map.Arguments[i + 1] is not TypedLiteral { Value: string value }
                )
                {
                    throw new AnalysisException(
                        "FAILED_FUNCTION_CALL",
                        new Dictionary<string, string> { ["funcName"] = $"`{call.Function.Name}`" },
                        call.Origin
                    );
                }

                options.Add(new(key, value));
            }
        }

        return new TypedLiteral(JsonConvert.SerializeObject(options), DataTypes.StringType);
    }

    /// <summary>The options that <see cref="Bind"/> made a constant.</summary>
    internal static DataSourceOptions Read(TypedExpression constant) =>
        new(JsonConvert.DeserializeObject<List<KeyValuePair<string, string>>>((string)((TypedLiteral)constant).Value!)!);

    /// <summary>What data sources' options are read with in a function that is analyzed.</summary>
    internal static DataSourceSession SessionOf(CallSite call) =>
        SessionOf(new FunctionSettings(call.Settings.TimeZone, call.Settings.TimeParserPolicy, call.Settings.TimestampIsNtz));

    /// <summary>What data sources' options are read with in a function that is computed.</summary>
    internal static DataSourceSession SessionOf(TranslatedCall call) =>
        SessionOf(new FunctionSettings(call.TimeZone, call.Behavior.TimeParserPolicy, timestampIsNtz: false));

    private static DataSourceSession SessionOf(FunctionSettings settings) => new(settings, settings);

    /// <summary>
    /// The type in the argument at <paramref name="index"/>: a type, a list of columns, or what a function such as <c>schema_of_json</c>
    /// gives.
    /// </summary>
    internal static DataType BindSchema(CallSite call, int index, Func<FunctionCall, string?> evaluate)
    {
        var text = call.Arguments[index] switch
        {
            TypedLiteral { Value: string ddl } => ddl,
            FunctionCall function => evaluate(function),
            _ => null,
        };
        if (text is null)
        {
            throw new AnalysisException(
                "INVALID_SCHEMA.NON_STRING_LITERAL",
                new Dictionary<string, string> { ["inputSchema"] = $"\"{ExpressionSql.Of(call.Arguments[index])}\"" },
                call.Origin
            );
        }

        var options = ParserOptions.Default with { TimestampIsNtz = call.Settings.TimestampIsNtz };
        try
        {
            return SparkSqlParser.ParseTableSchema(text, options);
        }
        catch (ParseException)
        {
            // The error of what is neither is that of a type.
            return SparkSqlParser.ParseDataType(text, options);
        }
    }

    /// <summary>The type with everything nullable, as what is parsed may be.</summary>
    internal static DataType AsNullable(DataType type) =>
        type switch
        {
            ArrayType array => new ArrayType(AsNullable(array.ElementType)),
            MapType map => new MapType(AsNullable(map.KeyType), AsNullable(map.ValueType)),
            StructType structure => new StructType(
                structure.Fields.Select(field => new StructField(field.Name, AsNullable(field.DataType)))
            ),
            _ => type,
        };

    /// <summary>The constant text that is a function's argument; what is none is an error.</summary>
    internal static string ConstantText(CallSite call, string name) =>
        call.Arguments[0] switch
        {
            TypedLiteral { Value: string text } => text,
            TypedLiteral { Value: null } => throw DataTypeMismatch.Error(call, "UNEXPECTED_NULL", ("exprName", name)),
            { Type: not StringType } => throw DataTypeMismatch.UnexpectedInputType(call, call.Arguments[0], 0, DataTypes.StringType),
            _ => throw DataTypeMismatch.NonFoldable(call, name, "\"STRING\"", call.Arguments[0]),
        };

    /// <summary>Raises the error of a mode that functions do not have.</summary>
    internal static void CheckMode(CallSite call, TypedLiteral options)
    {
        if (Read(options).Find("mode")?.ToUpperInvariant() == "DROPMALFORMED")
        {
            throw new SparkRuntimeException(
                "_LEGACY_ERROR_TEMP_1099",
                new Dictionary<string, string>
                {
                    ["funcName"] = call.Function.Name,
                    ["mode"] = "DROPMALFORMED",
                    ["permissiveMode"] = "PERMISSIVE",
                    ["failFastMode"] = "FAILFAST",
                }
            );
        }
    }
}
