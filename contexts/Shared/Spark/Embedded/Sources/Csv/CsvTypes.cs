using System.Text;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Sources.Values;
using Shared.Spark.Plans.Columnar;

namespace Shared.Spark.Embedded.Sources.Csv;

/// <summary>The types that hold all values of each column so far. Mirrors Spark's <c>CSVInferSchema.inferField</c>.</summary>
internal sealed class CsvTypes
{
    private readonly DataType[] _types;
    private readonly CsvOptions _options;
    private readonly byte[] _nullValue;
    private readonly byte[] _emptyValue;
    private readonly FieldParser _reals;
    private readonly TemporalFormat _dates;

    internal CsvTypes(int count, CsvOptions options)
    {
        (_types, _options) = (new DataType[count], options);
        Array.Fill(_types, DataTypes.NullType);

        // Dates are read leniently, but found by the strict pattern.
        _dates = options.HasDateFormat ? options.Dates : TemporalFormat.ForDates("yyyy-MM-dd", options.Zone);
        (_nullValue, _emptyValue) = (Encoding.UTF8.GetBytes(options.NullValue), Encoding.UTF8.GetBytes(options.EmptyValue ?? ""));
        _reals = new FieldParser(DataTypes.DoubleType, options.Dates, options.Timestamps, options.LocalTimestamps)
        {
            NaN = Encoding.UTF8.GetBytes(options.NanValue),
            PositiveInfinity = Encoding.UTF8.GetBytes(options.PositiveInfinity),
            NegativeInfinity = Encoding.UTF8.GetBytes(options.NegativeInfinity),
        };
    }

    /// <summary>The type of a column.</summary>
    internal DataType this[int column] => _types[column] is NullType ? DataTypes.StringType : _types[column];

    /// <summary>Takes in a record.</summary>
    internal void Add(CsvTokens tokens, ReadOnlySpan<byte> text)
    {
        for (var i = 0; i < Math.Min(_types.Length, tokens.Count); i++)
        {
            if (tokens.IsNull(i) || _types[i] is StringType)
            {
                continue;
            }

            var value = tokens.Get(i, text);
            value = value.IsEmpty ? _emptyValue : value;
            if (!value.IsEmpty && !value.SequenceEqual(_nullValue))
            {
                _types[i] = Merge(_types[i], Infer(_types[i], value));
            }
        }
    }

    /// <summary>Takes in what another has taken in.</summary>
    internal void Merge(CsvTypes other)
    {
        for (var i = 0; i < _types.Length; i++)
        {
            _types[i] = Merge(_types[i], other._types[i]);
        }
    }

    // What a value may be, from the narrowest type on that the column has not left behind.
    private DataType Infer(DataType soFar, ReadOnlySpan<byte> value)
    {
        var from = Rank(soFar);
        if (from <= Rank(DataTypes.LongType) && NumberReader.TryParse(value, out long number))
        {
            return from <= Rank(DataTypes.IntegerType) && (int)number == number ? DataTypes.IntegerType : DataTypes.LongType;
        }

        if (from <= Rank(DecimalType.SystemDefault) && OfDecimal(value) is { } exact)
        {
            return exact;
        }

        if (from <= Rank(DataTypes.DoubleType) && _reals.TryParseReal(value, out _))
        {
            return DataTypes.DoubleType;
        }

        if (from <= Rank(DataTypes.DateType) && _options.PrefersDate && _dates.Matches(value))
        {
            return DataTypes.DateType;
        }

        if (from <= Rank(DataTypes.TimestampNTZType) && _options.TimestampIsNtz && _options.LocalTimestamps.Matches(value))
        {
            return DataTypes.TimestampNTZType;
        }

        if (from <= Rank(DataTypes.TimestampType) && _options.Timestamps.Matches(value))
        {
            return DataTypes.TimestampType;
        }

        return NumberReader.TryParse(value, out bool _) ? DataTypes.BooleanType : DataTypes.StringType;
    }

    private static int Rank(DataType type) =>
        type switch
        {
            NullType or IntegerType => 0,
            LongType => 1,
            DecimalType => 2,
            DoubleType => 3,
            DateType => 4,
            TimestampNTZType => 5,
            TimestampType => 6,
            _ => 7,
        };

    private static DataType? OfDecimal(ReadOnlySpan<byte> value)
    {
        if (!NumberReader.TryParse(value, out Decimal128 number) || number.Scale > 0)
        {
            return null;
        }

        var digits = Int128.Abs(number.Unscaled).ToString(System.Globalization.CultureInfo.InvariantCulture).Length;
        return number.Scale == 0 && digits <= DecimalType.MaxPrecision ? new DecimalType(digits, 0) : null;
    }

    // A column of dates and timestamps is one of timestamps when those are read as casts read them, which read dates, too.
    private DataType Merge(DataType left, DataType right) =>
        (left, right) switch
        {
            (DateType, TimestampNTZType) or (TimestampNTZType, DateType) => _options.HasTimestampFormat
                ? DataTypes.StringType
                : DataTypes.TimestampNTZType,
            (DateType, TimestampType) or (TimestampType, DateType) => _options.HasTimestampFormat
                ? DataTypes.StringType
                : DataTypes.TimestampType,
            _ => InferredTypes.Merge(left, right),
        };
}
