using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Sources.Files;

/// <summary>Reads columns from the names of folders. Mirrors Spark's <c>PartitioningUtils.parsePartitions</c>.</summary>
/// <param name="Schema">The columns.</param>
/// <param name="Values">The values of each folder, unescaped.</param>
internal sealed record PartitionDiscovery(StructType Schema, IReadOnlyDictionary<string, ValueList<string?>> Values)
{
    internal static PartitionDiscovery Discover(IReadOnlyList<string> folders, IReadOnlyList<string> basePaths, ReadRequest request)
    {
        var parsed = folders
            .Select(folder => (Folder: folder, Parts: Parse(folder, basePaths)))
            .Where(folder => folder.Parts.Count > 0)
            .ToArray();
        if (parsed.Length == 0)
        {
            return new PartitionDiscovery(new StructType([]), new Dictionary<string, ValueList<string?>>());
        }

        var names = parsed[0].Parts.Select(part => part.Name).ToArray();
        if (parsed.FirstOrDefault(folder => !folder.Parts.Select(part => part.Name).SequenceEqual(names)) is { Folder: { } odd })
        {
            throw new SparkException(
                null,
                $"Conflicting partition column names detected: '{FilePaths.ToUri(parsed[0].Folder)}' has {string.Join(", ", names)}, "
                    + $"'{FilePaths.ToUri(odd)}' has {string.Join(", ", Parse(odd, basePaths).Select(part => part.Name))}."
            );
        }

        var infers = request.Session.IsSet("spark.sql.sources.partitionColumnTypeInference.enabled", otherwise: true);
        var fields = names.Select(
            (name, i) =>
                new StructField(
                    name,
                    UserType(request.Schema, name) ?? PartitionTypes.Infer(parsed.Select(folder => folder.Parts[i].RawValue), infers)
                )
        );
        return new PartitionDiscovery(
            new StructType(fields),
            parsed.ToDictionary(
                folder => folder.Folder,
                folder =>
                    folder
                        .Parts.Select(part => part.RawValue == PartitionPath.Null ? null : PartitionPath.Unescape(part.RawValue))
                        .ToValueList()
            )
        );
    }

    private static DataType? UserType(StructType? schema, string name) =>
        schema?.Fields.Find(field => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.DataType;

    private static List<(string Name, string RawValue)> Parse(string folder, IReadOnlyList<string> basePaths)
    {
        var parts = new List<(string, string)>();
        for (var current = folder; current is not null && !basePaths.Contains(current); current = Path.GetDirectoryName(current))
        {
            var name = Path.GetFileName(current);
            if (name == "_temporary")
            {
                return [];
            }

            if (name.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals && equals + 1 < name.Length)
            {
                parts.Add((PartitionPath.Unescape(name[..equals]), name[(equals + 1)..]));
            }
            else if (parts.Count > 0)
            {
                break;
            }
            else
            {
                return [];
            }
        }

        parts.Reverse();
        return parts;
    }
}
