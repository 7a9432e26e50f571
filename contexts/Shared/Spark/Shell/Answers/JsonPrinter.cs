using System.Text;
using Shared.Spark.Plans.DateTimes;
using Shared.Spark.Plans.Engine;
using Shared.Spark.Plans.Errors;
using Shared.Spark.Plans.Formatting;

namespace Shared.Spark.Shell.Answers;

/// <summary>
/// Prints an object a statement: <c>sql, schema, nullable, rows</c> or <c>sql, error, message</c>,
/// byte for byte as Python's <c>json.dumps(…, ensure_ascii=False)</c>, to be compared line by line.
/// </summary>
/// <param name="output">Where it goes.</param>
internal sealed class JsonPrinter(TextWriter output) : IAnswerPrinter
{
    public void PrintRows(string sql, IResultStream result, ZoneRules zone)
    {
        var rows = HiveRows.Read(sql, result, zone).ToArray();
        var line = Begin(sql);
        JsonText.AppendString(line.Append(", \"schema\": "), result.Schema.CatalogString);
        line.Append(", \"nullable\": [").AppendJoin(", ", result.Schema.Fields.Select(field => field.IsNullable ? "true" : "false"));
        line.Append("], \"rows\": [");
        for (var i = 0; i < rows.Length; i++)
        {
            JsonText.AppendString(line.Append(i > 0 ? ", " : ""), rows[i]);
        }

        Print(line.Append("]}"));
    }

    public void PrintError(string sql, Exception exception)
    {
        var line = Begin(sql);
        JsonText.AppendString(
            line.Append(", \"error\": "),
            exception is SparkException spark ? spark.ErrorClass : exception.GetType().FullName
        );
        JsonText.AppendString(line.Append(", \"message\": "), exception.Message);
        Print(line.Append('}'));
    }

    private static StringBuilder Begin(string sql) => JsonText.AppendString(new StringBuilder("{\"sql\": "), sql);

    private void Print(StringBuilder line)
    {
        output.Write(line.Append('\n'));
        output.Flush();
    }
}
