using System.Text;
using Shared.Spark.Catalyst.Analysis;
using Shared.Spark.Embedded.Session;
using Shared.Spark.Embedded.Sources.Files;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Sources.Csv;

/// <summary>The options of CSV. See https://spark.apache.org/docs/3.5.7/sql-data-sources-csv.html#data-source-option.</summary>
internal sealed class CsvOptions : RecordOptions
{
    private const int DefaultMaxColumns = 20480;

    internal CsvOptions(DataSourceOptions options, DataSourceSession session)
        : base(options, session)
    {
        Delimiter = Encoding.UTF8.GetBytes(Unescape(options.Find("sep", "delimiter") ?? ","));
        Quote = Character(options, "quote", '"');
        Escape = Character(options, "escape", '\\');
        EscapeOfEscape =
            options.Find("charToEscapeQuoteEscaping") is { Length: > 0 } ? Character(options, "charToEscapeQuoteEscaping", '\0')
            : Quote == Escape ? (byte)0
            : Escape;
        Comment = Character(options, "comment", '\0');
        HasHeader = Flag(options, "header");
        InfersSchema = Flag(options, "inferSchema");
        IgnoresLeadingSpace = Find(options, "ignoreLeadingWhiteSpace");
        IgnoresTrailingSpace = Find(options, "ignoreTrailingWhiteSpace");
        NullValue = options.Find("nullValue") ?? "";
        EmptyValue = options.Find("emptyValue");
        NanValue = options.Find("nanValue") ?? "NaN";
        PositiveInfinity = options.Find("positiveInf") ?? "Inf";
        NegativeInfinity = options.Find("negativeInf") ?? "-Inf";
        PrefersDate =
            SessionSettings.TimeParserPolicyOf(session.Configuration) != TimeParserPolicy.Legacy && options.GetBoolean("preferDate", true);
        EnforcesSchema = options.GetBoolean("enforceSchema", true);
        MaxColumns = options.GetInt("maxColumns", DefaultMaxColumns);
        MaxCharacters = options.GetInt("maxCharsPerColumn", -1);
        QuotesAll = Flag(options, "quoteAll");
        EscapesQuotes = options.GetBoolean("escapeQuotes", true);
        PrunesColumns = !IsMultiLine && session.IsSet("spark.sql.csv.parser.columnPruning.enabled", otherwise: true);
        HasDateFormat = options.Find("dateFormat") is not null;
        HasTimestampFormat = options.Find("timestampFormat") is not null;
        StopsAtDelimiter = UnescapedQuotes(options.Find("unescapedQuoteHandling"), out var raises);
        RaisesOnUnescapedQuotes = raises;
    }

    internal byte[] Delimiter { get; }

    internal byte Quote { get; }

    internal byte Escape { get; }

    internal byte EscapeOfEscape { get; }

    /// <summary>What a line that is none begins with; 0 for nothing.</summary>
    internal byte Comment { get; }

    internal bool HasHeader { get; }

    internal bool InfersSchema { get; }

    /// <summary>Whether spaces before values are left out; null for what reading and writing do by themselves.</summary>
    internal bool? IgnoresLeadingSpace { get; }

    internal bool? IgnoresTrailingSpace { get; }

    internal string NullValue { get; }

    internal string? EmptyValue { get; }

    internal string NanValue { get; }

    internal string PositiveInfinity { get; }

    internal string NegativeInfinity { get; }

    internal bool PrefersDate { get; }

    internal bool EnforcesSchema { get; }

    internal int MaxColumns { get; }

    internal int MaxCharacters { get; }

    internal bool QuotesAll { get; }

    internal bool EscapesQuotes { get; }

    /// <summary>Whether only the columns a query needs are looked at.</summary>
    internal bool PrunesColumns { get; }

    internal bool HasDateFormat { get; }

    internal bool HasTimestampFormat { get; }

    internal bool StopsAtDelimiter { get; }

    internal bool RaisesOnUnescapedQuotes { get; }

    private static bool? Find(DataSourceOptions options, string name) => options.Find(name) is null ? null : Flag(options, name);

    private static bool Flag(DataSourceOptions options, string name) =>
        options.Find(name)?.ToLowerInvariant() switch
        {
            null or "false" => false,
            "true" => true,
            _ => throw new SparkException("_LEGACY_ERROR_TEMP_2147", new Dictionary<string, string> { ["paramName"] = name }),
        };

    private static byte Character(DataSourceOptions options, string name, char otherwise) =>
        options.Find(name) switch
        {
            null => (byte)otherwise,
            "" => 0,
            [var c] when c < 128 => (byte)c,
            [_] => throw new SparkException(null, $"The option '{name}' must be a character of ASCII in the embedded engine."),
            _ => throw new SparkException("_LEGACY_ERROR_TEMP_2146", $"{name} cannot be more than one character."),
        };

    private static bool UnescapedQuotes(string? handling, out bool raises)
    {
        raises = "RAISE_ERROR".Equals(handling, StringComparison.OrdinalIgnoreCase);
        return handling?.ToUpperInvariant() switch
        {
            null or "STOP_AT_DELIMITER" => true,
            "STOP_AT_CLOSING_QUOTE" or "RAISE_ERROR" => false,
            _ => throw new SparkException(
                null,
                $"The option 'unescapedQuoteHandling' is '{handling}'; the embedded engine knows STOP_AT_DELIMITER, STOP_AT_CLOSING_QUOTE and RAISE_ERROR."
            ),
        };
    }

    // As Spark's CSVExprUtils.toDelimiterStr: \t and the like, and \u0001.
    private static string Unescape(string text)
    {
        if (text.Length == 0)
        {
            throw new SparkException(null, "Delimiter cannot be empty");
        }

        var plain = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\' || i + 1 == text.Length)
            {
                plain.Append(
                    text[i] != '\\' || text.Length > 1
                        ? text[i]
                        : throw new SparkException(
                            null,
                            "Single backslash is prohibited. It has special meaning as beginning of an escape sequence. To get the backslash character, pass a string with two backslashes as the delimiter."
                        )
                );
                continue;
            }

            i++;
            plain.Append(
                text[i] switch
                {
                    't' => '\t',
                    'r' => '\r',
                    'n' => '\n',
                    'b' => '\b',
                    'f' => '\f',
                    '\\' or '"' or '\'' => text[i],
                    'u' when text[i..] == "u0000" => '\0',
                    _ => throw new SparkException(null, $"Unsupported special character for delimiter: {text}"),
                }
            );
            i += text[i] == 'u' ? 4 : 0;
        }

        return plain.ToString();
    }
}
