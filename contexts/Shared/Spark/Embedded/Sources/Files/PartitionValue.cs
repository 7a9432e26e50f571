using System.Text;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Sources.Columns;
using Shared.Spark.Embedded.Sources.Values;
using Shared.Spark.Plans.DateTimes;

namespace Shared.Spark.Embedded.Sources.Files;

/// <summary>The value that the name of a folder holds, for columns.</summary>
internal sealed class PartitionValue
{
    private readonly byte[]? _text;
    private readonly FieldParser _parser;

    internal PartitionValue(string? text, DataType type, ZoneRules zone)
    {
        _text = text is null ? null : Encoding.UTF8.GetBytes(text);
        _parser = new FieldParser(
            type,
            TemporalFormat.ForDates(null, zone),
            TemporalFormat.ForTimestamps(null, zone),
            TemporalFormat.ForLocalTimestamps(null, zone)
        );
    }

    internal void AppendTo(ColumnBuilder column)
    {
        if (_text is null || !_parser.TryAppend(column, _text))
        {
            column.AppendNull();
        }
    }
}
