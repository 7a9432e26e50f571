using System.Globalization;
using System.Text.RegularExpressions;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Spark.Sql.Types;

/// <summary>Reads Spark's JSON of data types.</summary>
internal static partial class DataTypeJson
{
    internal static DataType Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            return Parse(JToken.Parse(json));
        }
        catch (JsonException)
        {
            // Spark also writes a simple type without quotes.
            return ParseName(json.Trim());
        }
    }

    internal static DataType Parse(JToken json) =>
        json switch
        {
            JValue { Value: string name } => ParseName(name),
            JObject value => ParseObject(value),
            _ => throw Unknown(json.ToString(Formatting.None)),
        };

    private static DataType ParseObject(JObject value) =>
        (string?)value["type"] switch
        {
            "array" => new ArrayType(Parse(value["elementType"]!), (bool)value["containsNull"]!),
            "map" => new MapType(Parse(value["keyType"]!), Parse(value["valueType"]!), (bool)value["valueContainsNull"]!),
            "struct" => new StructType(value["fields"]!.Select(ParseField)),
            "udt" => Parse(value["sqlType"]!),
            _ => throw Unknown(value.ToString(Formatting.None)),
        };

    private static StructField ParseField(JToken field) =>
        new(
            (string)field["name"]!,
            Parse(field["type"]!),
            (bool?)field["nullable"] ?? true,
            field["metadata"] is JObject { Count: > 0 } metadata ? metadata : null
        );

    private static DataType ParseName(string name)
    {
        if (DataTypes.Simple.TryGetValue(name, out var simple))
        {
            return simple;
        }

        if (SizedName().Match(name) is { Success: true } sized)
        {
            var first = int.Parse(sized.Groups["first"].ValueSpan, CultureInfo.InvariantCulture);
            var second = sized.Groups["second"].Success ? int.Parse(sized.Groups["second"].ValueSpan, CultureInfo.InvariantCulture) : 0;
            return sized.Groups["name"].Value switch
            {
                "decimal" => new DecimalType(first, second),
                "char" => new CharType(first),
                _ => new VarcharType(first),
            };
        }

        return DataTypes.Intervals.FirstOrDefault(interval => interval.TypeName == name) ?? throw Unknown(name);
    }

    private static ArgumentException Unknown(string text) => new($"Failed to convert the JSON string '{text}' to a data type.");

    [GeneratedRegex(@"^(?<name>decimal|char|varchar)\(\s*(?<first>\d+)\s*(,\s*(?<second>-?\d+)\s*)?\)$")]
    private static partial Regex SizedName();
}
