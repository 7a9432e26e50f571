using System.Globalization;

namespace Shared.Spark.Embedded.Sources.Csv;

/// <summary>The names of columns from a header. Mirrors Spark's <c>CSVUtils.makeSafeHeader</c>.</summary>
internal static class CsvNames
{
    internal static IReadOnlyList<string> Of(IReadOnlyList<string?> header, CsvOptions options, bool isCaseSensitive)
    {
        if (!options.HasHeader)
        {
            return [.. header.Select((_, i) => Numbered(i))];
        }

        string Key(string name) => isCaseSensitive ? name : name.ToLowerInvariant();
        var repeated = header
            .Where(name => name is not null)
            .GroupBy(name => Key(name!))
            .Where(group => group.Count() > 1)
            .Select(group => group.Key)
            .ToHashSet();
        return
        [
            .. header.Select(
                (name, i) =>
                    string.IsNullOrEmpty(name) || name == options.NullValue ? Numbered(i)
                    : repeated.Contains(Key(name)) ? name + i.ToString(CultureInfo.InvariantCulture)
                    : name
            ),
        ];
    }

    private static string Numbered(int ordinal) => "_c" + ordinal.ToString(CultureInfo.InvariantCulture);
}
