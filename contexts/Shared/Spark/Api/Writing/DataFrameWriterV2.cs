using System.Globalization;
using Shared.Spark.Catalyst.Parsing;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Commands;
using Shared.Spark.Plans.Expressions;

namespace Microsoft.Spark.Sql;

/// <summary>
/// Writes the rows of a frame to a table.
/// See https://spark.apache.org/docs/3.5.7/api/scala/org/apache/spark/sql/DataFrameWriterV2.html.
/// </summary>
public sealed class DataFrameWriterV2
{
    private readonly DataFrame _frame;
    private WriteTable _command;

    internal DataFrameWriterV2(DataFrame frame, string table)
    {
        _frame = frame;
        _command = new WriteTable(frame.Plan, SparkSqlParser.ParseMultipartIdentifier(table), WriteTableMode.Create);
    }

    /// <summary>The kind of table: <c>parquet</c>.</summary>
    /// <param name="provider">The kind.</param>
    public DataFrameWriterV2 Using(string provider) => With(_command with { Provider = provider });

    /// <summary>Sets an option of the target.</summary>
    /// <param name="key">The option; its case does not matter.</param>
    /// <param name="value">Its value.</param>
    public DataFrameWriterV2 Option(string key, string value) =>
        With(_command with { Options = _command.Options.Add(KeyValuePair.Create(key, value)) });

    /// <summary>Sets an option of the target.</summary>
    /// <param name="key">The option; its case does not matter.</param>
    /// <param name="value">Its value.</param>
    public DataFrameWriterV2 Option(string key, bool value) => Option(key, value ? "true" : "false");

    /// <summary>Sets an option of the target.</summary>
    /// <param name="key">The option; its case does not matter.</param>
    /// <param name="value">Its value.</param>
    public DataFrameWriterV2 Option(string key, long value) => Option(key, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Sets an option of the target.</summary>
    /// <param name="key">The option; its case does not matter.</param>
    /// <param name="value">Its value.</param>
    public DataFrameWriterV2 Option(string key, double value) => Option(key, value.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>Sets options of the target.</summary>
    /// <param name="options">The options.</param>
    public DataFrameWriterV2 Options(Dictionary<string, string> options) =>
        With(_command with { Options = _command.Options.Concat(options).ToValueList() });

    /// <summary>Sets a property of the table.</summary>
    /// <param name="property">The property.</param>
    /// <param name="value">Its value.</param>
    public DataFrameWriterV2 TableProperty(string property, string value) =>
        With(_command with { TableProperties = _command.TableProperties.Add(KeyValuePair.Create(property, value)) });

    /// <summary>How the table is partitioned: columns, or <see cref="Functions.Days"/> of one and its kin.</summary>
    /// <param name="column">The first.</param>
    /// <param name="columns">The others.</param>
    public DataFrameWriterV2 PartitionedBy(Column column, params Column[] columns) =>
        With(_command with { PartitionedBy = columns.Prepend(column).Select(item => item.Expression).ToValueList() });

    /// <summary>Makes the table; an error when it exists.</summary>
    public void Create() => Write(WriteTableMode.Create);

    /// <summary>Replaces the table; an error when it does not exist.</summary>
    public void Replace() => Write(WriteTableMode.Replace);

    /// <summary>Makes the table or replaces it.</summary>
    public void CreateOrReplace() => Write(WriteTableMode.CreateOrReplace);

    /// <summary>Adds the rows to the table, column by name.</summary>
    public void Append() => Write(WriteTableMode.Append);

    /// <summary>Replaces the rows of the table for which a condition holds.</summary>
    /// <param name="condition">The condition.</param>
    public void Overwrite(Column condition) => Write(WriteTableMode.Overwrite, condition.Expression);

    /// <summary>Replaces the partitions that the rows are of.</summary>
    public void OverwritePartitions() => Write(WriteTableMode.OverwritePartitions);

    private DataFrameWriterV2 With(WriteTable command)
    {
        _command = command;
        return this;
    }

    private void Write(WriteTableMode mode, Expression? condition = null) =>
        _frame.Session.Engine.ExecuteCommand(_command with { Mode = mode, OverwriteCondition = condition });
}
