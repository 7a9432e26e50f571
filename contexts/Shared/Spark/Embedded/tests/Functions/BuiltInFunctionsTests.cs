using Shared.Spark.Embedded.Functions;

namespace Shared.Spark.Embedded.Tests.Functions;

public sealed class BuiltInFunctionsTests
{
    [Fact]
    public void Functions_are_found_by_name_whatever_its_case() => BuiltInFunctions.All.Find("UPPER")!.Name.Should().Be("upper");

    [Fact]
    public void Every_function_has_a_group() =>
        BuiltInFunctions.All.All.Should().OnlyContain(function => function.Group.EndsWith("_funcs"));

    [Theory]
    [InlineData("abs")]
    [InlineData("percentile_approx")]
    [InlineData("from_json")]
    [InlineData("transform")]
    [InlineData("regexp_extract_all")]
    [InlineData("make_interval")]
    [InlineData("xxhash64")]
    public void Functions_of_every_family_are_there(string name) => BuiltInFunctions.All.Names.Should().Contain(name);
}
