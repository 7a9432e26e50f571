using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Execution;
using Shared.Spark.Embedded.Kernels.Numbers;
using Shared.Spark.Embedded.Kernels.Strings;
using Shared.Spark.Embedded.Kernels.Values;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Kernels.Formats;

/// <summary>Formats of <c>java.util.Formatter</c>, in the US locale.</summary>
internal static partial class PrintfFormat
{
    internal static bool Write(DuckDbVector[] arguments, int row, Utf8Buffer buffer)
    {
        if (arguments[0].IsNullAt(row))
        {
            return false;
        }

        var format = Utf8Text.ToText(arguments[0].GetBytes(row));
        var next = 0;
        var last = -1;
        var position = 0;
        foreach (Match match in Specifier().Matches(format))
        {
            AppendLiteral(format[position..match.Index], buffer);
            position = match.Index + match.Length;
            var conversion = match.Groups["conversion"].Value;
            if (conversion is "n" or "%")
            {
                buffer.Append(conversion == "n" ? "\n" : Padded("%", match));
                continue;
            }

            var index =
                match.Groups["index"].Success ? IndexOf(match.Groups["index"].Value)
                : match.Groups["flags"].Value.Contains('<', StringComparison.Ordinal) ? last
                : next++;
            last = index;
            if (index + 1 >= arguments.Length || index < 0)
            {
                throw new SparkRuntimeException(null, $"Format specifier '{match.Value}'");
            }

            buffer.Append(Convert(match, conversion, arguments[index + 1], row));
        }

        AppendLiteral(format[position..], buffer);
        return true;
    }

    private static int IndexOf(string text)
    {
        var index = int.Parse(text, CultureInfo.InvariantCulture);
        return index > 0
            ? index - 1
            : throw new SparkRuntimeException(
                "INVALID_PARAMETER_VALUE.ZERO_INDEX",
                new Dictionary<string, string> { ["parameter"] = "`strfmt`", ["functionName"] = "`format_string`" }
            );
    }

    private static void AppendLiteral(string text, Utf8Buffer buffer)
    {
        var percent = text.IndexOf('%', StringComparison.Ordinal);
        if (percent >= 0)
        {
            throw new SparkRuntimeException(null, $"Conversion = '{(percent + 1 < text.Length ? text[percent + 1] : '%')}'");
        }

        buffer.Append(text);
    }

    private static string Convert(Match match, string conversion, DuckDbVector vector, int row)
    {
        var isUpper = char.IsUpper(conversion[0]);
        var kind = char.ToLowerInvariant(conversion[0]);
        string text;
        if (kind == 'b')
        {
            text =
                vector.IsNullAt(row) ? "false"
                : vector.Type is BooleanType && !vector.GetBoolean(row) ? "false"
                : "true";
            text = Precise(text, match);
        }
        else if (vector.IsNullAt(row))
        {
            text = kind == 's' ? Precise("null", match) : "null";
        }
        else
        {
            text = kind switch
            {
                's' => Precise(TextOf(vector, row), match),
                'c' => new Rune((int)Whole(match, vector, row)).ToString(),
                'd' => Signed(Whole(match, vector, row), match),
                'x' => Unsigned(vector, row, match, 16),
                'o' => Unsigned(vector, row, match, 8),
                'f' => Fixed(vector, row, match),
                'e' => Scientific(vector, row, match),
                'g' => General(vector, row, match),
                'a' => Hexadecimal(vector, row, match),
                'h' => Precise(Hash(vector, row), match),
                _ => throw Wrong(match, vector),
            };
        }

        return Padded(isUpper ? text.ToUpperInvariant() : text, match);
    }

    private static string Precise(string text, Match match) =>
        PrecisionOf(match) is { } precision && precision < text.Length ? text[..precision] : text;

    private static int? PrecisionOf(Match match) =>
        match.Groups["precision"].Success ? int.Parse(match.Groups["precision"].Value, CultureInfo.InvariantCulture) : null;

    private static bool Has(Match match, char flag) => match.Groups["flags"].Value.Contains(flag, StringComparison.Ordinal);

    private static string Padded(string text, Match match)
    {
        if (!match.Groups["width"].Success)
        {
            return text;
        }

        var width = int.Parse(match.Groups["width"].Value, CultureInfo.InvariantCulture);
        if (Has(match, '-'))
        {
            return text.PadRight(width);
        }

        if (!Has(match, '0') || text.Length >= width || !text.Any(char.IsAsciiDigit))
        {
            return text.PadLeft(width);
        }

        // Zeros stand behind the sign.
        var sign = text[0] is '-' or '+' or ' ' or '(' ? 1 : 0;
        return text[..sign] + new string('0', width - text.Length) + text[sign..];
    }

    private static string TextOf(DuckDbVector vector, int row) =>
        vector.Type switch
        {
            StringType or CharType or VarcharType => Utf8Text.ToText(vector.GetBytes(row)),
            BooleanType => vector.GetBoolean(row) ? "true" : "false",
            FloatType => JavaText(output => Plans.Formatting.NumberText.Append(output, vector.GetFloat(row))),
            DoubleType => JavaText(output => Plans.Formatting.NumberText.Append(output, vector.GetDouble(row))),
            DecimalType => vector.GetDecimal(row).ToString(),
            ByteType
            or ShortType
            or IntegerType
            or DateType
            or YearMonthIntervalType
            or LongType
            or TimestampType
            or TimestampNTZType
            or DayTimeIntervalType => WholeNumber.Read(vector, row).ToString(CultureInfo.InvariantCulture),
            var type => type.SimpleString,
        };

    private static string JavaText(Action<ArrayBufferWriter<byte>> append)
    {
        var output = new ArrayBufferWriter<byte>(32);
        append(output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static BigInteger Whole(Match match, DuckDbVector vector, int row) =>
        vector.Type
            is ByteType
                or ShortType
                or IntegerType
                or LongType
                or DateType
                or TimestampType
                or TimestampNTZType
                or DayTimeIntervalType
                or YearMonthIntervalType
            ? WholeNumber.Read(vector, row)
            : throw Wrong(match, vector);

    private static SparkRuntimeException Wrong(Match match, DuckDbVector vector) =>
        new(
            null,
            $"{match.Groups["conversion"].Value} != {vector.Type.SimpleString}: the format '{match.Value}' does not take a value of that type."
        );

    private static string Signed(BigInteger value, Match match)
    {
        var digits = BigInteger.Abs(value).ToString(CultureInfo.InvariantCulture);
        return WithSign(Has(match, ',') ? Grouped(digits) : digits, value.Sign < 0, match);
    }

    private static string WithSign(string digits, bool isNegative, Match match) =>
        isNegative
            ? Has(match, '(')
                ? $"({digits})"
                : "-" + digits
            : Has(match, '+')
                ? "+" + digits
                : Has(match, ' ')
                    ? " " + digits
                    : digits;

    private static string Grouped(string digits)
    {
        var text = new StringBuilder(digits);
        for (var i = digits.Length - 3; i > 0; i -= 3)
        {
            text.Insert(i, ',');
        }

        return text.ToString();
    }

    private static string Unsigned(DuckDbVector vector, int row, Match match, int radix)
    {
        var value = (long)Whole(match, vector, row);
        var bits = vector.Type switch
        {
            ByteType => (byte)value,
            ShortType => (ushort)value,
            IntegerType => (uint)value,
            _ => (ulong)value,
        };
        var digits = radix == 16 ? bits.ToString("x", CultureInfo.InvariantCulture) : System.Convert.ToString((long)bits, 8);
        return Has(match, '#') ? (radix == 16 ? "0x" : "0") + digits : digits;
    }

    // Java rounds the decimal text of a double, half up. Spark hands it decimals of its own, which it takes for no numbers.
    private static (BigInteger Digits, int Scale)? Decimal(DuckDbVector vector, int row, Match match)
    {
        var number = vector.Type switch
        {
            FloatType => vector.GetFloat(row),
            DoubleType => vector.GetDouble(row),
            _ => throw Wrong(match, vector),
        };
        if (!double.IsFinite(number))
        {
            return null;
        }

        var text =
            vector.Type is FloatType
                ? vector.GetFloat(row).ToString("R", CultureInfo.InvariantCulture)
                : number.ToString("R", CultureInfo.InvariantCulture);
        var exponentAt = text.IndexOf('E', StringComparison.Ordinal);
        var exponent = exponentAt < 0 ? 0 : int.Parse(text[(exponentAt + 1)..], CultureInfo.InvariantCulture);
        var mantissa = exponentAt < 0 ? text : text[..exponentAt];
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var scale = (point < 0 ? 0 : mantissa.Length - point - 1) - exponent;
        var digits = BigInteger.Parse(mantissa.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        return scale < 0 ? (digits * BigInteger.Pow(10, -scale), 0) : (digits, scale);
    }

    private static string NotFinite(DuckDbVector vector, int row, Match match)
    {
        var number = vector.Type is FloatType ? vector.GetFloat(row) : vector.GetDouble(row);
        return double.IsNaN(number) ? "NaN" : WithSign("Infinity", number < 0, match);
    }

    private static string Fixed(DuckDbVector vector, int row, Match match)
    {
        if (Decimal(vector, row, match) is not { } value)
        {
            return NotFinite(vector, row, match);
        }

        var precision = PrecisionOf(match) ?? 6;
        var scaled =
            precision >= value.Scale
                ? value.Digits * BigInteger.Pow(10, precision - value.Scale)
                : RoundingModes.HalfUp(value.Digits, BigInteger.Pow(10, value.Scale - precision));
        var digits = BigInteger.Abs(scaled).ToString(CultureInfo.InvariantCulture).PadLeft(precision + 1, '0');
        var whole = Has(match, ',') ? Grouped(digits[..^precision]) : digits[..^precision];
        var isNegative = value.Digits.Sign < 0 || (vector.Type is DoubleType && double.IsNegative(vector.GetDouble(row)));
        return WithSign(precision == 0 ? whole : $"{whole}.{digits[^precision..]}", isNegative, match);
    }

    private static string Scientific(DuckDbVector vector, int row, Match match)
    {
        if (Decimal(vector, row, match) is not { } value)
        {
            return NotFinite(vector, row, match);
        }

        var precision = PrecisionOf(match) ?? 6;
        var digits = BigInteger.Abs(value.Digits).ToString(CultureInfo.InvariantCulture);
        var exponent = value.Digits.IsZero ? 0 : digits.Length - 1 - value.Scale;
        if (digits.Length > precision + 1)
        {
            digits = RoundingModes
                .HalfUp(BigInteger.Abs(value.Digits), BigInteger.Pow(10, digits.Length - precision - 1))
                .ToString(CultureInfo.InvariantCulture);
            if (digits.Length > precision + 1)
            {
                (digits, exponent) = (digits[..^1], exponent + 1);
            }
        }

        digits = digits.PadRight(precision + 1, '0');
        var mantissa = precision == 0 ? digits[..1] : $"{digits[..1]}.{digits[1..]}";
        var text = string.Create(CultureInfo.InvariantCulture, $"{mantissa}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}");
        return WithSign(text, value.Digits.Sign < 0, match);
    }

    private static string General(DuckDbVector vector, int row, Match match)
    {
        if (Decimal(vector, row, match) is not { } value)
        {
            return NotFinite(vector, row, match);
        }

        var precision = PrecisionOf(match) switch
        {
            null => 6,
            0 => 1,
            var given => given.Value,
        };
        var magnitude = BigInteger.Abs(value.Digits).ToString(CultureInfo.InvariantCulture).Length - 1 - value.Scale;
        var isPlain = value.Digits.IsZero || (magnitude >= -4 && magnitude < precision);
        var places = isPlain ? Math.Max(0, precision - magnitude - 1) : precision - 1;
        var other = Specifier()
            .Match($"%{match.Groups["flags"].Value}.{places.ToString(CultureInfo.InvariantCulture)}{(isPlain ? 'f' : 'e')}");
        return isPlain ? Fixed(vector, row, other) : Scientific(vector, row, other);
    }

    // The digits of the fraction are those of the bits, without zeros at the end.
    private static string Hexadecimal(DuckDbVector vector, int row, Match match)
    {
        var value = vector.Type switch
        {
            FloatType => vector.GetFloat(row),
            DoubleType => vector.GetDouble(row),
            _ => throw Wrong(match, vector),
        };
        if (!double.IsFinite(value))
        {
            return NotFinite(vector, row, match);
        }

        var bits = BitConverter.DoubleToInt64Bits(Math.Abs(value));
        var fraction = (bits & 0xFFFFFFFFFFFFFL).ToString("x13", CultureInfo.InvariantCulture).TrimEnd('0');
        var isNormal = bits >> 52 > 0;
        var exponent =
            isNormal ? (bits >> 52) - 1023
            : value == 0 ? 0
            : -1022;
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"0x{(isNormal ? 1 : 0)}.{(fraction.Length == 0 ? "0" : fraction)}p{exponent}"
        );
        return WithSign(text, double.IsNegative(value), match);
    }

    private static string Hash(DuckDbVector vector, int row)
    {
        var hash = 0;
        foreach (var character in TextOf(vector, row))
        {
            hash = unchecked((hash * 31) + character);
        }

        return hash.ToString("x", CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(
        @"%(?:(?<index>\d+)\$)?(?<flags>[-#+ 0,(<]*)(?<width>[1-9]\d*)?(?:\.(?<precision>\d+))?(?<conversion>[bBhHsScCdoxXeEfgGaAn%])"
    )]
    private static partial Regex Specifier();
}
