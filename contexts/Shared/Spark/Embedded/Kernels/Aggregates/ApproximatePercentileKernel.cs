using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Execution;
using Shared.Spark.Plans.Columnar;

namespace Shared.Spark.Embedded.Kernels.Aggregates;

/// <summary>Percentiles to within an error; a percentile is one of the values, or near it where doubles do not hold it.</summary>
internal sealed class ApproximatePercentileKernel(KernelSite site, double[] percentages, double error) : ObjectAggregateKernel<QuantileSummary>
{
    protected override QuantileSummary Create() => new(error);

    protected override void Update(QuantileSummary state, DuckDbVector[] arguments, int row) => state.Add(Read(arguments[0], row));

    protected override void Combine(QuantileSummary source, QuantileSummary target)
    {
        source.Compress();
        target.Compress();
        target.Add(source);
    }

    protected override void Finish(QuantileSummary? state, VectorWriter result, int row)
    {
        state?.Compress();
        if (state is null or { Count: 0 })
        {
            result.SetNull(row);
            return;
        }

        var values = state.Query(percentages);
        if (result.Type is not ArrayType)
        {
            Write(result, row, values[0]);
            return;
        }

        var to = result.SetRange(row, values.Length);
        for (var i = 0; i < values.Length; i++)
        {
            Write(result.GetChild(0), to + i, values[i]);
        }
    }

    private static double Read(DuckDbVector vector, int row) => vector.Type switch
    {
        ByteType => vector.GetByte(row),
        ShortType => vector.GetShort(row),
        IntegerType or DateType or YearMonthIntervalType => vector.GetInt(row),
        FloatType => vector.GetFloat(row),
        DoubleType => vector.GetDouble(row),
        DecimalType => double.Parse(vector.GetDecimal(row).ToString(), System.Globalization.CultureInfo.InvariantCulture),
        _ => vector.GetLong(row),
    };

    private void Write(VectorWriter writer, int row, double value)
    {
        switch (site.Arguments[0])
        {
            case ByteType:
                writer.SetByte(row, (sbyte)value);
                break;
            case ShortType:
                writer.SetShort(row, (short)value);
                break;
            case IntegerType or DateType or YearMonthIntervalType:
                writer.SetInt(row, (int)value);
                break;
            case FloatType:
                writer.SetFloat(row, (float)value);
                break;
            case DoubleType:
                writer.SetDouble(row, value);
                break;
            case DecimalType type:
                writer.SetDecimal(row, Decimal128.FromDecimal((decimal)value).Rescale(type.Scale).Unscaled);
                break;
            default:
                writer.SetLong(row, (long)value);
                break;
        }
    }
}
