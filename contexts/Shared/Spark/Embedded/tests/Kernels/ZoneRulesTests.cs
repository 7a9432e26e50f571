using CsCheck;
using Shared.Spark.Embedded.Kernels.DateTimes;

namespace Shared.Spark.Embedded.Tests.Kernels;

public sealed class ZoneRulesTests
{
    private const long Second = 1_000_000;

    [Theory]
    [InlineData("2020-03-08T09:59:59Z", -28800)]
    [InlineData("2020-03-08T10:00:00Z", -25200)]
    [InlineData("2020-11-01T09:00:00Z", -28800)]
    [InlineData("1850-01-01T00:00:00Z", -28378)]
    [InlineData("2600-07-01T00:00:00Z", -25200)]
    public void Offsets_of_los_angeles_are_known_to_the_second(string instant, int offset) =>
        ZoneRules.Of("America/Los_Angeles").OffsetAt(Micros(instant)).Should().Be(offset);

    [Fact]
    public void Local_times_in_a_gap_move_behind_it()
    {
        var zone = ZoneRules.Of("America/Los_Angeles");
        zone.ToLocal(zone.ToUtc(Micros("2020-03-08T02:30:00Z"))).Should().Be(Micros("2020-03-08T03:30:00Z"));
    }

    [Fact]
    public void Local_times_that_are_there_twice_are_the_first() =>
        ZoneRules.Of("America/Los_Angeles").ToUtc(Micros("2020-11-01T01:30:00Z")).Should().Be(Micros("2020-11-01T08:30:00Z"));

    [Theory]
    [InlineData("+01:00", 3600)]
    [InlineData("UTC-8", -28800)]
    [InlineData("EST", -18000)]
    public void Offsets_are_zones(string id, int offset) => ZoneRules.Of(id).OffsetAt(0).Should().Be(offset);

    [Fact]
    public void Unknown_zone_is_none() => ZoneRules.TryFind("Mars/Olympus").Should().BeNull();

    [Fact]
    public void Instant_comes_back_from_its_local_time_outside_of_overlaps()
    {
        var zone = ZoneRules.Of("Europe/Berlin");
        Gen.Long[-4_000_000_000, 30_000_000_000].Sample(seconds =>
        {
            var back = zone.ToUtc(zone.ToLocal(seconds * Second));
            Math.Abs(back - (seconds * Second)).Should().BeOneOf(0, 3600 * Second, 7200 * Second);
        });
    }

    [Fact]
    public void Days_are_dates_and_back() => Gen.Int[-1_000_000, 3_000_000].Sample(days => CivilDate.FromDays(days).ToDays().Should().Be(days));

    private static long Micros(string instant) =>
        (DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture) - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
}
