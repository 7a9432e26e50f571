using CsCheck;

namespace Workspace.Tests;

public class NearNamesTests
{
    [Theory]
    [InlineData("Tst", "Test")]
    [InlineData("Tets", "Test")]
    [InlineData("coverge", "Coverage")]
    [InlineData("Sample", "SampleJob")]
    [InlineData("SampelJob", "SampleJob")]
    public void The_nearest_comes_first(string name, string expected) =>
        NearNames.Of(name, ["Compile", "Coverage", "Test", "SampleJob", "Clean"]).First().Should().Be(expected);

    [Fact]
    public void What_is_far_is_not_suggested() => NearNames.Hint("Xyzzy", ["Compile", "Test"]).Should().BeEmpty();

    [Fact]
    public void The_distance_is_zero_for_equal_texts_only_and_symmetric() =>
        Gen.Select(Gen.String[Gen.Char["abc"], 0, 6], Gen.String[Gen.Char["abc"], 0, 6])
            .Sample(
                (a, b) =>
                    NearNames.Distance(a, b) == NearNames.Distance(b, a)
                    && (NearNames.Distance(a, b) == 0) == (a == b)
                    && NearNames.Distance(a, b) <= Math.Max(a.Length, b.Length)
                    && NearNames.Distance(a, b) >= Math.Abs(a.Length - b.Length)
            );
}
