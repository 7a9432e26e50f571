using System.Collections;
using System.Globalization;
using Microsoft.Spark.Sql;

namespace Shared.Pipelines.Testing.Comparison;

/// <summary>Values as messages show them: a text is quoted, so that 1 and '1' look different.</summary>
internal static class CellText
{
    private const int MaximumLength = 60;

    internal static string Of(object? value)
    {
        var text = Whole(value).Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
        return text.Length <= MaximumLength ? text : $"{text[..(MaximumLength - 1)]}…";
    }

    private static string Whole(object? value) =>
        value switch
        {
            null => "NULL",
            string text => $"'{text}'",
            bool boolean => boolean ? "true" : "false",
            double number => number.ToString("R", CultureInfo.InvariantCulture),
            float number => number.ToString("R", CultureInfo.InvariantCulture),
            byte[] bytes => $"X'{Convert.ToHexString(bytes)}'",
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            Row row => Whole(row.Values, "{", "}"),
            GenericRow row => Whole(row.Values, "{", "}"),
            IDictionary map => $"{{{string.Join(", ", map.Keys.Cast<object>().Select(key => $"{Whole(key)} -> {Whole(map[key])}"))}}}",
            IEnumerable list => Whole(list, "[", "]"),
            _ => value.ToString() ?? "",
        };

    private static string Whole(IEnumerable values, string open, string close) =>
        $"{open}{string.Join(", ", values.Cast<object?>().Select(Whole))}{close}";
}
