using System.Globalization;
using System.Text;

namespace Shared.Spark.Embedded.Sources.Files;

/// <summary>Names of folders that hold the value of a column: <c>name=value</c>, escaped as Hive does.</summary>
internal static class PartitionPath
{
    /// <summary>What stands for NULL, and for the empty string.</summary>
    internal const string Null = "__HIVE_DEFAULT_PARTITION__";

    private const string Special = "\"#%'*/:=?\\\u007F{[]^";

    /// <summary>The name of the folder of a value.</summary>
    internal static string Format(string name, string? value) => $"{Escape(name)}={(string.IsNullOrEmpty(value) ? Null : Escape(value))}";

    /// <summary>The text with what may not stand in a name written as <c>%XX</c>.</summary>
    internal static string Escape(string text)
    {
        if (!text.Any(MustEscape))
        {
            return text;
        }

        var escaped = new StringBuilder();
        foreach (var c in text)
        {
            if (MustEscape(c))
            {
                escaped.Append('%').Append(((int)c).ToString("X2", CultureInfo.InvariantCulture));
            }
            else
            {
                escaped.Append(c);
            }
        }

        return escaped.ToString();
    }

    /// <summary>The text that was escaped.</summary>
    internal static string Unescape(string text)
    {
        if (!text.Contains('%', StringComparison.Ordinal))
        {
            return text;
        }

        var plain = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (
                text[i] == '%'
                && i + 2 < text.Length
                && byte.TryParse(text.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            )
            {
                plain.Append((char)code);
                i += 2;
            }
            else
            {
                plain.Append(text[i]);
            }
        }

        return plain.ToString();
    }

    private static bool MustEscape(char c) => c is (>= '\u0001' and < ' ') || Special.Contains(c, StringComparison.Ordinal);
}
