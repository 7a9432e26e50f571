using CsCheck;
using Shared.Spark.Catalyst.Parsing;
using Shared.Spark.Plans.Errors;
using Shared.Spark.Plans.Formatting;

namespace Shared.Spark.Catalyst.Tests.Parsing;

public sealed class IdentifierTests
{
    [Theory]
    [InlineData("a", "a")]
    [InlineData("a_1", "a_1")]
    [InlineData("12", "`12`")]
    [InlineData("1a", "1a")]
    [InlineData("a b", "`a b`")]
    [InlineData("a`b", "`a``b`")]
    [InlineData("", "``")]
    public void Name_is_quoted_only_when_it_needs_it(string name, string quoted) => SqlIdentifier.QuoteIfNeeded(name).Should().Be(quoted);

    [Fact]
    public void Quoted_names_are_read_back() =>
        Gen.String[Gen.Char["ab1_ .`-\"'é\n"], 0, 12]
            .Array[1, 4]
            .Sample(parts =>
            {
                SparkSqlParser.ParseMultipartIdentifier(SqlIdentifier.Quote(parts)).Should().Equal(parts);
                SparkSqlParser.ParseMultipartIdentifier(SqlIdentifier.QuoteIfNeeded(parts)).Should().Equal(parts);
            });

    [Fact]
    public void Table_has_at_most_a_database_before_it()
    {
        SparkSqlParser.ParseTableIdentifier("db.`my table`").Should().Equal("db", "my table");
        Assert.Throws<ParseException>(() => SparkSqlParser.ParseTableIdentifier("a.b.c")).ErrorClass.Should().Be("PARSE_SYNTAX_ERROR");
    }

    [Fact]
    public void Hyphenated_name_is_told_to_be_quoted()
    {
        var error = Assert.Throws<ParseException>(() => SparkSqlParser.ParseMultipartIdentifier("a-b.c"));

        error.ErrorClass.Should().Be("INVALID_IDENTIFIER");
        error.Message.Should().Contain("`a-b`");
    }
}
