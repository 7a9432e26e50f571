using Shared.Spark.Plans.Errors;
using Shared.Spark.Plans.Formatting;

namespace Shared.Spark.Plans.Tests.Formatting;

public sealed class SessionTimeZoneTests
{
    [Theory]
    [InlineData("UTC", 0)]
    [InlineData("Z", 0)]
    [InlineData("GMT+2", 7200)]
    [InlineData("+01:30", 5400)]
    [InlineData("-8", -28800)]
    [InlineData("Asia/Tokyo", 32400)]
    [InlineData("JST", 32400)]
    public void Ids_of_Java_are_found(string id, int seconds) =>
        SessionTimeZone.OffsetSecondsAt(SessionTimeZone.Find(id), 0).Should().Be(seconds);

    [Fact]
    public void An_unknown_id_is_an_error_that_names_it()
    {
        var find = () => SessionTimeZone.Find("Mars/Olympus");
        find.Should().Throw<SparkException>().WithMessage("'Mars/Olympus' in spark.sql.session.timeZone is invalid.*");
    }
}
