namespace Shared.Spark.Shell;

/// <summary>How answers are printed.</summary>
internal enum OutputFormat
{
    /// <summary>A table, as <c>Show</c> prints it.</summary>
    Table,

    /// <summary>A JSON object a statement.</summary>
    Json,

    /// <summary>Values separated by commas, below a line of names.</summary>
    Csv,
}
