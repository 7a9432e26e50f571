using Shared.Spark.Embedded.Functions;

namespace Shared.Spark.Embedded.Tests.Functions;

public sealed class FunctionDescriptionTests
{
    // What Spark's grammar knows and its registry does not.
    private static readonly string[] s_syntax =
    [
        "likeall",
        "likeany",
        "notlikeall",
        "notlikeany",
        "percentile_cont",
        "percentile_disc",
        "timestampadd",
        "timestampdiff",
    ];

    [Fact]
    public void Every_function_is_described() =>
        BuiltInFunctions.All.Names.Except(s_syntax).Except(FunctionDescriptions.Names).Should().BeEmpty();

    [Fact]
    public void Only_functions_and_notations_are_described() =>
        FunctionDescriptions.Names.Except(BuiltInFunctions.All.Names).Should().BeEquivalentTo("case", "range");

    [Fact]
    public void Every_description_says_what_the_function_does() =>
        FunctionDescriptions
            .Names.Select(name => FunctionDescriptions.Find(name)!)
            .Should()
            .OnlyContain(description => description.Usage.Length > 0 && description.Extended.Length > 0);

    [Fact]
    public void A_description_is_found_whatever_the_case_of_the_name() => FunctionDescriptions.Find("ABS")!.Name.Should().Be("abs");
}
