using Microsoft.Spark.Sql;

namespace Salesforce.SampleJob.Transformations;

/// <summary>Keeps the payments of known accounts, with the account beside each.</summary>
public static class JoinByIds
{
    /// <summary>Joins payments and accounts by their ids. What has no id, or one that the other side lacks, is left out.</summary>
    /// <param name="payments">Payments, with a column <c>id</c>.</param>
    /// <param name="accounts">Accounts, with a column <c>id</c>.</param>
    public static DataFrame Apply(DataFrame payments, DataFrame accounts) => payments.Join(accounts, "id");
}
