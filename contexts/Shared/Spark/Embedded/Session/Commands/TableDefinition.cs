using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Session.Tables;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Commands;
using Shared.Spark.Plans.Errors;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Embedded.Session.Commands;

/// <summary>What CREATE TABLE says of a table.</summary>
internal static class TableDefinition
{
    internal static TableEntry Of(CreateTable create, TableName name, string defaultSource)
    {
        var specification = create.Specification;
        var partitionBy = specification
            .Partitioning.Select(PartitionColumn)
            .Concat(specification.PartitionColumns.Select(column => column.Name))
            .ToValueList();

        // As Spark, the columns of partitions are the last.
        var columns = create.Columns.Concat(specification.PartitionColumns).OrderBy(column => IndexOf(partitionBy, column.Name)).ToArray();
        var path =
            specification.Location
            ?? specification.Options.LastOrDefault(option => option.Key.Equals("path", StringComparison.OrdinalIgnoreCase)).Value;
        return new TableEntry(name.Database, name.Name, new StructType(columns.Select(FieldOf)))
        {
            Provider = specification.Provider ?? defaultSource,
            PartitionBy = partitionBy,
            Options = specification.Options.Where(option => !option.Key.Equals("path", StringComparison.OrdinalIgnoreCase)).ToValueList(),
            Properties = specification.Properties,
            Buckets = specification.Buckets,
            SortedBy = specification.SortedBy.Select(order => PartitionColumn(order.Child)).ToValueList(),
            Comment = specification.Comment,
            ColumnComments = columns.Select(column => column.Comment).ToValueList(),
            Location = path is null ? "" : LocationText.PathOf(path),
            IsExternal = path is not null,
        };
    }

    internal static StructField FieldOf(ColumnDefinition column) =>
        new(
            column.Name,
            column.Type,
            column.IsNullable,
            column.Comment is null ? null : new Newtonsoft.Json.Linq.JObject { ["comment"] = column.Comment }
        );

    private static int IndexOf(ValueList<string> partitionBy, string column)
    {
        for (var i = 0; i < partitionBy.Count; i++)
        {
            if (partitionBy[i].Equals(column, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }

    private static string PartitionColumn(Expression expression) =>
        expression is UnresolvedAttribute { NameParts: [var name] }
            ? name
            : throw new AnalysisException(
                "UNSUPPORTED_FEATURE",
                "[UNSUPPORTED_FEATURE] The feature is not supported: partitioning by an expression in the embedded engine."
            );
}
