using System.Text;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Columnar;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Sources.Parquet;

/// <summary>What the footer of a parquet file says of its columns.</summary>
/// <param name="Columns">The columns.</param>
/// <param name="SparkSchema">The schema that Spark wrote into the file; null when another program wrote it.</param>
/// <param name="SparkVersion">The version of Spark that wrote it; null when another program did.</param>
/// <param name="IsLegacyDateTime">Whether Spark wrote dates of the Julian calendar.</param>
internal sealed record ParquetFooter(
    IReadOnlyList<ParquetNode> Columns,
    StructType? SparkSchema,
    string? SparkVersion,
    bool IsLegacyDateTime
)
{
    /// <summary>The key that Spark keeps its schema under.</summary>
    internal const string SchemaKey = "org.apache.spark.sql.parquet.row.metadata";

    /// <summary>The key that Spark keeps its version under.</summary>
    internal const string VersionKey = "org.apache.spark.version";

    private const string LegacyDateTimeKey = "org.apache.spark.legacyDateTime";

    private static readonly StructType s_nodeSchema = new([
        new StructField("name", DataTypes.StringType),
        new StructField("type", DataTypes.StringType),
        new StructField("repetition_type", DataTypes.StringType),
        new StructField("num_children", DataTypes.LongType),
        new StructField("converted_type", DataTypes.StringType),
        new StructField("logical_type", DataTypes.StringType),
        new StructField("precision", DataTypes.LongType),
        new StructField("scale", DataTypes.LongType),
        new StructField("duckdb_type", DataTypes.StringType),
    ]);

    private static readonly StructType s_pairSchema = new([
        new StructField("key", DataTypes.BinaryType),
        new StructField("value", DataTypes.BinaryType),
    ]);

    /// <summary>Reads the footer of a file.</summary>
    /// <exception cref="SparkException">It is no parquet file.</exception>
    internal static ParquetFooter Read(IDuckDb duckDb, string path)
    {
        var file = SqlText.Literal(path);
        try
        {
            var nodes = ReadAll(
                duckDb,
                $"SELECT {string.Join(", ", s_nodeSchema.Fields.Select(f => f.Name))} FROM parquet_schema({file})",
                s_nodeSchema
            );
            var pairs = ReadAll(duckDb, $"SELECT key, value FROM parquet_kv_metadata({file})", s_pairSchema)
                .GroupBy(pair => Encoding.UTF8.GetString((byte[])pair[0]!), pair => Encoding.UTF8.GetString((byte[])pair[1]!))
                .ToDictionary(group => group.Key, group => group.First());
            var position = 0;
            return new ParquetFooter(
                ReadNode(nodes, ref position).Children,
                pairs.GetValueOrDefault(SchemaKey) is { } json ? (StructType)DataType.ParseDataType(json) : null,
                pairs.GetValueOrDefault(VersionKey),
                pairs.ContainsKey(LegacyDateTimeKey)
            );
        }
        catch (SparkException exception)
        {
            throw new SparkException(
                "CANNOT_READ_FILE_FOOTER",
                new Dictionary<string, string> { ["file"] = Files.FilePaths.ToUri(path) },
                default,
                exception
            );
        }
    }

    private static List<object?[]> ReadAll(IDuckDb duckDb, string sql, StructType schema)
    {
        var rows = new List<object?[]>();
        using var result = duckDb.Query(sql, schema);
        while (result.Next() is { } batch)
        {
            rows.AddRange(RowReader.ReadRows(batch).Select(row => row.Values));
        }

        return rows;
    }

    // The nodes stand in the order of a walk, each before its children.
    private static ParquetNode ReadNode(List<object?[]> nodes, ref int position)
    {
        var node = nodes[position++];
        var children = new ParquetNode[(int)((long?)node[3] ?? 0)];
        for (var i = 0; i < children.Length; i++)
        {
            children[i] = ReadNode(nodes, ref position);
        }

        return new ParquetNode(
            (string)node[0]!,
            children.Length > 0 || position == 1 ? null : (string?)node[1],
            (string?)node[2] == "REPEATED",
            (string?)node[4],
            (string?)node[5],
            (int)((long?)node[6] ?? 0),
            (int)((long?)node[7] ?? 0),
            (string?)node[8],
            children
        );
    }
}
