using Shared.Spark.Plans.DateTimes;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Plans.Tests.DateTimes;

public sealed class ZoneRulesTests
{
    private const long MicrosPerSecond = 1_000_000;

    [Theory]
    [InlineData("UTC", 0, "UTC")]
    [InlineData("Z", 0, "Z")]
    [InlineData("GMT+0", 0, "GMT")]
    [InlineData("GMT+2", 7200, "GMT+02:00")]
    [InlineData("+01:30", 5400, "+01:30")]
    [InlineData("-8", -28800, "-08:00")]
    [InlineData("+1:5", 3900, "+01:05")]
    [InlineData("+15:40:32", 56432, "+15:40:32")]
    [InlineData("-18:00", -64800, "-18:00")]
    [InlineData("Asia/Tokyo", 32400, "Asia/Tokyo")]
    [InlineData("JST", 32400, "Asia/Tokyo")]
    public void Ids_of_Java_are_found(string id, int seconds, string name)
    {
        var zone = ZoneRules.Of(id);
        zone.OffsetAt(0).Should().Be(seconds);
        zone.Id.Should().Be(name);
    }

    [Theory]
    [InlineData("")]
    [InlineData("+123")]
    [InlineData("+18:01")]
    [InlineData("+01:60")]
    [InlineData("UTCZ")]
    [InlineData("posix/UTC")]
    [InlineData("../UTC")]
    public void Other_ids_are_none(string id) => ZoneRules.TryFind(id).Should().BeNull();

    [Fact]
    public void Local_mean_time_is_exact_to_the_second()
    {
        var zone = ZoneRules.Of("America/Los_Angeles");
        Assert.SkipUnless(zone.OffsetAt(-60_000_000_000 * MicrosPerSecond) % 60 != 0, "This system knows no local mean times.");
        zone.OffsetAt(-60_000_000_000 * MicrosPerSecond).Should().Be(-28378);
        zone.ToLocal(zone.ToUtc(-60_000_000_000 * MicrosPerSecond)).Should().Be(-60_000_000_000 * MicrosPerSecond);
    }

    [Fact]
    public void An_unknown_id_of_a_session_is_an_error_that_names_it()
    {
        var find = () => ZoneRules.OfSession("Mars/Olympus");
        find.Should().Throw<SparkException>().WithMessage("'Mars/Olympus' in spark.sql.session.timeZone is invalid.*");
    }
}
