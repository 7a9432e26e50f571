namespace PublicApi.Tests;

public sealed class PublicApiTests
{
    [Fact]
    public void Every_member_of_the_package_exists_with_its_parameters_and_defaults_or_is_excluded()
    {
        var missing = ApiList
            .Members.Where(member => !ApiList.IsExcluded(member) && !PublicSurface.Has(member))
            .Select(member => $"{member.Text}\n    ours: {PublicSurface.Nearest(member)}");
        string.Join('\n', missing).Should().BeEmpty();
    }

    [Fact]
    public void No_exclusion_is_of_something_that_exists() =>
        ApiList
            .Members.Where(member => ApiList.IsExcluded(member) && PublicSurface.Has(member))
            .Select(member => member.Text)
            .Should()
            .BeEmpty();

    [Fact]
    public void Every_exclusion_matches_a_member_of_the_package() =>
        ApiList
            .Exclusions.Where(exclusion => !ApiList.Members.Any(member => ApiList.Matches(exclusion.Pattern, member)))
            .Should()
            .BeEmpty();

    [Fact]
    public void Every_exclusion_gives_a_reason() => ApiList.Exclusions.Where(exclusion => exclusion.Reason.Length < 10).Should().BeEmpty();

    [Theory]
    [InlineData("Microsoft.Spark.Sql.DataFrame :: M public void Show(int numRows = 10, int truncate = 20, bool vertical = false)")]
    [InlineData("Microsoft.Spark.Sql.DataFrame :: M public void Show(int rows = 20, int truncate = 20, bool vertical = false)")]
    [InlineData("Microsoft.Spark.Sql.DataFrame :: M public long Show(int numRows = 20, int truncate = 20, bool vertical = false)")]
    [InlineData(
        "Microsoft.Spark.Sql.Column :: O public static Microsoft.Spark.Sql.Column operator +(Microsoft.Spark.Sql.Column lhs, int rhs)"
    )]
    [InlineData("Microsoft.Spark.Sql.SaveMode :: F Append = 1")]
    [InlineData("Microsoft.Spark.Sql.Types.Date :: T public sealed class Microsoft.Spark.Sql.Types.Date")]
    [InlineData("Microsoft.Spark.Sql.Nothing :: T public class Microsoft.Spark.Sql.Nothing")]
    public void Another_name_type_or_default_is_told_apart(string line) => PublicSurface.Has(ApiLine.Parse(line)).Should().BeFalse();
}
