using System.Text;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Sources.Files;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Sources.Csv;

/// <summary>Compares the names in a file with the schema's, when asked to. Mirrors Spark's <c>CSVHeaderChecker</c>.</summary>
internal sealed class CsvHeaderCheck(StructType dataSchema, CsvOptions options, bool isCaseSensitive)
{
    internal void Check(CsvTokens tokens, ReadOnlySpan<byte> text, string path)
    {
        if (options.EnforcesSchema)
        {
            return;
        }

        var header = new string[tokens.Count];
        for (var i = 0; i < header.Length; i++)
        {
            header[i] = tokens.IsNull(i) ? options.NullValue : Encoding.UTF8.GetString(tokens.Get(i, text));
        }

        var names = dataSchema.Fields.Where(field => field.Name != options.CorruptRecordColumn).Select(field => field.Name).ToArray();
        if (names.Length != header.Length)
        {
            throw new SparkException(
                null,
                "Number of column in CSV header is not equal to number of fields in the schema:\n"
                    + $" Header length: {header.Length}, schema size: {names.Length}\nCSV file: {FilePaths.ToUri(path)}"
            );
        }

        var comparison = isCaseSensitive ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        for (var i = 0; i < names.Length; i++)
        {
            if (!names[i].Equals(header[i], comparison))
            {
                throw new SparkException(
                    null,
                    "CSV header does not conform to the schema.\n"
                        + $" Header: {string.Join(", ", header)}\n Schema: {string.Join(", ", names)}\nExpected: {names[i]} but found: {header[i]}\n"
                        + $"CSV file: {FilePaths.ToUri(path)}"
                );
            }
        }
    }
}
