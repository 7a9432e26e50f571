using System.Globalization;
using System.Text;

namespace Shared.Spark.Shell.Answers;

/// <summary>Strings as Python's <c>json.dumps(…, ensure_ascii=False)</c> writes them.</summary>
internal static class JsonText
{
    internal static StringBuilder AppendString(StringBuilder output, string? value)
    {
        if (value is null)
        {
            return output.Append("null");
        }

        output.Append('"');
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => output.Append("\\\""),
                '\\' => output.Append("\\\\"),
                '\n' => output.Append("\\n"),
                '\r' => output.Append("\\r"),
                '\t' => output.Append("\\t"),
                '\f' => output.Append("\\f"),
                '\b' => output.Append("\\b"),
                < ' ' => output.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => output.Append(c),
            };
        }

        return output.Append('"');
    }
}
