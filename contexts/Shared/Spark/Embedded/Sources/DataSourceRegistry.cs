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
    public static DataSourceRegistry BuiltIn { get; } = new(
    [
        new ParquetSource(), new JsonSource(), new CsvSource(), new TextSource(),
        new UnsupportedSource("orc", "org.apache.spark.sql.execution.datasources.orc"), new UnsupportedSource("avro", "com.databricks.spark.avro"),
        new UnsupportedSource("binaryFile"),
    ]);

    /// <summary>These sources and others.</summary>
    public DataSourceRegistry With(params IEnumerable<IDataSource> sources) => new(_sources.Values.Distinct().Concat(sources));

    /// <summary>Whether there is a source of that name.</summary>
    public bool Contains(string format) => _sources.ContainsKey(format);

    /// <summary>The source of that name.</summary>
    /// <exception cref="AnalysisException">There is none.</exception>
    public IDataSource Find(string format) => _sources.TryGetValue(format, out var source)
        ? source
        : throw new AnalysisException("DATA_SOURCE_NOT_FOUND", new Dictionary<string, string> { ["provider"] = format });
}
