using System.Text.RegularExpressions;
using Mono.Cecil;

namespace Architecture.Tests.Purity;

/// <summary>What a transformation must not touch: readers, writers, clocks, chance, the environment, the outside.</summary>
internal static partial class ForbiddenMembers
{
    private static readonly string[] s_namespaces =
    [
        "System.IO",
        "System.Net",
        "System.Data",
        "Microsoft.Data",
        "Npgsql",
        "Microsoft.Win32",
        "Serilog",
        "Microsoft.Spark.Sql.Streaming",
    ];

    private static readonly string[] s_types =
    [
        "System.Environment",
        "System.Console",
        "System.Random",
        "System.Security.Cryptography.RandomNumberGenerator",
        "System.TimeProvider",
        "System.AppContext",
        "System.AppDomain",
        "System.Diagnostics.Process",
        "System.Diagnostics.Stopwatch",
        "System.Threading.Thread",
        "System.Threading.Timer",
        "System.Threading.Tasks.Task",
        "Microsoft.Spark.Sql.DataFrameReader",
        "Microsoft.Spark.Sql.DataFrameWriter",
        "Microsoft.Spark.Sql.DataFrameWriterV2",
        "Microsoft.Spark.SparkContext",
    ];

    private static readonly string[] s_members =
    [
        "System.DateTime::get_Now",
        "System.DateTime::get_UtcNow",
        "System.DateTime::get_Today",
        "System.DateTimeOffset::get_Now",
        "System.DateTimeOffset::get_UtcNow",
        "System.Guid::NewGuid",
        "System.Guid::CreateVersion7",
        "System.TimeZoneInfo::get_Local",
        "System.Globalization.CultureInfo::get_CurrentCulture",
        "Microsoft.Spark.Sql.SparkSession::Read",
        "Microsoft.Spark.Sql.SparkSession::ReadStream",
        "Microsoft.Spark.Sql.SparkSession::Builder",
        "Microsoft.Spark.Sql.SparkSession::Conf",
        "Microsoft.Spark.Sql.SparkSession::Table",
        "Microsoft.Spark.Sql.DataFrame::Write",
        "Microsoft.Spark.Sql.DataFrame::WriteTo",
        "Microsoft.Spark.Sql.DataFrame::WriteStream",
        "Microsoft.Spark.Sql.DataFrame::Show",
        "Microsoft.Spark.Sql.DataFrame::PrintSchema",
        "Microsoft.Spark.Sql.DataFrame::Explain",
        "Microsoft.Spark.Sql.Functions::CurrentDate",
        "Microsoft.Spark.Sql.Functions::CurrentTimestamp",
        "Microsoft.Spark.Sql.Functions::Rand",
        "Microsoft.Spark.Sql.Functions::Randn",
        "Microsoft.Spark.Sql.Functions::InputFileName",
    ];

    /// <summary>Why a member is forbidden; null when it is not.</summary>
    internal static string? Find(MemberReference member)
    {
        var type = (member as TypeReference ?? member.DeclaringType)?.GetElementType();
        if (type is null)
        {
            return null;
        }

        var isForbidden =
            s_namespaces.Any(space => type.Namespace == space || type.Namespace.StartsWith(space + ".", StringComparison.Ordinal))
            || s_types.Any(name => type.FullName == name || type.FullName.StartsWith(name + "`", StringComparison.Ordinal))
            || s_members.Contains($"{type.FullName}::{member.Name}");
        return isForbidden ? $"{type.FullName}{(member is TypeReference ? "" : $".{member.Name}")}" : null;
    }

    /// <summary>The part of a SQL text that reads a clock, files or chance, or that changes something; null when there is none.</summary>
    internal static string? FindInText(string text) => ImpureSql().Match(text) is { Success: true } match ? match.Value.Trim() : null;

    [GeneratedRegex(
        """
            \b(current_date|current_timestamp|localtimestamp)\b | \b(now|rand|randn|random|uuid|input_file_name|unix_timestamp)\s*\(\s*\)
            | \b(parquet|json|csv|orc|text|avro|delta)\.`
            | ^\s*(insert\s+(into|overwrite)|create\s+(or\s+replace\s+)?(table|database|schema)|drop\s+|truncate\s+table|delete\s+from|set\s+spark)
            """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex ImpureSql();
}
