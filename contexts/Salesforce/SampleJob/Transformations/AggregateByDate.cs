using Microsoft.Spark.Sql;

namespace Salesforce.SampleJob.Transformations;

/// <summary>Sums amounts by day.</summary>
public static class AggregateByDate
{
    /// <summary>A row a day, in order. Payments whose day is not known are summed up, too, in a row without date.</summary>
    /// <param name="session">The session of the frame.</param>
    /// <param name="payments">Payments, with the columns <c>date</c> and <c>amount</c>.</param>
    public static DataFrame Apply(SparkSession session, DataFrame payments)
    {
        payments.CreateOrReplaceTempView("payments");
        return session.Sql(
            """
            SELECT to_date(date) AS date, sum(amount) AS amount
            FROM payments
            GROUP BY to_date(date)
            ORDER BY date
            """
        );
    }
}
