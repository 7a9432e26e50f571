using Shared.Spark.Catalyst.Expressions;

namespace Shared.Spark.Catalyst.Analysis;

/// <summary>The parameters of a lambda that are in sight, before those of the lambda around.</summary>
/// <param name="Parameters">The parameters.</param>
/// <param name="Parent">The next.</param>
internal sealed record LambdaScope(IReadOnlyList<LambdaVariable> Parameters, LambdaScope? Parent)
{
    /// <summary>The parameter of a name; null when there is none.</summary>
    internal static LambdaVariable? Find(LambdaScope? scope, string name, AnalysisSettings settings)
    {
        var comparison = settings.NameComparison;
        for (; scope is not null; scope = scope.Parent)
        {
            foreach (var parameter in scope.Parameters)
            {
                if (parameter.Name.Equals(name, comparison))
                {
                    return parameter;
                }
            }
        }

        return null;
    }
}
