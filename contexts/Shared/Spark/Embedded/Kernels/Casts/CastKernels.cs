using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.DateTimes;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Formatting;

namespace Shared.Spark.Embedded.Kernels.Casts;

/// <summary>The kernels of casts, by their types.</summary>
internal static class CastKernels
{
    /// <summary>The name that sites of casts have.</summary>
    internal const string Name = "cast";

    /// <summary>The kernel of a site whose only argument is cast to its result.</summary>
    internal static ScalarKernel Create(KernelSite site) =>
        (site.Arguments[0], site.Result) switch
        {
            (_, StringType) => new ToStringKernel(
                site.Mode == EvalMode.Legacy ? CastToString.Legacy : CastToString.Ansi,
                ZoneRules.OfSession(site.TimeZone)
            ),
            (StringType or CharType or VarcharType, _) => new RowKernel(FromString.To(site)),
            (_, BooleanType) => new RowKernel(NumericCasts.ToBoolean(site)),
            (_, ByteType or ShortType or IntegerType or LongType) => new RowKernel(IntegerCasts.To(site)),
            (_, FloatType or DoubleType) => new RowKernel(NumericCasts.ToReal(site)),
            (_, DecimalType) => new RowKernel(DecimalCasts.To(site)),
            (_, BinaryType) => new RowKernel(NumericCasts.ToBinary(site)),
            (_, DateType) => new RowKernel(DateTimeCasts.ToDate(ZoneRules.Of(site.TimeZone))),
            (_, TimestampType) => new RowKernel(DateTimeCasts.ToTimestamp(site)),
            (_, TimestampNTZType) => new RowKernel(DateTimeCasts.ToTimestampNtz(ZoneRules.Of(site.TimeZone))),
            (_, DayTimeIntervalType or YearMonthIntervalType) => new RowKernel(IntervalCasts.To(site)),
            var (from, to) => throw new ArgumentException($"There is no cast from {from.SimpleString} to {to.SimpleString}.", nameof(site)),
        };
}
