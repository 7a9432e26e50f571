using Shared.Spark.Plans.Commands;

namespace Shared.Spark.Catalyst.Relations;

/// <summary>How rows are written to a script or read from it: ROW FORMAT DELIMITED, and what holds without it.</summary>
/// <param name="FieldDelimiter">What parts the fields of a row.</param>
/// <param name="NullText">What stands for a null; null for nothing: a script whose columns nobody names writes text only.</param>
public sealed record ScriptFormat(string FieldDelimiter, string? NullText)
{
    /// <summary>The format without a clause.</summary>
    public static ScriptFormat Default { get; } = new("\u0001", "\\N");

    internal static ScriptFormat Of(RowFormat? format) =>
        format is null
            ? Default
            : new(Find(format, "field.delim") ?? Default.FieldDelimiter, Find(format, "serialization.null.format") ?? Default.NullText);

    private static string? Find(RowFormat format, string key) => format.Properties.LastOrDefault(property => property.Key == key).Value;
}
