using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Columnar;

namespace Shared.Spark.Embedded.Sources.Columns;

/// <summary>
/// A column vector that is filled value by value and read in place: what data sources make batches of. Buffers are kept when it is cleared,
/// so that a reader allocates for its first batch only.
/// </summary>
public abstract class ColumnBuilder : ColumnVector
{
    private ulong[] _validity = [];

    private protected ColumnBuilder(DataType type)
        : base(type) { }

    /// <summary>How many values there are.</summary>
    public int Count { get; private set; }

    /// <summary>Whether any value was null since the column was cleared.</summary>
    public bool HasNulls { get; private set; }

    /// <summary>A bit a value, from the lowest, that is set where the value is not null. Empty columns have no words.</summary>
    public ReadOnlySpan<ulong> Validity => _validity.AsSpan(0, (Count + 63) >> 6);

    /// <summary>A column for values of a type.</summary>
    public static ColumnBuilder Create(DataType type) =>
        type switch
        {
            BooleanType => new BooleanColumnBuilder(),
            ByteType
            or ShortType
            or IntegerType
            or DateType
            or YearMonthIntervalType
            or NullType
            or LongType
            or TimestampType
            or TimestampNTZType
            or DayTimeIntervalType
            or FloatType
            or DoubleType => CreateFixed(type),
            DecimalType @decimal => new DecimalColumnBuilder(@decimal),
            StringType or CharType or VarcharType or BinaryType => new BytesColumnBuilder(type),
            CalendarIntervalType => new IntervalColumnBuilder(),
            ArrayType array => new ListColumnBuilder(array, [Create(array.ElementType)]),
            MapType map => new ListColumnBuilder(map, [Create(map.KeyType), Create(map.ValueType)]),
            StructType structure => new StructColumnBuilder(structure),
            _ => throw new ArgumentException($"There are no columns of {type.SimpleString}.", nameof(type)),
        };

    /// <inheritdoc/>
    public sealed override bool IsNullAt(int row) => (_validity[row >> 6] & (1UL << (row & 63))) == 0;

    /// <summary>Adds a null.</summary>
    public abstract void AppendNull();

    /// <summary>Drops the values from <paramref name="count"/> on.</summary>
    public virtual void Truncate(int count)
    {
        // Bits past the end must be clear: they are only ever set.
        for (var i = count; i < Count; i++)
        {
            _validity[i >> 6] &= ~(1UL << (i & 63));
        }

        Count = count;
    }

    /// <summary>Drops all values.</summary>
    public void Clear()
    {
        Truncate(0);
        HasNulls = false;
    }

    private protected int AddSlot(bool isValid)
    {
        var index = Count++;
        if (index >> 6 >= _validity.Length)
        {
            Array.Resize(ref _validity, Math.Max(32, _validity.Length * 2));
        }

        if (isValid)
        {
            _validity[index >> 6] |= 1UL << (index & 63);
        }
        else
        {
            HasNulls = true;
        }

        return index;
    }

    private static ColumnBuilder CreateFixed(DataType type) =>
        type switch
        {
            ByteType => new FixedColumnBuilder<sbyte>(type),
            ShortType => new FixedColumnBuilder<short>(type),
            IntegerType or DateType or YearMonthIntervalType or NullType => new FixedColumnBuilder<int>(type),
            FloatType => new FixedColumnBuilder<float>(type),
            DoubleType => new FixedColumnBuilder<double>(type),
            _ => new FixedColumnBuilder<long>(type),
        };
}
