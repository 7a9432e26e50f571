using Microsoft.Spark.Sql.Types;
using Shared.Spark.Api.Values;

namespace Microsoft.Spark.Sql;

/// <content>Frames of rows that the program brings.</content>
public sealed partial class SparkSession
{
    /// <summary>A frame of rows.</summary>
    /// <param name="data">The rows.</param>
    /// <param name="schema">The names and types of their values.</param>
    /// <exception cref="ArgumentException">A row does not fit the schema; the message names the row and the column.</exception>
    public DataFrame CreateDataFrame(IEnumerable<GenericRow> data, StructType schema) =>
        Create(schema, data.Select((row, index) => ClrValues.ToRow(row.Values, schema, index)));

    /// <summary>A frame of one column <c>_1</c> of ints.</summary>
    /// <param name="data">The values.</param>
    public DataFrame CreateDataFrame(IEnumerable<int> data) => Create(data, DataTypes.IntegerType, isNullable: false);

    /// <summary>A frame of one column <c>_1</c> of ints.</summary>
    /// <param name="data">The values.</param>
    public DataFrame CreateDataFrame(IEnumerable<int?> data) => Create(data, DataTypes.IntegerType);

    /// <summary>A frame of one column <c>_1</c> of strings.</summary>
    /// <param name="data">The values.</param>
    public DataFrame CreateDataFrame(IEnumerable<string> data) => Create(data, DataTypes.StringType);

    /// <summary>A frame of one column <c>_1</c> of doubles.</summary>
    /// <param name="data">The values.</param>
    public DataFrame CreateDataFrame(IEnumerable<double> data) => Create(data, DataTypes.DoubleType, isNullable: false);

    /// <summary>A frame of one column <c>_1</c> of doubles.</summary>
    /// <param name="data">The values.</param>
    public DataFrame CreateDataFrame(IEnumerable<double?> data) => Create(data, DataTypes.DoubleType);

    /// <summary>A frame of one column <c>_1</c> of booleans.</summary>
    /// <param name="data">The values.</param>
    public DataFrame CreateDataFrame(IEnumerable<bool> data) => Create(data, DataTypes.BooleanType, isNullable: false);

    /// <summary>A frame of one column <c>_1</c> of booleans.</summary>
    /// <param name="data">The values.</param>
    public DataFrame CreateDataFrame(IEnumerable<bool?> data) => Create(data, DataTypes.BooleanType);

    /// <summary>A frame of one column <c>_1</c> of dates.</summary>
    /// <param name="data">The values.</param>
    public DataFrame CreateDataFrame(IEnumerable<Date> data) => Create(data, DataTypes.DateType);

    /// <summary>A frame of one column <c>_1</c> of timestamps.</summary>
    /// <param name="data">The values.</param>
    public DataFrame CreateDataFrame(IEnumerable<Timestamp> data) => Create(data, DataTypes.TimestampType);

    private DataFrame Create<T>(IEnumerable<T> data, DataType type, bool isNullable = true) =>
        Create(new StructType([new StructField("_1", type, isNullable)]), data.Select(value => new object?[] { value }));
}
