using CsCheck;
using Shared.Spark.Embedded.Kernels.Sketches;

namespace Shared.Spark.Embedded.Tests.Kernels.Sketches;

public sealed class HllSketchTests
{
    [Fact]
    public void Sketch_is_read_as_it_was_written() =>
        Gen.Select(Gen.Int[4, 12], Gen.Long.Array[0, 3000])
            .Sample(
                (lgK, values) =>
                {
                    var sketch = Of(lgK, values);

                    HllSketch.TryRead(sketch.ToBytes())!.Estimate.Should().Be(sketch.Estimate);
                },
                iter: 50
            );

    [Fact]
    public void Union_does_not_depend_on_order() =>
        Gen.Select(Gen.Long.Array[0, 2000], Gen.Long.Array[0, 2000])
            .Sample(
                (left, right) =>
                {
                    var (forth, back) = (Of(8, left), Of(8, right));
                    forth.Merge(Of(8, right));
                    back.Merge(Of(8, left));
                    forth.Settle();
                    back.Settle();

                    forth.Estimate.Should().BeApproximately(back.Estimate, 1e-6);
                },
                iter: 30
            );

    [Theory]
    [InlineData(12, 10_000)]
    [InlineData(12, 100_000)]
    [InlineData(14, 50_000)]
    public void Estimate_is_close(int lgK, int count)
    {
        var sketch = Of(lgK, Enumerable.Range(0, count).Select(value => (long)value));
        sketch.Settle();

        (Math.Abs(sketch.Estimate - count) / count).Should().BeLessThan(4 / Math.Sqrt(1 << lgK));
    }

    [Fact]
    public void Bytes_that_are_no_sketch_are_refused() =>
        Gen.Byte.Array[0, 60].Where(bytes => bytes.Length < 8 || bytes[2] != 7).Sample(bytes => HllSketch.TryRead(bytes).Should().BeNull());

    private static HllSketch Of(int lgK, IEnumerable<long> values)
    {
        var sketch = new HllSketch(lgK);
        foreach (var value in values)
        {
            sketch.Add(value);
        }

        return sketch;
    }
}
