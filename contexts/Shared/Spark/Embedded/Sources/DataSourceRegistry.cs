using Shared.Spark.Embedded.Sources.Csv;
using Shared.Spark.Embedded.Sources.Json;
using Shared.Spark.Embedded.Sources.Parquet;
using Shared.Spark.Embedded.Sources.Text;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Sources;

/// <summary>The data sources of an engine by their names. Made once by who composes the engine; connectors are added to it.</summary>
public sealed class DataSourceRegistry
{
    private readonly Dictionary<string, IDataSource> _sources = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A registry of these sources; a later one takes the name of an earlier one.</summary>
    public DataSourceRegistry(IEnumerable<IDataSource> sources)
    {
        foreach (var source in sources)
        {
            foreach (var name in source.Aliases.Prepend(source.Name))
            {
                _sources[name] = source;
            }
        }
    }

    /// <summary>The sources the engine brings.</summary>
    public static DataSourceRegistry BuiltIn { get; } =
        new([
            new ParquetSource(),
            new JsonSource(),
            new CsvSource(),
            new TextSource(),
            new UnsupportedSource("orc", "org.apache.spark.sql.execution.datasources.orc"),
            new UnsupportedSource("avro", "com.databricks.spark.avro"),
            new UnsupportedSource("binaryFile"),
        ]);

    /// <summary>These sources and others.</summary>
    public DataSourceRegistry With(params IEnumerable<IDataSource> sources) => new(_sources.Values.Distinct().Concat(sources));

    /// <summary>Whether there is a source of that name.</summary>
    public bool Contains(string format) => _sources.ContainsKey(format);

    /// <summary>The source of that name.</summary>
    /// <exception cref="AnalysisException">There is none.</exception>
    public IDataSource Find(string format) => _sources.TryGetValue(format, out var source) ? source : throw NotFound(format);

    private AnalysisException NotFound(string format)
    {
        var known = _sources.Values.Distinct().Select(source => source.Name).Order(StringComparer.Ordinal).ToArray();
        var near = known.Where(name => Distance(name, format.ToLowerInvariant()) <= 2).ToArray();
        var hint =
            near.Length > 0
                ? $"Did you mean {string.Join(" or ", near.Select(name => $"'{name}'"))}?"
                : $"There are {string.Join(", ", known)}.";
        return new AnalysisException(
            "DATA_SOURCE_NOT_FOUND",
            $"[DATA_SOURCE_NOT_FOUND] Failed to find the data source: {format}. Please find packages at `https://spark.apache.org/third-party-projects.html`. {hint}"
        );
    }

    // Levenshtein's.
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (left[i - 1] == right[j - 1] ? 0 : 1)));
            }
        }

        return row[right.Length];
    }
}
