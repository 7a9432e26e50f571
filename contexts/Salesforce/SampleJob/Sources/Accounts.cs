using Microsoft.Spark.Sql;
using Salesforce.Libs.Contracts;
using Shared.Pipelines.Hosting.Contracts;
using Shared.Pipelines.Hosting.Jobs;

namespace Salesforce.SampleJob.Sources;

/// <summary>The accounts that are known: JSON, an object a line, or parquet, as the path ends.</summary>
/// <param name="path">Where they are.</param>
public sealed class Accounts(DataPath path) : ISource
{
    private static readonly ExpectedColumns s_columns = new(("id", ColumnKind.WholeNumber), ("name", ColumnKind.Text));

    private static readonly string[] s_jsonExtensions = [".json", ".jsonl", ".ndjson"];

    /// <inheritdoc/>
    public string Place => $"accounts in {path} (ACCOUNTS_PATH)";

    /// <inheritdoc/>
    public DataFrame Read(SparkSession session)
    {
        try
        {
            var isJson = s_jsonExtensions.Any(extension => path.Value.EndsWith(extension, StringComparison.OrdinalIgnoreCase));
            var accounts = isJson ? session.Read().Json(path.Value) : session.Read().Parquet(path.Value);
            return s_columns.Check(accounts, Place).SelectExpr("cast(id as bigint) id", "name");
        }
        catch (Exception exception) when (exception is not JobException)
        {
            throw new JobException($"The {Place} cannot be read: {exception.Message}", exception);
        }
    }
}
