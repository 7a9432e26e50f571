using System.Globalization;
using System.Numerics;
using System.Text;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Columnar;
using Shared.Spark.Plans.Errors;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Catalyst.Parsing;

/// <content>Literals: numbers, strings, and strings with a type before them.</content>
internal sealed partial class Parser
{
    private static bool IsNumber(TokenKind kind) => kind is >= TokenKind.IntegerValue and <= TokenKind.BigDecimalLiteral;

    private Expression NumericLiteral()
    {
        var start = _position;
        var isNegative = Accept(TokenKind.Minus);
        var token = _tokens[_position];
        if (!IsNumber(token.Kind))
        {
            throw SyntaxError();
        }

        Advance();
        var origin = From(start);
        var digits = (isNegative ? "-" : "") + TextOf(token)[..^SuffixLength(token.Kind)].ToString();
        return token.Kind switch
        {
            TokenKind.IntegerValue => IntegerLiteral(digits, origin),
            TokenKind.BigIntLiteral => InRange(digits, long.MinValue, long.MaxValue, DataTypes.LongType, origin, value => (long)value),
            TokenKind.SmallIntLiteral => InRange(
                digits,
                short.MinValue,
                short.MaxValue,
                DataTypes.ShortType,
                origin,
                value => (short)value
            ),
            TokenKind.TinyIntLiteral => InRange(digits, sbyte.MinValue, sbyte.MaxValue, DataTypes.ByteType, origin, value => (sbyte)value),
            TokenKind.DoubleLiteral => DoubleLiteral(digits, origin),
            TokenKind.ExponentValue when !_options.LegacyExponentLiteralAsDecimal => DoubleLiteral(digits, origin),
            TokenKind.FloatLiteral => FloatLiteral(digits, origin),
            _ => DecimalLiteral(digits, token.Kind == TokenKind.BigDecimalLiteral, origin),
        } with
        {
            Origin = origin,
        };
    }

    private static int SuffixLength(TokenKind kind) =>
        kind switch
        {
            TokenKind.IntegerValue or TokenKind.DecimalValue or TokenKind.ExponentValue => 0,
            TokenKind.BigDecimalLiteral => 2,
            _ => 1,
        };

    private Literal IntegerLiteral(string digits, Origin origin) =>
        int.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var small)
            ? new Literal(small, DataTypes.IntegerType)
        : long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var large)
            ? new Literal(large, DataTypes.LongType)
        : DecimalLiteral(digits, isBigDecimal: false, origin);

    private Literal InRange(string digits, long minimum, long maximum, DataType type, Origin origin, Func<long, object> convert)
    {
        var value = BigInteger.Parse(digits, CultureInfo.InvariantCulture);
        return value < minimum || value > maximum
            ? OutOfRange(digits, $"{minimum}", $"{maximum}", type, origin)
            : new Literal(convert((long)value), type);
    }

    private Literal OutOfRange(string digits, string minimum, string maximum, DataType type, Origin origin)
    {
        var error = Error(
            "INVALID_NUMERIC_LITERAL_RANGE",
            origin,
            ("rawStrippedQualifier", digits),
            ("minValue", minimum),
            ("maxValue", maximum),
            ("typeName", type.SimpleString)
        );
        return Defer(error, Unknown(type));
    }

    // Stands in for a literal that is wrong.
    private static Literal Unknown(DataType type) => new(null, type);

    private Literal DoubleLiteral(string digits, Origin origin)
    {
        var value = double.Parse(digits, CultureInfo.InvariantCulture);
        return double.IsInfinity(value)
            ? OutOfRange(digits, "-1.7976931348623157E+308", "1.7976931348623157E+308", DataTypes.DoubleType, origin)
            : new Literal(value, DataTypes.DoubleType);
    }

    private Literal FloatLiteral(string digits, Origin origin)
    {
        var value = double.Parse(digits, CultureInfo.InvariantCulture);
        return Math.Abs(value) > float.MaxValue
            ? OutOfRange(digits, "-3.4028234663852886E+38", "3.4028234663852886E+38", DataTypes.FloatType, origin)
            : new Literal(float.Parse(digits, CultureInfo.InvariantCulture), DataTypes.FloatType);
    }

    private Literal DecimalLiteral(string digits, bool isBigDecimal, Origin origin)
    {
        var (unscaled, scale) = DecimalText.Parse(digits);
        var precision = BigInteger.Abs(unscaled).IsZero ? 1 : DecimalText.Digits(unscaled);
        if (scale < 0)
        {
            precision = unscaled.IsZero ? 1 : precision - scale;
        }

        precision = Math.Max(precision, scale);
        if (precision > DecimalType.MaxPrecision)
        {
            var message =
                "[DECIMAL_PRECISION_EXCEEDS_MAX_PRECISION] "
                + $"Decimal precision {precision} exceeds max precision {DecimalType.MaxPrecision}.";
            var error = isBigDecimal ? Error("_LEGACY_ERROR_TEMP_0061", origin, ("msg", message)) : PrecisionTooLarge(precision, origin);
            return Defer(error, Unknown(DecimalType.SystemDefault));
        }

        unscaled = scale < 0 ? unscaled * BigInteger.Pow(10, -scale) : unscaled;
        scale = Math.Max(scale, 0);
        return new Literal(new Decimal128((Int128)unscaled, scale), new DecimalType(precision, scale));
    }

    private static ParseException PrecisionTooLarge(int precision, Origin origin) =>
        Error(
            "DECIMAL_PRECISION_EXCEEDS_MAX_PRECISION",
            origin,
            ("precision", precision.ToString(CultureInfo.InvariantCulture)),
            ("maxPrecision", DecimalType.MaxPrecision.ToString(CultureInfo.InvariantCulture))
        );

    private BigInteger IntegerToken()
    {
        var token = _tokens[_position];
        Expect(TokenKind.IntegerValue);
        return BigInteger.Parse(TextOf(token), NumberStyles.None, CultureInfo.InvariantCulture);
    }

    private int Int32Token()
    {
        var start = _position;
        var value = IntegerToken();
        return value <= int.MaxValue ? (int)value : Defer(Invalid($"For input string: \"{value}\"", From(start)), 0);
    }

    private bool IsString(TokenKind kind) =>
        kind == TokenKind.StringLiteral || (kind == TokenKind.DoubleQuotedString && !DoubleQuotedIdentifiers);

    /// <summary>Adjacent strings are one.</summary>
    private Literal StringLiteral()
    {
        var start = _position;
        var text = StringText();
        if (IsString(Kind))
        {
            var builder = new StringBuilder(text);
            while (IsString(Kind))
            {
                builder.Append(StringText());
            }

            text = builder.ToString();
        }

        return new Literal(text, DataTypes.StringType) { Origin = From(start) };
    }

    /// <summary>The value of one string token.</summary>
    private string StringText()
    {
        if (!IsString(Kind))
        {
            throw SyntaxError();
        }

        var token = _tokens[_position];
        Advance();
        return StringEscapes.Unescape(TextOf(token), _options.EscapedStringLiterals);
    }

    /// <summary><c>DATE '2020-01-01'</c>, <c>X'1F'</c> and their like.</summary>
    private Literal TypedLiteral()
    {
        var start = _position;
        var kind = Kind;
        var name = Identifier();
        var text = StringText();
        if (IsString(Kind))
        {
            throw ExtraInput();
        }

        var origin = From(start);
        var zone = _options.TimeZone;
        var value = kind switch
        {
            TokenKind.Date => DateTimeText.Parse(text, DataTypes.DateType, zone),
            TokenKind.TimestampNtz => DateTimeText.Parse(text, DataTypes.TimestampNTZType, zone),
            TokenKind.Timestamp when _options.TimestampIsNtz && !DateTimeText.HasZone(text) => DateTimeText.Parse(
                text,
                DataTypes.TimestampNTZType,
                zone
            ),
            TokenKind.Timestamp or TokenKind.TimestampLtz => DateTimeText.Parse(text, DataTypes.TimestampType, zone),
            TokenKind.Interval => IntervalOf(text, origin),
            TokenKind.BinaryHex => Hexadecimal(text) is { } bytes ? new Literal(bytes, DataTypes.BinaryType) : null,
            _ => Defer(
                Error(
                    "UNSUPPORTED_TYPED_LITERAL",
                    origin,
                    ("unsupportedType", SqlWord(name)),
                    ("supportedTypes", "\"DATE\", \"TIMESTAMP_NTZ\", \"TIMESTAMP_LTZ\", \"TIMESTAMP\", \"INTERVAL\", \"X\"")
                ),
                Unknown(DataTypes.NullType)
            ),
        };
        return (value ?? Defer(InvalidTypedLiteral(name, text, origin), Unknown(DataTypes.NullType))) with { Origin = origin };
    }

    private static ParseException InvalidTypedLiteral(string type, string text, Origin origin) =>
        Error("INVALID_TYPED_LITERAL", origin, ("valueType", SqlWord(type)), ("value", $"'{text}'"));

    private Literal? IntervalOf(string text, Origin origin)
    {
        if (!IntervalText.TryParse(text, out var interval, out _))
        {
            return null;
        }

        var units = text.ToLowerInvariant()
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.EndsWith('s') ? word[..^1] : word)
            .Where(word => word != "interval" && word.All(char.IsAsciiLetterLower));
        return IntervalOfUnits(interval, [.. units], origin);
    }

    private static byte[]? Hexadecimal(string text)
    {
        try
        {
            return Convert.FromHexString(text.Length % 2 == 0 ? text : "0" + text);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>A double as Java prints it.</summary>
    private static string JavaDouble(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().ContainsAny('.', 'E') ? text : text + ".0";
    }
}
