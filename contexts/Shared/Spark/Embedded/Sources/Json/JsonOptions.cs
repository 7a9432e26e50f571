using Shared.Spark.Embedded.Sources.Files;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Sources.Json;

/// <summary>The options of JSON. See https://spark.apache.org/docs/3.5.7/sql-data-sources-json.html#data-source-option.</summary>
internal sealed class JsonOptions : RecordOptions
{
    internal JsonOptions(DataSourceOptions options, DataSourceSession session)
        : base(options, session)
    {
        Syntax = new JsonSyntax(
            options.GetBoolean("allowComments", false),
            options.GetBoolean("allowUnquotedFieldNames", false),
            options.GetBoolean("allowSingleQuotes", true),
            options.GetBoolean("allowNumericLeadingZeros", false),
            options.GetBoolean("allowNonNumericNumbers", true),
            options.GetBoolean("allowBackslashEscapingAnyCharacter", false),
            options.GetBoolean("allowUnquotedControlChars", false)
        );
        PrimitivesAsString = options.GetBoolean("primitivesAsString", false);
        PrefersDecimal = options.GetBoolean("prefersDecimal", false);
        DropsFieldIfAllNull = options.GetBoolean("dropFieldIfAllNull", false);
        InfersTimestamps = options.GetBoolean("inferTimestamp", session.IsSet("spark.sql.json.inferTimestamp"));
        IgnoresNullFields = options.GetBoolean(
            "ignoreNullFields",
            session.IsSet("spark.sql.jsonGenerator.ignoreNullFields", otherwise: true)
        );
    }

    internal JsonSyntax Syntax { get; }

    internal bool PrimitivesAsString { get; }

    internal bool PrefersDecimal { get; }

    internal bool DropsFieldIfAllNull { get; }

    internal bool InfersTimestamps { get; }

    /// <summary>Whether a writer leaves out fields that are null.</summary>
    internal bool IgnoresNullFields { get; }

    /// <summary>Lines cannot be told apart in an encoding whose order of bytes each would have to say.</summary>
    internal void CheckEncodingOfLines()
    {
        if (!IsMultiLine && Encoding is { Preamble.Length: > 0, WebName: var name } && name.StartsWith("utf-", StringComparison.Ordinal))
        {
            throw new SparkException(
                null,
                $"requirement failed: The {name[..6].ToUpperInvariant()} encoding must not be included in the denyList when multiLine is disabled:\n"
                    + "denylist: UTF-16, UTF-32"
            );
        }
    }
}
