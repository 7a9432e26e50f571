using System.Buffers;
using System.Globalization;
using System.Text;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Columnar;
using Shared.Spark.Plans.DateTimes;
using Shared.Spark.Plans.Formatting;

namespace Shared.Spark.Catalyst.Expressions;

/// <content>Constants.</content>
public static partial class ExpressionSql
{
    private static string OfLiteral(TypedLiteral literal, string timeZone) =>
        OfValue(literal.Value, literal.Type, timeZone, isNested: false);

    private static string OfValue(object? value, DataType type, string timeZone, bool isNested) =>
        (value, type) switch
        {
            (null, _) => "NULL",
            (bool boolean, _) => boolean ? "true" : "false",
            (double number, _) => Text(output => NumberText.Append(output, number)),
            (float number, _) => Text(output => NumberText.Append(output, number)),
            (Decimal128 number, _) => Text(output => NumberText.Append(output, number)),
            (string text, _) => isNested ? $"'{text.Replace("'", "\\'", StringComparison.Ordinal)}'" : text,
            (int days, DateType) => $"DATE '{Text(output => DateTimeText.AppendDate(output, days))}'",
            (long microseconds, TimestampType) =>
                $"TIMESTAMP '{Text(output => DateTimeText.AppendTimestamp(output, microseconds, ZoneRules.OfSession(timeZone)))}'",
            (long microseconds, TimestampNTZType) => $"TIMESTAMP_NTZ '{Text(output => DateTimeText.AppendLocal(output, microseconds))}'",
            (long microseconds, DayTimeIntervalType interval) => Text(output => IntervalText.AppendAnsi(output, microseconds, interval)),
            (int months, YearMonthIntervalType interval) => Text(output => IntervalText.AppendAnsi(output, months, interval)),
            (CalendarInterval interval, _) => $"INTERVAL '{Text(output => IntervalText.Append(output, interval))}'",
            (byte[] bytes, _) => $"X'{Convert.ToHexString(bytes)}'",
            (object?[] items, ArrayType array) => $"ARRAY({string.Join(", ", items.Select(item => Nested(item, array.ElementType)))})",
            (object?[] items, StructType @struct) =>
                $"NAMED_STRUCT({string.Join(", ", items.Select((item, i) => $"'{@struct.Fields[i].Name}', {Nested(item, @struct.Fields[i].DataType)}"))})",
            (KeyValuePair<object, object?>[] entries, MapType map) =>
                $"MAP({string.Join(", ", entries.Select(entry => $"{Nested(entry.Key, map.KeyType)}, {Nested(entry.Value, map.ValueType)}"))})",
            (IFormattable formattable, _) => formattable.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };

    private static string Nested(object? value, DataType type) => OfValue(value, type, "UTC", isNested: true);

    private static string Text(Action<IBufferWriter<byte>> write)
    {
        var output = new ArrayBufferWriter<byte>(32);
        write(output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
