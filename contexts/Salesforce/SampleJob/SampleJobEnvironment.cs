using Salesforce.Libs.Databases;
using Shared.Pipelines.Hosting.Contracts;

namespace Salesforce.SampleJob;

/// <summary>All that the job reads from its environment.</summary>
/// <param name="Database">The database of the payments and of the result.</param>
/// <param name="AccountsPath">The accounts.</param>
/// <param name="OutputPath">Where the result goes as parquet.</param>
/// <param name="OutputTable">Where the result goes as a table.</param>
public sealed record SampleJobEnvironment(
    DatabaseEnvironment Database,
    [Variable("ACCOUNTS_PATH", "the accounts: *.json (an object a line) or parquet")] DataPath AccountsPath,
    [Variable("OUTPUT_PATH", "the directory of the amounts by date, as parquet")] DataPath OutputPath,
    [Variable("OUTPUT_TABLE", "the table of the amounts by date, in the same database", Default = "amount_by_date")] string OutputTable
);
