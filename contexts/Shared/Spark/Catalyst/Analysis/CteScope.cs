using Shared.Spark.Catalyst.Relations;

namespace Shared.Spark.Catalyst.Analysis;

/// <summary>A named query that is in sight, before those that an outer WITH brings.</summary>
/// <param name="Name">The name.</param>
/// <param name="Definition">The query.</param>
/// <param name="Parent">The next.</param>
internal sealed record CteScope(string Name, TypedCte Definition, CteScope? Parent)
{
    /// <summary>Finds a named query; null when there is none.</summary>
    internal static TypedCte? Find(CteScope? scope, string name, AnalysisSettings settings)
    {
        for (; scope is not null; scope = scope.Parent)
        {
            if (scope.Name.Equals(name, settings.NameComparison))
            {
                return scope.Definition;
            }
        }

        return null;
    }
}
