using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Embedded.Kernels.Aggregates;
using static Shared.Spark.Embedded.Functions.Declarations;

namespace Shared.Spark.Embedded.Functions;

/// <content>Moments, correlation and regression.</content>
internal static partial class AggregateFunctions
{
    private static IEnumerable<EmbeddedFunction> Statistics =>
    [
        .. Moment("stddev", m => m.Count > 1 ? Math.Sqrt(m.M2 / (m.Count - 1)) : null).Named("std", "stddev_samp"),
        Moment("stddev_pop", m => Math.Sqrt(m.M2 / m.Count)),
        .. Moment("variance", m => m.Count > 1 ? m.M2 / (m.Count - 1) : null).Named("var_samp"),
        Moment("var_pop", m => m.M2 / m.Count),
        Moment("skewness", m => m.M2 == 0 ? null : Math.Sqrt(m.Count) * m.M3 / Math.Sqrt(m.M2 * m.M2 * m.M2)),
        Moment("kurtosis", m => m.M2 == 0 ? null : (m.Count * m.M4 / (m.M2 * m.M2)) - 3),
        Comoment("corr", c => c.Count > 1 ? c.Ck / Math.Sqrt(c.Mx * c.My) : null),
        Comoment("covar_pop", c => c.Ck / c.Count),
        Comoment("covar_samp", c => c.Count > 1 ? c.Ck / (c.Count - 1) : null),
        Regression("regr_avgx", c => c.MeanX),
        Regression("regr_avgy", c => c.MeanY),
        Regression("regr_sxx", c => c.Mx),
        Regression("regr_syy", c => c.My),
        Regression("regr_sxy", c => c.Ck),
        Regression("regr_slope", c => c.Mx == 0 ? null : c.Ck / c.Mx),
        Regression("regr_intercept", c => c.Mx == 0 ? null : c.MeanY - (c.Ck / c.Mx * c.MeanX)),
        Regression("regr_r2", c => c.Mx == 0 ? null : c.My == 0 ? 1 : c.Ck * c.Ck / c.Mx / c.My),
        Aggregate("regr_count", Takes(Long, InputType.Numeric, InputType.Numeric).NeverNull(), WriteCountOfPairs),
    ];

    private static EmbeddedFunction Moment(string name, Func<CentralMoments, double?> finish) =>
        AggregateKernel(name, Takes(Real, Real).OrNull(), _ => new MomentKernel(finish));

    private static EmbeddedFunction Comoment(string name, Func<Comoments, double?> finish) =>
        AggregateKernel(name, Takes(Real, Real, Real).OrNull(), _ => new ComomentKernel(finish));

    // The dependent variable is the first argument.
    private static EmbeddedFunction Regression(string name, Func<Comoments, double?> finish) => Aggregate(
        name,
        Takes(Real, Real, Real).OrNull(),
        call => call.CallAggregateKernel(name, _ => new ComomentKernel(finish), Real, [call[1], call[0]], [Real, Real]));

    private static string WriteCountOfPairs(TranslatedCall call) =>
        call.Aggregate("count", $"CASE WHEN {call[0]} IS NOT NULL AND {call[1]} IS NOT NULL THEN 1 END");
}
