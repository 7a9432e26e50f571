namespace Shared.Spark.Embedded.Sources.Files;

/// <summary>
/// What becomes of a record that cannot be read. See https://spark.apache.org/docs/3.5.7/sql-data-sources-csv.html#data-source-option.
/// </summary>
internal enum ParseMode
{
    /// <summary>What can be read of it is, the rest is null.</summary>
    Permissive,

    /// <summary>It is left out.</summary>
    DropMalformed,

    /// <summary>It raises an error.</summary>
    FailFast,
}
