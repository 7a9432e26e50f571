using Microsoft.Spark.Sql;
using Shared.Pipelines.Hosting.Jobs;

namespace Salesforce.Libs.Databases;

/// <summary>A table of a database, to be read or written. Errors name the variable, the database and the table.</summary>
/// <param name="database">The database.</param>
/// <param name="name">The table with its schema: <c>sample.testtable</c>.</param>
public sealed class JdbcTable(DatabaseEnvironment database, string name)
{
    /// <summary>Where it is, without the password.</summary>
    public string Place => $"table {name} in {database.Url} ({DatabaseEnvironment.UrlVariable})";

    /// <summary>The frame of its rows.</summary>
    /// <param name="session">The session to read by.</param>
    /// <exception cref="JobException">The database cannot be reached, or it has no such table.</exception>
    public DataFrame Read(SparkSession session)
    {
        try
        {
            return session.Read().Format("jdbc").Options(Options()).Load();
        }
        catch (Exception exception)
        {
            throw new JobException($"The {Place} cannot be read: {exception.Message}", exception);
        }
    }

    /// <summary>Replaces its rows. When that fails, the old ones stay.</summary>
    /// <param name="frame">The new rows.</param>
    /// <exception cref="JobException">They cannot be written.</exception>
    public void Overwrite(DataFrame frame)
    {
        try
        {
            frame.Write().Format("jdbc").Options(Options()).Mode(SaveMode.Overwrite).Save();
        }
        catch (Exception exception)
        {
            throw new JobException($"The {Place} cannot be written; what was there stays: {exception.Message}", exception);
        }
    }

    private Dictionary<string, string> Options()
    {
        var options = new Dictionary<string, string>
        {
            ["url"] = database.Url.Value,
            ["dbtable"] = database.Url.NameOf(name),
            ["driver"] = database.Url.DriverClass,
        };
        if (database.User is { } user)
        {
            options["user"] = user;
        }

        if (database.Password is { } password)
        {
            options["password"] = password.Reveal();
        }

        return options;
    }
}
