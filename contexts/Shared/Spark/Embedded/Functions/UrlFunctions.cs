using System.Text;
using System.Text.RegularExpressions;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Embedded.Kernels;
using Shared.Spark.Embedded.Kernels.Strings;
using Shared.Spark.Embedded.Kernels.Urls;
using Shared.Spark.Plans.Errors;
using Shared.Spark.Plans.Expressions;
using static Shared.Spark.Embedded.Functions.Declarations;

namespace Shared.Spark.Embedded.Functions;

/// <summary>Functions of URLs. See https://spark.apache.org/docs/3.5.7/api/sql/index.html#parse_url.</summary>
internal static class UrlFunctions
{
    internal static IEnumerable<EmbeddedFunction> All =>
        [
            Kernel(
                "parse_url",
                new FunctionSignature([Text, Text, Text], _ => Text)
                {
                    Optional = 1,
                    Nullability = Nullability.Always,
                    IsStrict = true,
                },
                site => new BufferedKernel((arguments, row, buffer) => Extract(arguments, row, buffer, site.Mode == EvalMode.Ansi))
            ),
            Buffered(
                "url_encode",
                Takes(Text, Text).OrNull(),
                (arguments, row, buffer) =>
                {
                    UrlCoding.Encode(arguments[0].GetBytes(row), buffer);
                    return true;
                }
            ),
            Buffered("url_decode", Takes(Text, Text).OrNull(), Decode),
        ];

    private static bool Decode(Execution.DuckDbVector[] arguments, int row, Utf8Buffer buffer)
    {
        var text = arguments[0].GetBytes(row);
        if (!UrlCoding.TryDecode(text, buffer))
        {
            throw new SparkRuntimeException(
                "CANNOT_DECODE_URL",
                new Dictionary<string, string> { ["url"] = Encoding.UTF8.GetString(text) }
            );
        }

        if (!System.Text.Unicode.Utf8.IsValid(buffer.Written))
        {
            var decoded = buffer.ToString();
            buffer.Clear();
            buffer.Append(decoded);
        }

        return true;
    }

    private static bool Extract(Execution.DuckDbVector[] arguments, int row, Utf8Buffer buffer, bool fails)
    {
        var url = Encoding.UTF8.GetString(arguments[0].GetBytes(row));
        if (JavaUri.TryParse(url) is not { } uri)
        {
            return fails
                ? throw new SparkRuntimeException(
                    "INVALID_URL",
                    new Dictionary<string, string> { ["url"] = url, ["ansiConfig"] = "\"spark.sql.ansi.enabled\"" }
                )
                : false;
        }

        var part = Encoding.UTF8.GetString(arguments[1].GetBytes(row));
        var value = part switch
        {
            "HOST" => uri.Host,
            "PATH" => uri.Path,
            "QUERY" => uri.Query,
            "REF" => uri.Fragment,
            "PROTOCOL" => uri.Scheme,
            "FILE" => uri.Query is null ? uri.Path : $"{uri.Path}?{uri.Query}",
            "AUTHORITY" => uri.Authority,
            "USERINFO" => uri.UserInfo,
            _ => null,
        };
        if (value is not null && arguments.Length > 2)
        {
            value = part == "QUERY" ? FindParameter(value, Encoding.UTF8.GetString(arguments[2].GetBytes(row))) : null;
        }

        if (value is not null)
        {
            buffer.Append(value);
        }

        return value is not null;
    }

    // As in Spark, the key is a pattern.
    private static string? FindParameter(string query, string key) =>
        Regex.Match(query, $"(&|^){key}=([^&]*)", RegexOptions.CultureInvariant) is { Success: true } match ? match.Groups[^1].Value : null;
}
