using Microsoft.Spark.Sql.Types;

namespace Shared.Spark.Plans.Columnar;

/// <summary>
/// The values of one column of a <see cref="ColumnarBatch"/>, read in place: nothing is allocated a row. Valid until the next batch is
/// asked for. Mirrors Spark's <c>org.apache.spark.sql.vectorized.ColumnVector</c>. What is read at a null is undefined.
/// </summary>
/// <param name="type">The type of the values.</param>
public abstract class ColumnVector(DataType type)
{
    /// <summary>The type of the values.</summary>
    public DataType Type { get; } = type;

    /// <summary>Whether the value at <paramref name="row"/> is null.</summary>
    public abstract bool IsNullAt(int row);

    /// <summary>A boolean.</summary>
    public virtual bool GetBoolean(int row) => throw Unsupported();

    /// <summary>A tinyint.</summary>
    public virtual sbyte GetByte(int row) => throw Unsupported();

    /// <summary>A smallint.</summary>
    public virtual short GetShort(int row) => throw Unsupported();

    /// <summary>An int; the days since 1970-01-01 of a date; the months of a year-month interval.</summary>
    public virtual int GetInt(int row) => throw Unsupported();

    /// <summary>
    /// A bigint; the microseconds since 1970-01-01 of a timestamp (UTC) or a timestamp_ntz (local); the microseconds of a day-time
    /// interval.
    /// </summary>
    public virtual long GetLong(int row) => throw Unsupported();

    /// <summary>A float.</summary>
    public virtual float GetFloat(int row) => throw Unsupported();

    /// <summary>A double.</summary>
    public virtual double GetDouble(int row) => throw Unsupported();

    /// <summary>A decimal, at the scale of its type.</summary>
    public virtual Decimal128 GetDecimal(int row) => throw Unsupported();

    /// <summary>The UTF-8 bytes of a string, or the bytes of a binary.</summary>
    public virtual ReadOnlySpan<byte> GetBytes(int row) => throw Unsupported();

    /// <summary>A calendar interval.</summary>
    public virtual CalendarInterval GetInterval(int row) => throw Unsupported();

    /// <summary>Where an array's elements, or a map's keys and values, stand in the child vectors.</summary>
    public virtual (int Offset, int Length) GetRange(int row) => throw Unsupported();

    /// <summary>
    /// A child vector: 0 for the elements of arrays, read at <see cref="GetRange"/>; 0 and 1 for the keys and values of maps, too;
    /// the field of structs, read at the struct's own row.
    /// </summary>
    public virtual ColumnVector GetChild(int ordinal) => throw Unsupported();

    private InvalidOperationException Unsupported() => new($"A vector of {Type.SimpleString} cannot be read that way.");
}
