using Shared.Spark.Catalyst.Relations;
using Shared.Spark.Embedded.Translation;
using Shared.Spark.Plans.Engine;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Session;

/// <summary>Runs resolved plans: translates them, has DuckDB compute them.</summary>
/// <param name="application">The database and what is kept in it.</param>
/// <param name="settings">The session's settings, as they are when a plan is run.</param>
internal sealed class PlanRunner(Application application, Func<TranslationSettings> settings)
{
    /// <summary>The session's time zone.</summary>
    internal string TimeZone => settings().TimeZone;

    /// <summary>Computes a plan.</summary>
    internal IResultStream Run(TypedPlan plan, CancellationToken cancellationToken)
    {
        var resources = new QueryResources(application, this, cancellationToken);
        try
        {
            var query = Translated(plan, resources);
            var stream = Located(query, () => application.Database.Query(query.Sql, query.Schema, cancellationToken));
            return new OwningResultStream(stream, resources, query.Origins);
        }
        catch
        {
            resources.Dispose();
            throw;
        }
    }

    /// <summary>The plan as DuckDB SQL, for as long as <paramref name="use"/> runs.</summary>
    internal void Use(TypedPlan plan, Action<TranslatedQuery> use, CancellationToken cancellationToken)
    {
        using var resources = new QueryResources(application, this, cancellationToken);
        var query = Translated(plan, resources);
        Located(
            query,
            () =>
            {
                use(query);
                return true;
            }
        );
    }

    /// <summary>Puts the rows of a plan into a table that is made for them.</summary>
    internal void Fill(TypedPlan plan, string table, CancellationToken cancellationToken)
    {
        using var resources = new QueryResources(application, this, cancellationToken) { Filling = plan };
        var query = Translated(plan, resources);
        Located(
            query,
            () =>
            {
                application.Database.Execute($"CREATE TABLE {table} AS {query.Sql}", cancellationToken);
                return true;
            }
        );
    }

    private TranslatedQuery Translated(TypedPlan plan, QueryResources resources) =>
        InternalErrors.Guard("translation of the query", () => PlanTranslator.Translate(plan, resources, settings()));

    // Errors of the query get their places in its text.
    private static T Located<T>(TranslatedQuery query, Func<T> run)
    {
        try
        {
            return run();
        }
        catch (SparkRuntimeException error)
        {
            throw query.Origins.Locate(error);
        }
    }
}
