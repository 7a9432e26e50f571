using System.Diagnostics;
using Microsoft.Spark.Sql;
using Shared.Spark.Shell.Answers;

namespace Shared.Spark.Shell;

/// <summary>Runs statements in one session and prints their answers.</summary>
/// <param name="session">The session.</param>
/// <param name="printer">Prints the answers.</param>
internal sealed class StatementRunner(SparkSession session, IAnswerPrinter printer)
{
    /// <summary>How long the last statement took.</summary>
    internal TimeSpan Elapsed { get; private set; }

    /// <summary>The database in which names are looked up.</summary>
    internal string CurrentDatabase => session.Catalog.CurrentDatabase();

    /// <summary>Stops the statement that runs.</summary>
    internal void Interrupt() => session.Engine.InterruptAll();

    /// <summary>Runs a statement.</summary>
    /// <returns>Whether it succeeded.</returns>
    internal bool Run(string sql)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            var frame = session.Sql(sql);
            using var result = session.Engine.Execute(frame.Plan);
            printer.PrintRows(sql, result, session.TimeZone);
            return true;
        }
        // Whatever is wrong with one statement must not end the others.
        catch (Exception exception)
        {
            printer.PrintError(sql, exception);
            return false;
        }
        finally
        {
            Elapsed = Stopwatch.GetElapsedTime(start);
        }
    }
}
