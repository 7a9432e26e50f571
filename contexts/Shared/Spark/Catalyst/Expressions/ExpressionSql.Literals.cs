using System.Globalization;
using System.Text;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Columnar;

namespace Shared.Spark.Catalyst.Expressions;

/// <content>Constants.</content>
public static partial class ExpressionSql
{
    private const long MicrosecondsPerSecond = 1_000_000;
    private const long MicrosecondsPerDay = 86_400 * MicrosecondsPerSecond;

    private static string OfLiteral(TypedLiteral literal, string timeZone) => OfValue(literal.Value, literal.Type, timeZone, isNested: false);

    private static string OfValue(object? value, DataType type, string timeZone, bool isNested) => (value, type) switch
    {
        (null, _) => "NULL",
        (bool boolean, _) => boolean ? "true" : "false",
        (double number, _) => JavaNumber.ToText(number),
        (float number, _) => JavaNumber.ToText(number),
        (Decimal128 number, _) => JavaNumber.ToText(number),
        (string text, _) => isNested ? $"'{text.Replace("'", "\\'", StringComparison.Ordinal)}'" : text,
        (int days, DateType) => $"DATE '{Date(days)}'",
        (long microseconds, TimestampType) => $"TIMESTAMP '{Instant(microseconds, timeZone)}'",
        (long microseconds, TimestampNTZType) => $"TIMESTAMP_NTZ '{LocalTime(microseconds)}'",
        (long microseconds, DayTimeIntervalType interval) => $"INTERVAL '{DayTime(microseconds, interval)}' {Fields(interval.TypeName)}",
        (int months, YearMonthIntervalType interval) => $"INTERVAL '{YearMonth(months, interval)}' {Fields(interval.TypeName)}",
        (CalendarInterval interval, _) => $"INTERVAL '{Calendar(interval)}'",
        (byte[] bytes, _) => $"X'{Convert.ToHexString(bytes)}'",
        (object?[] items, ArrayType array) => $"ARRAY({string.Join(", ", items.Select(item => OfValue(item, array.ElementType, timeZone, isNested: true)))})",
        (object?[] items, StructType @struct) =>
            $"NAMED_STRUCT({string.Join(", ", items.Select((item, i) => $"'{@struct.Fields[i].Name}', {OfValue(item, @struct.Fields[i].DataType, timeZone, isNested: true)}"))})",
        (KeyValuePair<object, object?>[] entries, MapType map) =>
            $"MAP({string.Join(", ", entries.Select(entry => $"{OfValue(entry.Key, map.KeyType, timeZone, isNested: true)}, {OfValue(entry.Value, map.ValueType, timeZone, isNested: true)}"))})",
        (IFormattable formattable, _) => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static string Fields(string typeName) => typeName["interval ".Length..].ToUpperInvariant();

    private static string Instant(long microseconds, string timeZone)
    {
        var offset = TimeZones.OffsetAt(timeZone, microseconds);
        return LocalTime(microseconds + offset);
    }

    private static string LocalTime(long microseconds)
    {
        var days = Math.DivRem(microseconds, MicrosecondsPerDay, out var ofDay);
        if (ofDay < 0)
        {
            (days, ofDay) = (days - 1, ofDay + MicrosecondsPerDay);
        }

        var seconds = ofDay / MicrosecondsPerSecond;
        var time = string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600:00}:{seconds / 60 % 60:00}:{seconds % 60:00}");
        return $"{Date(days)} {time}{Fraction(ofDay % MicrosecondsPerSecond)}";
    }

    // Years past .NET's are shown by a shift of whole 400-year cycles.
    private static string Date(long days)
    {
        const long DaysPerCycle = 146_097;
        var cycles = 0L;
        while (days < -719_162)
        {
            (days, cycles) = (days + DaysPerCycle, cycles - 1);
        }

        while (days > 2_932_896)
        {
            (days, cycles) = (days - DaysPerCycle, cycles + 1);
        }

        var date = DateTime.UnixEpoch.AddDays(days);
        var year = date.Year + (400 * cycles);
        var sign = year switch { < 0 => "-", > 9999 => "+", _ => "" };
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{Math.Abs(year):0000}-{date.Month:00}-{date.Day:00}");
    }

    private static string Fraction(long microseconds) =>
        microseconds == 0 ? "" : "." + microseconds.ToString("000000", CultureInfo.InvariantCulture).TrimEnd('0');

    private static string YearMonth(int months, YearMonthIntervalType type)
    {
        var (sign, total) = (months < 0 ? "-" : "", Math.Abs((long)months));
        return (type.StartField, type.EndField) switch
        {
            (0, 0) => string.Create(CultureInfo.InvariantCulture, $"{sign}{total / 12}"),
            (1, 1) => string.Create(CultureInfo.InvariantCulture, $"{sign}{total}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{sign}{total / 12}-{total % 12}"),
        };
    }

    private static string DayTime(long microseconds, DayTimeIntervalType type)
    {
        var total = (ulong)Math.Abs((decimal)microseconds);
        Span<ulong> units = [(ulong)MicrosecondsPerDay, 3_600_000_000, 60_000_000, 1_000_000];
        var text = new StringBuilder(microseconds < 0 ? "-" : "");
        for (int field = type.StartField; field <= type.EndField; field++)
        {
            var count = field == type.StartField ? total / units[field] : total / units[field] % (units[field - 1] / units[field]);
            text.Append(field == type.StartField ? "" : field == 1 ? " " : ":");
            text.Append(count.ToString(field == 0 ? "0" : "00", CultureInfo.InvariantCulture));
        }

        return text + (type.EndField == 3 ? Fraction((long)(total % units[3])) : "");
    }

    private static string Calendar(CalendarInterval interval)
    {
        var parts = new List<string>();
        Add(interval.Months / 12, "years");
        Add(interval.Months % 12, "months");
        Add(interval.Days, "days");
        Add(interval.Microseconds / 3_600_000_000, "hours");
        Add(interval.Microseconds / 60_000_000 % 60, "minutes");
        var rest = interval.Microseconds % 60_000_000;
        if (rest != 0)
        {
            parts.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"{(rest < 0 ? "-" : "")}{Math.Abs(rest) / MicrosecondsPerSecond}{Fraction(Math.Abs(rest) % MicrosecondsPerSecond)} seconds"));
        }

        return parts.Count == 0 ? "0 seconds" : string.Join(" ", parts);

        void Add(long count, string unit)
        {
            if (count != 0)
            {
                parts.Add(string.Create(CultureInfo.InvariantCulture, $"{count} {unit}"));
            }
        }
    }
}
