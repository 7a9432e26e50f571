using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Text;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Sources.Values;
using Shared.Spark.Plans.Columnar;

namespace Shared.Spark.Embedded.Tests.Sources;

/// <summary>Rows as Hive result strings, the form the goldens have.</summary>
internal static class HiveText
{
    internal static string Of(Row row, string timeZone) =>
        string.Join('\t', row.Values.Select((value, i) => Of(value, row.Schema.Fields[i].DataType, Zone.Find(timeZone), isNested: false)));

    private static string Of(object? value, DataType type, Zone zone, bool isNested) => value switch
    {
        null => isNested ? "null" : "NULL",
        bool b => b ? "true" : "false",
        double d => Written(output => ValueText.Write(output, d)),
        float f => Written(output => ValueText.Write(output, f)),
        decimal or System.Data.SqlTypes.SqlDecimal => Decimal(value, (DecimalType)type),
        byte[] bytes => Encoding.UTF8.GetString(bytes),
        Date date => Written(output => ValueText.WriteDate(output, DateOnly.FromDateTime(date.ToDateTime()).DayNumber - new DateOnly(1970, 1, 1).DayNumber)),
        Timestamp timestamp => Written(output => ValueText.WriteTimestamp(output, zone.ToLocal((timestamp.ToDateTime() - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond))),
        DateTime local => Written(output => ValueText.WriteTimestamp(output, (local - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond)),
        string text => isNested ? $"\"{text}\"" : text,
        Row row => "{" + string.Join(",", row.Values.Select((v, i) => $"\"{row.Schema.Fields[i].Name}\":{Of(v, row.Schema.Fields[i].DataType, zone, true)}")) + "}",
        IDictionary map => "{" + string.Join(
            ",", map.Keys.Cast<object>().Select(key => $"{Of(key, ((MapType)type).KeyType, zone, true)}:{Of(map[key], ((MapType)type).ValueType, zone, true)}").Order(StringComparer.Ordinal)) + "}",
        IList list => "[" + string.Join(",", list.Cast<object?>().Select(v => Of(v, ((ArrayType)type).ElementType, zone, true))) + "]",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    private static string Decimal(object value, DecimalType type) =>
        value is decimal d ? Decimal128.FromDecimal(d).Rescale(type.Scale).ToString() : value.ToString()!;

    private static string Written(Action<IBufferWriter<byte>> write)
    {
        var output = new ArrayBufferWriter<byte>();
        write(output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
