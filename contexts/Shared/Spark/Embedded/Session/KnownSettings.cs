using System.Globalization;
using Shared.Spark.Plans.DateTimes;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Session;

/// <summary>
/// The settings of Spark 3.5 with their defaults and what values they take, from <c>settings.tsv</c>.
/// See https://spark.apache.org/docs/3.5.7/configuration.html#spark-sql.
/// </summary>
internal static class KnownSettings
{
    internal const string Ansi = "spark.sql.ansi.enabled";
    internal const string TimeZone = "spark.sql.session.timeZone";
    internal const string WarehouseDirectory = "spark.sql.warehouse.dir";
    internal const string DefaultSource = "spark.sql.sources.default";
    internal const string TimeParserPolicy = "spark.sql.legacy.timeParserPolicy";
    internal const string TimestampType = "spark.sql.timestampType";
    internal const string LegacyInterval = "spark.sql.legacy.interval.enabled";
    internal const string LegacySizeOfNull = "spark.sql.legacy.sizeOfNull";
    internal const string ThreeValuedExists = "spark.sql.legacy.followThreeValuedLogicInArrayExists";
    internal const string NullInEmptyList = "spark.sql.legacy.nullInEmptyListBehavior";
    internal const string Master = "spark.master";

    private const string Undefined = "<undefined>";

    private static readonly Lazy<Dictionary<string, SettingDefinition>> s_all = new(Load);

    private static readonly HashSet<string> s_static = new(StringComparer.Ordinal)
    {
        WarehouseDirectory,
        "spark.sql.globalTempDatabase",
        "spark.sql.catalogImplementation",
        "spark.sql.extensions",
        "spark.sql.cache.serializer",
        "spark.sql.queryExecutionListeners",
        "spark.sql.streaming.streamingQueryListeners",
        "spark.sql.sources.schemaStringLengthThreshold",
        "spark.sql.ui.retainedExecutions",
        "spark.sql.event.truncate.length",
        "spark.sql.filesourceTableRelationCacheSize",
    };

    // The parts of Spark whose settings are fixed when the application starts.
    private static readonly string[] s_applicationPrefixes =
    [
        "spark.executor.",
        "spark.driver.",
        "spark.memory.",
        "spark.shuffle.",
        "spark.task.",
        "spark.scheduler.",
        "spark.serializer",
        "spark.eventLog.",
        "spark.network.",
        "spark.io.",
        "spark.ui.",
        "spark.submit.",
        "spark.storage.",
        "spark.speculation",
        "spark.locality.",
        "spark.default.parallelism",
        "spark.cores.max",
        "spark.dynamicAllocation.",
        "spark.rdd.",
        "spark.broadcast.",
        "spark.kryo",
        "spark.local.dir",
        "spark.jars",
        "spark.files",
    ];

    private static readonly Dictionary<string, string[]> s_choices = new(StringComparer.Ordinal)
    {
        ["spark.sql.sources.partitionOverwriteMode"] = ["DYNAMIC", "STATIC"],
        ["spark.sql.storeAssignmentPolicy"] = ["ANSI", "LEGACY", "STRICT"],
        [TimestampType] = ["TIMESTAMP_LTZ", "TIMESTAMP_NTZ"],
        [TimeParserPolicy] = ["CORRECTED", "EXCEPTION", "LEGACY"],
        ["spark.sql.mapKeyDedupPolicy"] = ["EXCEPTION", "LAST_WIN"],
    };

    /// <summary>All settings, ordered by name.</summary>
    internal static IEnumerable<SettingDefinition> All => s_all.Value.Values;

    /// <summary>What is known of a setting; null when Spark does not know it.</summary>
    internal static SettingDefinition? Find(string key) => s_all.Value.GetValueOrDefault(key);

    /// <summary>Whether a setting is fixed when the application starts.</summary>
    internal static bool IsStatic(string key) => s_static.Contains(key);

    /// <summary>Checks that a session may change a setting to a value, as Spark does.</summary>
    /// <exception cref="SparkException">It may not.</exception>
    internal static void Check(string key, string value)
    {
        CheckModifiable(key);
        if (Find(key) is { Default: { } known })
        {
            CheckKind(key, known, value.Trim());
        }

        CheckValue(key, value.Trim());
    }

    /// <summary>Checks that a session may change a setting.</summary>
    /// <exception cref="AnalysisException">It may not.</exception>
    internal static void CheckModifiable(string key)
    {
        if (IsStatic(key))
        {
            throw new AnalysisException("_LEGACY_ERROR_TEMP_1325", $"Cannot modify the value of a static config: {key}.");
        }

        if (Array.Exists(s_applicationPrefixes, prefix => key.StartsWith(prefix, StringComparison.Ordinal)))
        {
            throw new AnalysisException(
                "CANNOT_MODIFY_CONFIG",
                new Dictionary<string, string> { ["key"] = $"\"{key}\"", ["docroot"] = Catalyst.Functions.Arity.DocumentationRoot }
            );
        }
    }

    private static void CheckKind(string key, string known, string value)
    {
        if (known is "true" or "false" && !bool.TryParse(value, out _))
        {
            throw Invalid($"{key} should be boolean, but was {value}");
        }

        if (
            int.TryParse(known, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)
            && !long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)
        )
        {
            throw Invalid($"{key} should be int, but was {value}");
        }
    }

    private static void CheckValue(string key, string value)
    {
        if (s_choices.TryGetValue(key, out var choices) && !choices.Contains(value, StringComparer.OrdinalIgnoreCase))
        {
            throw Invalid($"The value of {key} should be one of {string.Join(", ", choices)}, but was {value}");
        }

        if (key == "spark.sql.shuffle.partitions" && long.Parse(value, CultureInfo.InvariantCulture) <= 0)
        {
            throw Invalid($"'{value}' in {key} is invalid. The value of {key} must be positive");
        }

        if (key == TimeZone && ZoneRules.TryFind(value) is null)
        {
            throw Invalid($"'{value}' in {key} is invalid. Cannot resolve the given timezone with ZoneId.of(_, ZoneId.SHORT_IDS)");
        }
    }

    private static SparkException Invalid(string message) => new(null, message);

    private static Dictionary<string, SettingDefinition> Load()
    {
        var settings = new Dictionary<string, SettingDefinition>(256, StringComparer.Ordinal);
        using var stream = typeof(KnownSettings).Assembly.GetManifestResourceStream("settings.tsv")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            var parts = line.Split('\t');
            settings.Add(parts[0], new SettingDefinition(parts[0], DefaultOf(parts[1]), parts[2], parts[3]));
        }

        return settings;
    }

    private static string? DefaultOf(string text) =>
        text switch
        {
            Undefined => null,
            "<local>" => ZoneRules.Local.Id,
            "<warehouse>" => new Uri(Path.Combine(Directory.GetCurrentDirectory(), "spark-warehouse")).AbsoluteUri.Replace(
                "file:///",
                "file:/",
                StringComparison.Ordinal
            ),
            _ => text,
        };
}
