using System.Buffers.Binary;
using System.Text;

namespace Shared.Spark.Plans.DateTimes;

/// <summary>Reads rules from the system's zone files (RFC 8536), else from what .NET knows.</summary>
public sealed partial class ZoneRules
{
    private static readonly string[] s_directories = ["/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/usr/share/lib/zoneinfo"];

    private static ZoneRules? FromFile(string id)
    {
        var directory = Array.Find(s_directories, candidate => File.Exists(Path.Combine(candidate, id)));
        return directory is null ? null : Parse(id, File.ReadAllBytes(Path.Combine(directory, id)));
    }

    // Java's regions begin with a letter; the directories hold copies of the database, too.
    private static bool IsRegion(string id) =>
        id.Length > 0 && char.IsAsciiLetterUpper(id[0]) && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '_' or '-' or '+');

    private static ZoneRules FindLocal()
    {
        var local = TimeZoneInfo.Local;
        return TryFind(local.Id)
            ?? (TimeZoneInfo.TryConvertWindowsIdToIanaId(local.Id, out var id) ? TryFind(id) : null)
            ?? Fixed(ZoneIds.FormatOffset((int)local.BaseUtcOffset.TotalSeconds), (int)local.BaseUtcOffset.TotalSeconds);
    }

    private static ZoneRules? Parse(string id, ReadOnlySpan<byte> file)
    {
        const int HeaderSize = 44;
        if (file.Length < HeaderSize || !file[..4].SequenceEqual("TZif"u8) || file[4] < (byte)'2')
        {
            return null;
        }

        // The first block has 4-byte times; the second, with 8 bytes, is the one that counts.
        var first = new Counts(file);
        var block = file[(HeaderSize + first.SizeOf(timeSize: 4))..];
        var counts = new Counts(block);
        var data = block[HeaderSize..];
        var times = data;
        var indexes = times[(counts.Times * 8)..];
        var types = indexes[counts.Times..];
        var names = types[(counts.Types * 6)..];
        var footer = Encoding.ASCII.GetString(data[counts.SizeOf(timeSize: 8)..]).Trim('\n');

        var transitions = new List<long>();
        var local = new List<LocalTimeType> { TypeOf(types, names, 0) };
        for (var i = 0; i < counts.Times; i++)
        {
            transitions.Add(BinaryPrimitives.ReadInt64BigEndian(times[(i * 8)..]));
            local.Add(TypeOf(types, names, indexes[i]));
        }

        PosixZone.Parse(footer)?.Extend(transitions, local);
        return new ZoneRules(id, [.. transitions], [.. local]);
    }

    private static LocalTimeType TypeOf(ReadOnlySpan<byte> types, ReadOnlySpan<byte> names, int type)
    {
        var entry = types[(type * 6)..];
        var name = names[entry[5]..];
        return new LocalTimeType(
            BinaryPrimitives.ReadInt32BigEndian(entry),
            Encoding.ASCII.GetString(name[..name.IndexOf((byte)0)]),
            entry[4] != 0
        );
    }

    // Where there are no zone files: .NET's own rules, sampled a quarter of an hour exactly.
    private static ZoneRules? FromSystem(string id)
    {
        if (Array.Exists(s_directories, Directory.Exists) || !TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone))
        {
            return null;
        }

        var transitions = new List<long>();
        var first = new DateTime(1900, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        var types = new List<LocalTimeType> { TypeAt(zone, first) };
        for (var time = first; time.Year < 2500; time = time.AddDays(7))
        {
            if (TypeAt(zone, time.AddDays(7)) == types[^1])
            {
                continue;
            }

            var change = time;
            while (TypeAt(zone, change) == types[^1])
            {
                change = change.AddMinutes(15);
            }

            transitions.Add((long)(change - DateTime.UnixEpoch).TotalSeconds);
            types.Add(TypeAt(zone, change));
        }

        return new ZoneRules(id, [.. transitions], [.. types]);
    }

    private static LocalTimeType TypeAt(TimeZoneInfo zone, DateTime time)
    {
        var offset = (int)zone.GetUtcOffset(time).TotalSeconds;
        return new LocalTimeType(offset, ZoneIds.FormatOffset(offset), zone.IsDaylightSavingTime(time));
    }

    private readonly ref struct Counts(ReadOnlySpan<byte> header)
    {
        private readonly int _utcIndicators = BinaryPrimitives.ReadInt32BigEndian(header[20..]);
        private readonly int _standardIndicators = BinaryPrimitives.ReadInt32BigEndian(header[24..]);
        private readonly int _leaps = BinaryPrimitives.ReadInt32BigEndian(header[28..]);
        private readonly int _names = BinaryPrimitives.ReadInt32BigEndian(header[40..]);

        internal int Times { get; } = BinaryPrimitives.ReadInt32BigEndian(header[32..]);

        internal int Types { get; } = BinaryPrimitives.ReadInt32BigEndian(header[36..]);

        internal int SizeOf(int timeSize) =>
            (Times * (timeSize + 1)) + (Types * 6) + _names + (_leaps * (timeSize + 4)) + _standardIndicators + _utcIndicators;
    }
}
