namespace Microsoft.Spark.Sql.Types;

/// <summary>One instance of each type without parameters. See Spark's <c>DataTypes</c>.</summary>
public static class DataTypes
{
    /// <summary>Strings.</summary>
    public static StringType StringType { get; } = new();

    /// <summary>Byte arrays.</summary>
    public static BinaryType BinaryType { get; } = new();

    /// <summary>true or false.</summary>
    public static BooleanType BooleanType { get; } = new();

    /// <summary>Dates of the proleptic Gregorian calendar.</summary>
    public static DateType DateType { get; } = new();

    /// <summary>Instants, in microseconds.</summary>
    public static TimestampType TimestampType { get; } = new();

    /// <summary>Local date-times, in microseconds.</summary>
    public static TimestampNTZType TimestampNTZType { get; } = new();

    /// <summary>Months, days and microseconds.</summary>
    public static CalendarIntervalType CalendarIntervalType { get; } = new();

    /// <summary>1-byte integers.</summary>
    public static ByteType ByteType { get; } = new();

    /// <summary>2-byte integers.</summary>
    public static ShortType ShortType { get; } = new();

    /// <summary>4-byte integers.</summary>
    public static IntegerType IntegerType { get; } = new();

    /// <summary>8-byte integers.</summary>
    public static LongType LongType { get; } = new();

    /// <summary>4-byte floating point numbers.</summary>
    public static FloatType FloatType { get; } = new();

    /// <summary>8-byte floating point numbers.</summary>
    public static DoubleType DoubleType { get; } = new();

    /// <summary>The type of NULL.</summary>
    public static NullType NullType { get; } = new();

    internal static IReadOnlyDictionary<string, DataType> Simple { get; } =
        new DataType[]
        {
            StringType,
            BinaryType,
            BooleanType,
            DateType,
            TimestampType,
            TimestampNTZType,
            CalendarIntervalType,
            ByteType,
            ShortType,
            IntegerType,
            LongType,
            FloatType,
            DoubleType,
            NullType,
            new DecimalType(),
        }
            .ToDictionary(type => type is DecimalType ? "decimal" : type.TypeName)
            .Append(new("null", NullType))
            .ToDictionary();

    internal static IReadOnlyList<DataType> Intervals { get; } =
    [
        .. from start in Enumerable.Range(0, 2)
        from end in Enumerable.Range(start, 2 - start)
        select new YearMonthIntervalType((byte)start, (byte)end),
        .. from start in Enumerable.Range(0, 4)
        from end in Enumerable.Range(start, 4 - start)
        select new DayTimeIntervalType((byte)start, (byte)end),
    ];
}
