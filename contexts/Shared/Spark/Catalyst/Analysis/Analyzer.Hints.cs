using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Catalyst.Analysis;

/// <content>Hints: checked as Spark does, and without effect. See
/// https://spark.apache.org/docs/3.5.7/sql-ref-syntax-qry-select-hints.html.</content>
public sealed partial class Analyzer
{
    private static readonly HashSet<string> s_joinHints = new(StringComparer.OrdinalIgnoreCase)
    {
        "broadcast",
        "broadcastjoin",
        "mapjoin",
        "merge",
        "shuffle_merge",
        "mergejoin",
        "shuffle_hash",
        "shuffle_replicate_nl",
    };

    private Analyzed ResolveHint(Hint hint, QueryScope query)
    {
        var input = Analyze(hint.Input, query);
        switch (hint.Name.ToLowerInvariant())
        {
            case "coalesce":
                if (hint.Parameters is not [Literal { Value: int }])
                {
                    throw AnalysisErrors.Error("_LEGACY_ERROR_TEMP_1048", hint.Origin, ("hintName", hint.Name.ToUpperInvariant()));
                }

                break;
            case "repartition" or "repartition_by_range" or "rebalance":
                CheckPartitioning(hint, input, query);
                break;
            case var name when !s_joinHints.Contains(name):
                Context.Warn($"Unrecognized hint: {hint.Name}({string.Join(", ", hint.Parameters.Select(_ => "…"))})");
                break;
        }

        return input;
    }

    private void CheckPartitioning(Hint hint, Analyzed input, QueryScope query)
    {
        var columns = hint.Parameters.Skip(hint.Parameters is [Literal { Value: int }, ..] ? 1 : 0).ToArray();
        var invalid = columns.Where(column => column is not UnresolvedAttribute).ToArray();
        if (invalid.Length > 0)
        {
            throw AnalysisErrors.Error(
                "_LEGACY_ERROR_TEMP_1047",
                hint.Origin,
                ("hintName", hint.Name.ToUpperInvariant()),
                ("invalidParams", string.Join(", ", invalid.Select(Plans.Formatting.ExpressionText.Format)))
            );
        }

        ResolveWithMissing(input, [.. columns], query, "RepartitionByExpression");
    }
}
