using Microsoft.Spark.Sql.Types;

namespace Shared.Spark.Embedded.Tests.Sources;

/// <summary>Reads Spark's catalog strings, <c>struct&lt;a:int,b:array&lt;string&gt;&gt;</c>, as goldens hold schemas.</summary>
internal static class SchemaText
{
    internal static DataType Parse(string text)
    {
        var position = 0;
        return ParseType(text, ref position);
    }

    private static DataType ParseType(string text, ref int position)
    {
        var start = position;
        while (position < text.Length && (char.IsLetterOrDigit(text[position]) || text[position] is '_' or ' '))
        {
            position++;
        }

        var name = text[start..position];
        switch (name)
        {
            case "array":
                position++;
                var element = ParseType(text, ref position);
                position++;
                return new ArrayType(element);
            case "map":
                position++;
                var key = ParseType(text, ref position);
                position++;
                var value = ParseType(text, ref position);
                position++;
                return new MapType(key, value);
            case "struct":
                return ParseStruct(text, ref position);
            case "decimal":
                var end = text.IndexOf(')', position);
                var digits = text[(position + 1)..end].Split(',');
                position = end + 1;
                return new DecimalType(int.Parse(digits[0]), int.Parse(digits[1]));
            default:
                return DataType.ParseDataType(
                    $"\"{name switch { "int" => "integer", "bigint" => "long", "tinyint" => "byte", "smallint" => "short", _ => name }}\""
                );
        }
    }

    private static StructType ParseStruct(string text, ref int position)
    {
        position++;
        var fields = new List<StructField>();
        while (text[position] != '>')
        {
            var colon = text.IndexOf(':', position);
            var name = text[position..colon];
            position = colon + 1;
            fields.Add(new StructField(name, ParseType(text, ref position)));
            position += text[position] == ',' ? 1 : 0;
        }

        position++;
        return new StructType(fields);
    }
}
