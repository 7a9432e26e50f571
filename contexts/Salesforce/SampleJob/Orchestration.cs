using Salesforce.SampleJob.Destinations;
using Salesforce.SampleJob.Sources;
using Salesforce.SampleJob.Transformations;
using Shared.Pipelines.Hosting.Jobs;

namespace Salesforce.SampleJob;

/// <summary>The flow of the job.</summary>
public static class Orchestration
{
    /// <summary>Sums up what known accounts paid on each day, for analysts (parquet) and applications (a table).</summary>
    /// <param name="job">The run.</param>
    /// <param name="environment">Where to read and write.</param>
    public static void Run(JobRun job, SampleJobEnvironment environment)
    {
        var payments = job.Read("payments", new Payments(environment.Database));
        var accounts = job.Read("accounts", new Accounts(environment.AccountsPath));

        var amounts = job.Compute("amount by date", () => AggregateByDate.Apply(job.Session, JoinByIds.Apply(payments, accounts)));

        job.Write("amount by date", amounts, new ParquetFiles(environment.OutputPath));
        job.Write("amount by date", amounts, new DatabaseTable(environment.Database.Table(environment.OutputTable)));
        job.Show("Amount by date", amounts);
    }
}
