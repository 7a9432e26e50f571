using Shared.Pipelines.Hosting.Contracts;

namespace Salesforce.Libs.Databases;

/// <summary>The database that the jobs of this context share.</summary>
/// <param name="Url">Where it is.</param>
/// <param name="User">Who reads and writes.</param>
/// <param name="Password">With which password.</param>
public sealed record DatabaseEnvironment(
    [Variable(DatabaseEnvironment.UrlVariable, "the database with the source table: jdbc:sqlite:… or jdbc:postgresql://…")] JdbcUrl Url,
    [Variable("JDBC_USER", "who logs in to the database")] string? User,
    [Variable("JDBC_PASSWORD", "the password of JDBC_USER")] Secret? Password
)
{
    /// <summary>The variable that holds the address.</summary>
    public const string UrlVariable = "JDBC_URL";

    /// <summary>A table in it.</summary>
    /// <param name="name">Its name with its schema: <c>sample.testtable</c>.</param>
    public JdbcTable Table(string name) => new(this, name);
}
