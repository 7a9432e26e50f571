using System.Globalization;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Execution;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Kernels.Aggregates;

/// <summary>A bitmap of positions, or of bitmaps.</summary>
internal sealed class BitmapKernel : ObjectAggregateKernel<byte[]>
{
    internal const int BitCount = 8 * ByteCount;

    private const int ByteCount = 4096;

    protected override byte[] Create() => new byte[ByteCount];

    protected override void Update(byte[] state, DuckDbVector[] arguments, int row)
    {
        if (arguments[0].Type is BinaryType)
        {
            Or(state, arguments[0].GetBytes(row));
            return;
        }

        var position = arguments[0].GetLong(row);
        if (position is < 0 or >= BitCount)
        {
            throw new SparkRuntimeException(
                "INVALID_BITMAP_POSITION",
                new Dictionary<string, string>
                {
                    ["bitPosition"] = position.ToString(CultureInfo.InvariantCulture),
                    ["bitmapNumBits"] = BitCount.ToString(CultureInfo.InvariantCulture),
                    ["bitmapNumBytes"] = ByteCount.ToString(CultureInfo.InvariantCulture),
                }
            );
        }

        state[position / 8] |= (byte)(1 << (int)(position % 8));
    }

    protected override void Combine(byte[] source, byte[] target) => Or(target, source);

    protected override void Finish(byte[]? state, VectorWriter result, int row) => result.SetBytes(row, state ?? new byte[ByteCount]);

    private static void Or(byte[] state, ReadOnlySpan<byte> other)
    {
        for (var i = 0; i < Math.Min(state.Length, other.Length); i++)
        {
            state[i] |= other[i];
        }
    }
}
