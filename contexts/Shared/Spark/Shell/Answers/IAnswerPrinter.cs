using Shared.Spark.Plans.DateTimes;
using Shared.Spark.Plans.Engine;

namespace Shared.Spark.Shell.Answers;

/// <summary>Prints what became of statements.</summary>
internal interface IAnswerPrinter
{
    /// <summary>Prints the rows of a statement.</summary>
    void PrintRows(string sql, IResultStream result, ZoneRules zone);

    /// <summary>Prints why a statement failed.</summary>
    void PrintError(string sql, Exception exception);
}
