using Microsoft.Spark.Sql;
using Salesforce.Libs.Databases;
using Shared.Pipelines.Hosting.Jobs;

namespace Salesforce.SampleJob.Destinations;

/// <summary>A table of a database, replaced as a whole.</summary>
/// <param name="table">The table.</param>
public sealed class DatabaseTable(JdbcTable table) : IDestination
{
    /// <inheritdoc/>
    public string Place => table.Place;

    /// <inheritdoc/>
    public void Write(DataFrame frame) => table.Overwrite(frame);
}
