using System.Buffers;
using System.Globalization;
using System.Text;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Columnar;
using Shared.Spark.Plans.DateTimes;
using Shared.Spark.Plans.Formatting;

namespace Shared.Spark.Embedded.Sources.Files;

/// <summary>Where the files of a write go, and which columns stand in them rather than in the names of folders.</summary>
internal sealed class OutputLayout
{
    private readonly string _id = Guid.NewGuid().ToString();
    private readonly ArrayBufferWriter<byte> _text = new();
    private readonly ZoneRules _zone;

    internal OutputLayout(string folder, StructType schema, IReadOnlyList<int> partitionColumns, string timeZone)
    {
        (Folder, Schema, PartitionColumns, TimeZone) = (folder, schema, partitionColumns, timeZone);
        _zone = ZoneRules.OfSession(timeZone);
        DataColumns = [.. Enumerable.Range(0, schema.Fields.Count).Except(partitionColumns)];
        DataSchema = new StructType(DataColumns.Select(column => schema.Fields[column]));
    }

    /// <summary>The folder.</summary>
    internal string Folder { get; }

    /// <summary>All columns.</summary>
    internal StructType Schema { get; }

    /// <summary>The columns in the names of folders, as positions in <see cref="Schema"/>.</summary>
    internal IReadOnlyList<int> PartitionColumns { get; }

    /// <summary>The columns in the files, as positions in <see cref="Schema"/>.</summary>
    internal IReadOnlyList<int> DataColumns { get; }

    /// <summary>The columns in the files.</summary>
    internal StructType DataSchema { get; }

    /// <summary>The session's time zone.</summary>
    internal string TimeZone { get; }

    internal bool IsPartitioned => PartitionColumns.Count > 0;

    /// <summary>The name of a file, as Spark's writers make it.</summary>
    internal string FileName(int task, string extension) =>
        $"part-{task.ToString("D5", CultureInfo.InvariantCulture)}-{_id}{(IsPartitioned ? "." : "-")}c000{extension}";

    /// <summary>The path below <see cref="Folder"/> for rows whose partition columns have the values at <paramref name="row"/>.</summary>
    /// <param name="columns">The vectors of the partition columns, in order.</param>
    /// <param name="row">The row.</param>
    internal string PartitionFolder(IReadOnlyList<ColumnVector> columns, int row) =>
        string.Join(
            Path.DirectorySeparatorChar,
            PartitionColumns.Select((column, i) => PartitionPath.Format(Schema.Fields[column].Name, TextOf(columns[i], row)))
        );

    // As a cast to string gives.
    private string? TextOf(ColumnVector column, int row)
    {
        if (column.IsNullAt(row))
        {
            return null;
        }

        _text.ResetWrittenCount();
        CastToString.Legacy.Append(_text, column, row, _zone);
        return Encoding.UTF8.GetString(_text.WrittenSpan);
    }
}
