using System.Text;
using Microsoft.Spark.Sql.Types;

namespace Shared.Spark.Plans.Formatting;

/// <summary>The tree that <c>PrintSchema</c> prints. See Spark's <c>StructType.treeString</c>.</summary>
public static class SchemaTree
{
    /// <summary>The tree, with a line end behind each line.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="depth">How deep; at least 1.</param>
    public static string Format(StructType schema, int depth)
    {
        var text = new StringBuilder("root\n");
        AppendFields(text, schema, " |", depth);
        return text.ToString();
    }

    private static void AppendFields(StringBuilder text, StructType type, string prefix, int depth)
    {
        foreach (var field in type.Fields)
        {
            if (depth > 0)
            {
                AppendLine(
                    text,
                    $"{prefix}-- {MetaCharacters.Escape(field.Name)}: {NameOf(field.DataType)} (nullable = ",
                    field.IsNullable
                );
                AppendChildren(text, field.DataType, prefix, depth);
            }
        }
    }

    private static void AppendChildren(StringBuilder text, DataType type, string parentPrefix, int parentDepth)
    {
        var (prefix, depth) = (parentPrefix + "    |", parentDepth - 1);
        if (depth <= 0)
        {
            return;
        }

        switch (type)
        {
            case ArrayType array:
                AppendLine(text, $"{prefix}-- element: {NameOf(array.ElementType)} (containsNull = ", array.ContainsNull);
                AppendChildren(text, array.ElementType, prefix, depth);
                break;
            case MapType map:
                text.Append(prefix).Append("-- key: ").Append(NameOf(map.KeyType)).Append('\n');
                AppendChildren(text, map.KeyType, prefix, depth);
                AppendLine(text, $"{prefix}-- value: {NameOf(map.ValueType)} (valueContainsNull = ", map.ValueContainsNull);
                AppendChildren(text, map.ValueType, prefix, depth);
                break;
            case StructType nested:
                AppendFields(text, nested, prefix, depth);
                break;
        }
    }

    // Spark's type name of a decimal has its digits.
    private static string NameOf(DataType type) => type is DecimalType ? type.SimpleString : type.TypeName;

    private static void AppendLine(StringBuilder text, string start, bool isNullable) =>
        text.Append(start).Append(isNullable ? "true" : "false").Append(")\n");
}
