using Salesforce.Libs.Databases;

namespace Salesforce.Libs.Tests.Databases;

public sealed class JdbcUrlTests
{
    [Theory]
    [InlineData("jdbc:sqlite:local_dev_env/data/sample.db", "org.sqlite.JDBC", "testtable")]
    [InlineData("jdbc:postgresql://host:5432/db", "org.postgresql.Driver", "sample.testtable")]
    [InlineData("jdbc:postgresql://host/db?ssl=true", "org.postgresql.Driver", "sample.testtable")]
    public void A_url_knows_its_driver_and_how_it_names_tables(string text, string driver, string table)
    {
        var url = JdbcUrl.Parse(text, null);

        url.DriverClass.Should().Be(driver);
        url.NameOf("sample.testtable").Should().Be(table);
        url.ToString().Should().Be(text);
    }

    [Theory]
    [InlineData("postgresql://host/db", "*begin with 'jdbc:'*")]
    [InlineData("", "*begin with 'jdbc:'*")]
    [InlineData("jdbc:oracle:thin:@host", "*that this job knows*")]
    [InlineData("jdbc:sqlite:", "*that this job knows*")]
    [InlineData("jdbc:postgresql://host", "*that this job knows*")]
    [InlineData("jdbc:postgresql:db", "*that this job knows*")]
    public void What_is_no_url_is_refused_with_an_example(string text, string message)
    {
        var parse = () => JdbcUrl.Parse(text, null);

        parse.Should().Throw<FormatException>().WithMessage(message).WithMessage("*jdbc:postgresql://host:5432/database*");
        JdbcUrl.TryParse(text, null, out _).Should().BeFalse();
    }

    [Fact]
    public void A_password_in_a_url_is_hidden()
    {
        JdbcUrl.TryParse("jdbc:postgresql://host/db?user=u&password=hush&ssl=true", null, out var url).Should().BeTrue();

        url.ToString().Should().Be("jdbc:postgresql://host/db?user=u&password=***&ssl=true");
        url.SecretTexts.Should().Equal("hush");
        url.Value.Should().Contain("hush");
    }
}
