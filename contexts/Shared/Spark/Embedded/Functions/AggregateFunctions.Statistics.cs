using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Embedded.Kernels.Aggregates;
using static Shared.Spark.Embedded.Functions.Declarations;

namespace Shared.Spark.Embedded.Functions;

/// <summary>Moments, covariances and regressions, computed as Spark does, so that their last digits are Spark's.</summary>
internal static partial class AggregateFunctions
{
    private static IEnumerable<EmbeddedFunction> Moments =>
        [
            .. Moment("stddev", moments => moments.SampleVariance is { } variance ? Math.Sqrt(variance) : null).Named("stddev_samp", "std"),
            Moment("stddev_pop", moments => Math.Sqrt(moments.Second / moments.Count)),
            .. Moment("variance", moments => moments.SampleVariance).Named("var_samp"),
            Moment("var_pop", moments => moments.Second / moments.Count),
            Moment(
                "skewness",
                moments =>
                    moments.Second == 0
                        ? null
                        : Math.Sqrt(moments.Count) * moments.Third / Math.Sqrt(moments.Second * moments.Second * moments.Second)
            ),
            Moment(
                "kurtosis",
                moments => moments.Second == 0 ? null : (moments.Count * moments.Fourth / (moments.Second * moments.Second)) - 3
            ),
        ];

    private static IEnumerable<EmbeddedFunction> Regressions =>
        [
            Pairwise("covar_pop", pairs => pairs.Count == 0 ? null : pairs.Covariation / pairs.Count),
            PairwiseOrNaN("covar_samp", pairs => pairs.Count <= 1 ? null : pairs.Covariation / (pairs.Count - 1)),
            PairwiseOrNaN(
                "corr",
                pairs =>
                    pairs.Count <= 1 || pairs.FirstSquares * pairs.SecondSquares == 0
                        ? null
                        : pairs.Covariation / Math.Sqrt(pairs.FirstSquares * pairs.SecondSquares)
            ),
            Aggregate(
                "regr_count",
                Takes(Long, Real, Real).NeverNull(),
                call => call.Aggregate("count", $"CASE WHEN {call[0]} IS NOT NULL AND {call[1]} IS NOT NULL THEN true END")
            ),
            AverageOfPairs("regr_avgx", 1),
            AverageOfPairs("regr_avgy", 0),
            Pairwise("regr_sxx", pairs => pairs.Count == 0 ? null : pairs.SecondSquares),
            Pairwise("regr_syy", pairs => pairs.Count == 0 ? null : pairs.FirstSquares),
            Pairwise("regr_sxy", pairs => pairs.Count == 0 ? null : pairs.Covariation),
            Swapped("regr_slope", pairs => pairs.Count == 0 || pairs.FirstSquares == 0 ? null : pairs.Covariation / pairs.FirstSquares),
            Swapped(
                "regr_intercept",
                pairs =>
                    pairs.Count == 0 || pairs.FirstSquares == 0
                        ? null
                        : pairs.SecondAverage - (pairs.Covariation / pairs.FirstSquares * pairs.FirstAverage)
            ),
            Pairwise(
                "regr_r2",
                pairs =>
                {
                    if (pairs.Count == 0 || pairs.FirstSquares == 0)
                    {
                        return null;
                    }

                    var correlation = pairs.Covariation / Math.Sqrt(pairs.FirstSquares * pairs.SecondSquares);
                    return pairs.SecondSquares == 0 ? 1 : correlation * correlation;
                }
            ),
        ];

    private static EmbeddedFunction Moment(string name, Func<Moments, double?> finish) =>
        Aggregate(
            name,
            Takes(Real, Real).OrNull(),
            call => call.CallSlicedKernel(name, site => new MomentsKernel(site, finish, call.IsInWindow), Real, call.Arguments, call.Types)
        );

    private static EmbeddedFunction Pairwise(string name, Func<Pairs, double?> finish) =>
        Aggregate(
            name,
            Takes(Real, Real, Real).OrNull(),
            call =>
                call.CallSlicedKernel(name, _ => new PairsKernel(finish, orNaN: false, call.IsInWindow), Real, call.Arguments, call.Types)
        );

    private static EmbeddedFunction PairwiseOrNaN(string name, Func<Pairs, double?> finish) =>
        Aggregate(
            name,
            Takes(Real, Real, Real).OrNull(),
            call =>
                call.CallSlicedKernel(
                    name,
                    site => new PairsKernel(finish, site.Behavior.StatisticsAreNaN, call.IsInWindow),
                    Real,
                    call.Arguments,
                    call.Types
                )
        );

    // avg, of its own type, of one of the values where neither is null.
    private static EmbeddedFunction AverageOfPairs(string name, int index) =>
        Aggregate(
            name,
            new CustomSignature(call =>
            {
                var bound = Takes(Real, InputType.Numeric, InputType.Numeric).Bind(call);
                return bound with
                {
                    Type = new AverageSignature().Bind(call with { Arguments = [bound.Arguments[index]] }).Type,
                    IsNullable = true,
                };
            }),
            call =>
                Sums.WriteAverage(
                    call with
                    {
                        Arguments = [$"CASE WHEN {call[0]} IS NOT NULL AND {call[1]} IS NOT NULL THEN {call[index]} END"],
                        Types = [call.Types[index]],
                    }
                )
        );

    // The independent value comes first.
    private static EmbeddedFunction Swapped(string name, Func<Pairs, double?> finish) =>
        Aggregate(
            name,
            Takes(Real, Real, Real).OrNull(),
            call =>
                call.CallSlicedKernel(
                    name,
                    _ => new PairsKernel(finish, orNaN: false, call.IsInWindow),
                    Real,
                    [call[1], call[0]],
                    [Real, Real]
                )
        );
}
