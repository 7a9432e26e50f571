using Shared.Spark.Embedded.Sources.Files;

namespace Shared.Spark.Embedded.Sources.Text;

/// <summary>The options of text. See https://spark.apache.org/docs/3.5.7/sql-data-sources-text.html#data-source-option.</summary>
internal sealed class TextOptions(DataSourceOptions options, DataSourceSession session) : RecordOptions(options, session)
{
    /// <summary>Whether a file is one row.</summary>
    internal bool IsWholeText { get; } = options.GetBoolean("wholetext", false);
}
