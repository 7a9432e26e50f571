using Apache.Arrow;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Columnar;

namespace Shared.Spark.Connect.Results;

/// <summary>An Arrow array as a vector, read in place.</summary>
/// <typeparam name="TArray">The kind of array.</typeparam>
/// <param name="type">The type of the values.</param>
/// <param name="array">The array.</param>
internal abstract class ArrowVector<TArray>(DataType type, TArray array) : ColumnVector(type)
    where TArray : class, IArrowArray
{
    private readonly bool _hasNulls = array.NullCount > 0;

    protected TArray Array { get; } = array;

    public sealed override bool IsNullAt(int row) => _hasNulls && Array.IsNull(row);
}
