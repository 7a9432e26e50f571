using Microsoft.Spark.Sql;
using Salesforce.Libs.Contracts;
using Salesforce.Libs.Databases;
using Shared.Pipelines.Hosting.Jobs;

namespace Salesforce.SampleJob.Sources;

/// <summary>
/// What accounts paid: the table <c>sample.testtable</c> of a database. Its amounts become decimals, so that sums are exact.
/// </summary>
/// <param name="database">The database.</param>
public sealed class Payments(DatabaseEnvironment database) : ISource
{
    private static readonly ExpectedColumns s_columns = new(
        ("id", ColumnKind.WholeNumber),
        ("date", ColumnKind.Day),
        ("amount", ColumnKind.Number)
    );

    private readonly JdbcTable _table = database.Table("sample.testtable");

    /// <inheritdoc/>
    public string Place => _table.Place;

    /// <inheritdoc/>
    public DataFrame Read(SparkSession session) =>
        s_columns.Check(_table.Read(session), Place).SelectExpr("cast(id as bigint) id", "date", "cast(amount as decimal(18,2)) amount");
}
