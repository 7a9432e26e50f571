using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Commands;
using Shared.Spark.Plans.Engine;
using Shared.Spark.Plans.Errors;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Embedded.Session.Commands;

/// <summary>CACHE TABLE and its kin. See https://spark.apache.org/docs/3.5.7/sql-ref-syntax-aux-cache.html.</summary>
internal static class CacheCommands
{
    internal static LogicalPlan Run(CacheTable cache, SessionState session, CancellationToken cancellationToken)
    {
        if (cache.Query is { } query)
        {
            session.Catalog.CreateTempView(cache.NameParts[^1], session.Analyze(query), replace: false);
        }

        var entry = session.Application.Persisted.Add(
            session.Analyze(new UnresolvedRelation(cache.NameParts)),
            PersistenceLevel.MemoryAndDisk
        );
        if (!cache.IsLazy)
        {
            entry.Table((plan, table) => session.Runner.Fill(plan, table, cancellationToken));
        }

        return CommandResult.None;
    }

    internal static LogicalPlan Run(UncacheTable uncache, SessionState session)
    {
        if (uncache.IfExists && session.Catalog.LookupRelation(uncache.NameParts) is null)
        {
            return CommandResult.None;
        }

        Uncache(uncache.NameParts, session);
        return CommandResult.None;
    }

    internal static LogicalPlan Run(RefreshTable refresh, SessionState session)
    {
        if (session.Catalog.LookupRelation(refresh.NameParts) is null)
        {
            throw new AnalysisException(
                "TABLE_OR_VIEW_NOT_FOUND",
                new Dictionary<string, string> { ["relationName"] = string.Join('.', refresh.NameParts.Select(part => $"`{part}`")) }
            );
        }

        return CommandResult.None;
    }

    internal static LogicalPlan Clear(SessionState session)
    {
        foreach (var entry in session.Application.Persisted.Clear())
        {
            entry.Drop(session.DropTable);
        }

        return CommandResult.None;
    }

    internal static bool IsCached(ValueList<string> nameParts, SessionState session) =>
        session.Application.Persisted.Find(session.Analyze(new UnresolvedRelation(nameParts))) is not null;

    internal static void Uncache(ValueList<string> nameParts, SessionState session) =>
        session.Application.Persisted.Remove(session.Analyze(new UnresolvedRelation(nameParts)))?.Drop(session.DropTable);
}
