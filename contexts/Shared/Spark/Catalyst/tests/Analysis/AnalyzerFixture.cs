using Shared.Spark.Catalyst.Analysis;
using Shared.Spark.Catalyst.Catalog;
using Shared.Spark.Catalyst.Parsing;
using Shared.Spark.Catalyst.Relations;
using Shared.Spark.Plans.DateTimes;
using Shared.Spark.Plans.Errors;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Catalyst.Tests.Analysis;

/// <summary>An analyzer of a session with a few views and no data.</summary>
internal sealed class AnalyzerFixture : ITableCatalog, IDataSourceResolver
{
    internal AnalyzerFixture(
        AnalysisSettings? settings = null,
        Action<string>? warn = null,
        Func<string, UserDefinedFunction?>? find = null
    )
    {
        Catalog = new SessionCatalog(this, new GlobalTempViews());
        Context = new AnalysisContext
        {
            Functions = TestFunctions.Registry,
            Catalog = Catalog,
            DataSources = this,
            Warn = warn ?? (_ => { }),
            FindUserDefinedFunction = find ?? (_ => null),
            Settings = settings ?? new AnalysisSettings { TimeZone = "America/Los_Angeles" },
            ParserOptions = new ParserOptions { TimeZone = ZoneRules.Of("America/Los_Angeles"), AnsiEnabled = settings?.IsAnsi ?? false },
        };
        Analyzer = new Analyzer(Context);
    }

    internal SessionCatalog Catalog { get; }

    internal AnalysisContext Context { get; }

    internal Analyzer Analyzer { get; }

    /// <summary>Tables and persistent views, by database and name.</summary>
    internal Dictionary<string, CatalogRelation> Tables { get; } = [];

    /// <summary>Makes a view of what a query gives.</summary>
    internal AnalyzerFixture WithView(string name, string sql)
    {
        Catalog.CreateTempView(name, SparkSqlParser.ParsePlan(sql, Context.ParserOptions), [], replace: true);
        return this;
    }

    /// <summary>The plan of a query.</summary>
    internal TypedPlan Analyze(string sql) => Analyzer.Analyze(SparkSqlParser.ParsePlan(sql, Context.ParserOptions));

    /// <summary>What a query gives, as goldens have it: the schema and a mark a column, or the class of the error.</summary>
    internal string Describe(string sql)
    {
        try
        {
            var schema = Analyze(sql).Schema;
            return $"{schema.CatalogString} {string.Concat(schema.Fields.Select(field => field.IsNullable ? '?' : '-'))}";
        }
        catch (SparkException exception)
        {
            return $"!{exception.ErrorClass}";
        }
    }

    CatalogRelation? ITableCatalog.Find(string database, string name) => Tables.GetValueOrDefault($"{database}.{name}");

    bool ITableCatalog.DatabaseExists(string database) => database == SessionCatalog.DefaultDatabase;

    ScanSource IDataSourceResolver.Resolve(UnresolvedDataSource source) =>
        throw new AnalysisException("DATA_SOURCE_NOT_FOUND", new Dictionary<string, string> { ["provider"] = source.Format });
}
