using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Kernels.DateTimes.Patterns;

/// <summary>What is wrong with patterns, and with texts that do not fit them.</summary>
internal static class FormatterErrors
{
    /// <summary>The error class of a pattern that only Spark before 3.0 knows.</summary>
    internal const string LegacyPatternClass = "INCONSISTENT_BEHAVIOR_CROSS_VERSION.DATETIME_PATTERN_RECOGNITION";

    private const string Config = "\"spark.sql.legacy.timeParserPolicy\"";

    /// <summary>A text that only Spark before 3.0 reads or writes so.</summary>
    internal static SparkRuntimeException LegacyText(string text) =>
        new(
            "INCONSISTENT_BEHAVIOR_CROSS_VERSION.PARSE_DATETIME_BY_NEW_PARSER",
            new Dictionary<string, string> { ["datetime"] = $"'{text}'", ["config"] = Config }
        );

    /// <summary>A pattern that only Spark before 3.0 knows.</summary>
    internal static SparkRuntimeException LegacyPattern(string pattern) =>
        new(
            LegacyPatternClass,
            new Dictionary<string, string>
            {
                ["pattern"] = $"'{pattern}'",
                ["config"] = Config,
                ["docroot"] = Arity.DocumentationRoot,
            }
        );

    /// <summary>A pattern of timestamps without a zone that is none.</summary>
    internal static SparkRuntimeException NoPattern(string pattern) =>
        new("_LEGACY_ERROR_TEMP_2130", new Dictionary<string, string> { ["pattern"] = pattern, ["docroot"] = Arity.DocumentationRoot });

    /// <summary>A text that is not as the pattern says, in ANSI mode.</summary>
    internal static SparkRuntimeException CannotParse(string text) =>
        new(
            "CANNOT_PARSE_TIMESTAMP",
            new Dictionary<string, string>
            {
                ["message"] = $"Text '{text}' could not be parsed at index 0",
                ["ansiConfig"] = "\"spark.sql.ansi.enabled\"",
            }
        );
}
