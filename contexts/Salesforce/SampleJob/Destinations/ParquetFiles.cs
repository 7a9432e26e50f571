using Microsoft.Spark.Sql;
using Shared.Pipelines.Hosting.Contracts;
using Shared.Pipelines.Hosting.Jobs;

namespace Salesforce.SampleJob.Destinations;

/// <summary>A directory of parquet files, replaced as a whole.</summary>
/// <param name="path">Where it is.</param>
public sealed class ParquetFiles(DataPath path) : IDestination
{
    /// <inheritdoc/>
    public string Place => $"parquet files in {path} (OUTPUT_PATH)";

    /// <inheritdoc/>
    public void Write(DataFrame frame)
    {
        try
        {
            frame.Write().Mode(SaveMode.Overwrite).Parquet(path.Value);
        }
        catch (Exception exception)
        {
            throw new JobException($"The {Place} cannot be written; what was there stays: {exception.Message}", exception);
        }
    }
}
