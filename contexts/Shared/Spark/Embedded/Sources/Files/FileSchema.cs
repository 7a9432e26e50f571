using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Sources.Files;

/// <summary>The schema of a read of files.</summary>
internal static class FileSchema
{
    /// <summary>
    /// The columns of the files and those of their folders, which stand last unless the files have a column of that name; all nullable.
    /// </summary>
    internal static StructType WithPartitions(StructType data, StructType partitions)
    {
        bool IsPartition(StructField field, out StructField partition) =>
            (partition = partitions.Fields.Find(column => column.Name.Equals(field.Name, StringComparison.OrdinalIgnoreCase))!) is not null;

        return AsNullable(
            new StructType(
                data.Fields.Select(field => IsPartition(field, out var partition) ? new StructField(field.Name, partition.DataType) : field)
                    .Concat(
                        partitions.Fields.Where(column =>
                            !data.Fields.Exists(field => field.Name.Equals(column.Name, StringComparison.OrdinalIgnoreCase))
                        )
                    )
            )
        );
    }

    /// <summary>The schema with all that is in it nullable: no file promises otherwise.</summary>
    internal static StructType AsNullable(StructType schema) => (StructType)Nullable(schema);

    /// <summary>Checks that no two columns have one name.</summary>
    /// <exception cref="AnalysisException">Two have.</exception>
    internal static void CheckNames(StructType schema, DataSourceSession session)
    {
        var names = new HashSet<string>(
            session.IsSet("spark.sql.caseSensitive") ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase
        );
        foreach (var field in schema.Fields)
        {
            if (!names.Add(field.Name))
            {
                throw new AnalysisException(
                    "COLUMN_ALREADY_EXISTS",
                    new Dictionary<string, string> { ["columnName"] = $"`{field.Name.ToLowerInvariant()}`" }
                );
            }
        }
    }

    /// <summary>The error of a read that finds no file to ask for the schema.</summary>
    internal static AnalysisException CannotInfer(string format) =>
        new("UNABLE_TO_INFER_SCHEMA", new Dictionary<string, string> { ["format"] = format });

    private static DataType Nullable(DataType type) =>
        type switch
        {
            StructType structure => new StructType(
                structure.Fields.Select(field => new StructField(field.Name, Nullable(field.DataType), true, field.Metadata))
            ),
            ArrayType array => new ArrayType(Nullable(array.ElementType), containsNull: true),
            MapType map => new MapType(Nullable(map.KeyType), Nullable(map.ValueType), valueContainsNull: true),
            _ => type,
        };
}
