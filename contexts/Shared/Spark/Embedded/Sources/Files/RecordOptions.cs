using System.Text;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Session;
using Shared.Spark.Embedded.Sources.Values;
using Shared.Spark.Plans.DateTimes;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Sources.Files;

/// <summary>The options that JSON, CSV and text have in common.</summary>
internal class RecordOptions
{
    internal RecordOptions(DataSourceOptions options, DataSourceSession session)
    {
        Mode = options.Find("mode")?.ToUpperInvariant() switch
        {
            null or "PERMISSIVE" => ParseMode.Permissive,
            "DROPMALFORMED" => ParseMode.DropMalformed,
            "FAILFAST" => ParseMode.FailFast,

            // As Spark, which warns and goes on.
            _ => ParseMode.Permissive,
        };
        CorruptRecordColumn =
            options.Find("columnNameOfCorruptRecord")
            ?? session.Configuration.Find("spark.sql.columnNameOfCorruptRecord")
            ?? "_corrupt_record";
        IsMultiLine = options.GetBoolean("multiLine", false);
        LineSeparator = options.Find("lineSep") is { } separator
            ? separator.Length > 0
                ? separator
                : throw new SparkException(null, "requirement failed: 'lineSep' cannot be an empty string.")
            : null;
        Encoding = FileEncoding.Find(options.Find("encoding", "charset"));
        TimeZone = options.Find("timeZone") ?? session.TimeZone;
        Zone = ZoneRules.Of(TimeZone);
        var policy = SessionSettings.TimeParserPolicyOf(session.Configuration);
        TimestampIsNtz = SessionSettings.TimestampIsNtz(session.Configuration);
        bool? hasFallback = options.Find("enableDateTimeParsingFallback") is null
            ? null
            : options.GetBoolean("enableDateTimeParsingFallback", false);
        Dates = TemporalFormat.ForDates(options.Find("dateFormat"), Zone, policy, hasFallback);
        Timestamps = TemporalFormat.ForTimestamps(options.Find("timestampFormat"), Zone, policy, hasFallback);
        LocalTimestamps = TemporalFormat.ForLocalTimestamps(options.Find("timestampNTZFormat"), Zone, policy);
    }

    internal ParseMode Mode { get; }

    internal string CorruptRecordColumn { get; }

    internal bool IsMultiLine { get; }

    /// <summary>What ends a line; null for any of the usual three.</summary>
    internal string? LineSeparator { get; }

    /// <summary>How the files are encoded; null for UTF-8, or, for JSON of many lines, for what they look like.</summary>
    internal Encoding? Encoding { get; }

    internal string TimeZone { get; }

    internal ZoneRules Zone { get; }

    /// <summary><c>spark.sql.timestampType</c> is <c>TIMESTAMP_NTZ</c>: what timestamps without a zone are found to be.</summary>
    internal bool TimestampIsNtz { get; }

    internal TemporalFormat Dates { get; }

    internal TemporalFormat Timestamps { get; }

    internal TemporalFormat LocalTimestamps { get; }

    /// <summary>The error of a record that <see cref="ParseMode.FailFast"/> does not let pass.</summary>
    internal static SparkException Malformed(ReadOnlySpan<byte> record) =>
        new(
            "MALFORMED_RECORD_IN_PARSING.WITHOUT_SUGGESTION",
            new Dictionary<string, string> { ["badRecord"] = Encoding.UTF8.GetString(record), ["failFastMode"] = "FAILFAST" }
        );

    /// <summary>Checks that the column of corrupt records is a string.</summary>
    internal void CheckCorruptRecordColumn(StructType schema)
    {
        if (schema.Fields.Find(field => field.Name == CorruptRecordColumn) is { DataType: not StringType })
        {
            throw new AnalysisException("_LEGACY_ERROR_TEMP_1097", "The field for corrupt records must be string type and nullable.");
        }
    }

    /// <summary>The error of a query for the column of corrupt records alone.</summary>
    internal static AnalysisException OnlyCorruptRecords() => new("_LEGACY_ERROR_TEMP_1285", new Dictionary<string, string>());
}
