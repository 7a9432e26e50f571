using Microsoft.Data.Sqlite;

namespace Salesforce.SampleData;

/// <summary>The SQLite file with the table <c>testtable</c>. SQLite has no schemas: the file is the schema <c>sample</c>.</summary>
internal static class SampleDatabase
{
    internal static void Write(string path, IEnumerable<Payment> payments)
    {
        var unfinished = path + ".tmp";
        File.Delete(unfinished);
        using (
            var connection = new SqliteConnection(
                new SqliteConnectionStringBuilder { DataSource = unfinished, Pooling = false }.ConnectionString
            )
        )
        {
            connection.Open();
            Fill(connection, payments);
        }

        File.Move(unfinished, path, overwrite: true);
    }

    private static void Fill(SqliteConnection connection, IEnumerable<Payment> payments)
    {
        using var transaction = connection.BeginTransaction();
        using var create = connection.CreateCommand();
        create.Transaction = transaction;
        create.CommandText = "CREATE TABLE testtable (id INTEGER, date TEXT, amount DECIMAL(12,2))";
        create.ExecuteNonQuery();

        using var insert = connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = "INSERT INTO testtable (id, date, amount) VALUES ($id, $date, $amount)";
        var id = insert.Parameters.Add("$id", SqliteType.Integer);
        var date = insert.Parameters.Add("$date", SqliteType.Text);
        var amount = insert.Parameters.Add("$amount", SqliteType.Real);
        foreach (var payment in payments)
        {
            id.Value = (object?)payment.Id ?? DBNull.Value;
            date.Value = (object?)payment.Date ?? DBNull.Value;
            amount.Value = payment.Amount is { } value ? (double)value : DBNull.Value;
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }
}
