using System.Buffers;
using System.Text;
using Shared.Spark.Plans.Columnar;
using Shared.Spark.Plans.DateTimes;
using Shared.Spark.Plans.Engine;

namespace Shared.Spark.Plans.Formatting;

/// <summary>The table that <c>Show</c> prints. See Spark's <c>Dataset.showString</c>.</summary>
public static class ShowString
{
    private const int MinimumWidth = 3;

    /// <summary>The table.</summary>
    /// <param name="result">The rows; one more than wanted tells that there are more.</param>
    /// <param name="rowCount">How many rows are shown.</param>
    /// <param name="truncate">Cells of more characters are cut, and all are aligned right; 0 for whole cells, aligned left.</param>
    /// <param name="vertical">Whether each row is shown as lines of name and value.</param>
    /// <param name="zone">The session's time zone.</param>
    public static string Format(IResultStream result, int rowCount, int truncate, bool vertical, ZoneRules zone)
    {
        var names = result.Schema.Fields.Select(field => MetaCharacters.Escape(field.Name)).ToArray();
        var rows = ReadRows(result, rowCount, truncate, zone, out var hasMore);
        var text = new StringBuilder();
        if (vertical)
        {
            AppendVertical(text, names, rows);
        }
        else
        {
            AppendTable(text, names, rows, alignRight: truncate > 0);
        }

        if (vertical && rows.Count == 0)
        {
            text.Append("(0 rows)\n");
        }
        else if (hasMore)
        {
            text.Append("only showing top ").Append(rowCount).Append(rowCount == 1 ? " row\n" : " rows\n");
        }

        return text.ToString();
    }

    private static List<string[]> ReadRows(IResultStream result, int rowCount, int truncate, ZoneRules zone, out bool hasMore)
    {
        var rows = new List<string[]>();
        var buffer = new ArrayBufferWriter<byte>();
        while (result.Next() is { } batch)
        {
            for (var row = 0; row < batch.RowCount; row++)
            {
                if (rows.Count == rowCount)
                {
                    hasMore = true;
                    return rows;
                }

                rows.Add([.. batch.Columns.Select(column => FormatCell(buffer, column, row, truncate, zone))]);
            }
        }

        hasMore = false;
        return rows;
    }

    private static string FormatCell(ArrayBufferWriter<byte> buffer, ColumnVector column, int row, int truncate, ZoneRules zone)
    {
        buffer.ResetWrittenCount();
        CastToString.Pretty.Append(buffer, column, row, zone);
        var text = MetaCharacters.Escape(Encoding.UTF8.GetString(buffer.WrittenSpan));
        if (truncate <= 0 || text.Length <= truncate)
        {
            return text;
        }

        return truncate < 4 ? text[..truncate] : $"{text.AsSpan(0, truncate - 3)}...";
    }

    private static void AppendTable(StringBuilder text, string[] names, List<string[]> rows, bool alignRight)
    {
        var widths = names
            .Select((name, i) => Math.Max(MinimumWidth, rows.Select(row => HalfWidth(row[i])).Append(HalfWidth(name)).Max()))
            .ToArray();
        var line = $"+{string.Join('+', widths.Select(width => new string('-', width)))}+\n";
        text.Append(line);
        AppendRow(text, names, widths, alignRight);
        text.Append(line);
        foreach (var row in rows)
        {
            AppendRow(text, row, widths, alignRight);
        }

        text.Append(line);
    }

    private static void AppendRow(StringBuilder text, string[] cells, int[] widths, bool alignRight)
    {
        text.Append('|');
        for (var i = 0; i < cells.Length; i++)
        {
            var padding = widths[i] - HalfWidth(cells[i]);
            text.Append(i > 0 ? "|" : "").Append(' ', alignRight ? padding : 0).Append(cells[i]).Append(' ', alignRight ? 0 : padding);
        }

        text.Append("|\n");
    }

    private static void AppendVertical(StringBuilder text, string[] names, List<string[]> rows)
    {
        var nameWidth = names.Select(HalfWidth).Append(MinimumWidth).Max();
        var cellWidth = rows.SelectMany(row => row).Select(HalfWidth).Append(MinimumWidth).Max();
        for (var i = 0; i < rows.Count; i++)
        {
            // Five characters stand around the name and the cell.
            text.Append($"-RECORD {i}".PadRight(nameWidth + cellWidth + 5, '-')).Append('\n');
            for (var j = 0; j < names.Length; j++)
            {
                text.Append(' ')
                    .Append(names[j])
                    .Append(' ', nameWidth - HalfWidth(names[j]))
                    .Append(" | ")
                    .Append(rows[i][j])
                    .Append(' ', cellWidth - HalfWidth(rows[i][j]))
                    .Append(" \n");
            }
        }
    }

    // Characters of East Asian scripts are twice as wide.
    private static int HalfWidth(string text)
    {
        var width = text.Length;
        foreach (var c in text)
        {
            if (
                c
                is (>= '\u1100' and <= '\u115F')
                    or (>= '\u2E80' and <= '\uA4CF')
                    or (>= '\uAC00' and <= '\uD7A3')
                    or (>= '\uF900' and <= '\uFAFF')
                    or (>= '\uFE30' and <= '\uFE6F')
                    or (>= '\uFF00' and <= '\uFF60')
                    or (>= '\uFFE0' and <= '\uFFE6')
            )
            {
                width++;
            }
        }

        return width;
    }
}
