using Shared.Spark.Plans.DateTimes;
using Shared.Spark.Plans.Engine;
using Shared.Spark.Plans.Formatting;

namespace Shared.Spark.Shell.Answers;

/// <summary>Prints tables with whole cells; nothing for statements without columns.</summary>
/// <param name="output">For tables.</param>
/// <param name="errors">For errors.</param>
internal sealed class TablePrinter(TextWriter output, TextWriter errors) : IAnswerPrinter
{
    public void PrintRows(string sql, IResultStream result, ZoneRules zone)
    {
        if (result.Schema.Fields.Count > 0)
        {
            output.Write(ShowString.Format(result, int.MaxValue, truncate: 0, vertical: false, zone));
            output.Flush();
        }
    }

    public void PrintError(string sql, Exception exception) => ErrorText.Write(errors, exception);
}
