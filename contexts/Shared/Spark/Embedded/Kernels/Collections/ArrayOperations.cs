using System.Globalization;
using Shared.Spark.Embedded.Execution;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Kernels.Collections;

/// <summary>Functions of arrays.</summary>
internal static partial class ArrayOperations
{
    internal static SparkRuntimeException IndexOutOfBounds(int index, int size) =>
        new(
            "INVALID_ARRAY_INDEX",
            new Dictionary<string, string>
            {
                ["indexValue"] = index.ToString(CultureInfo.InvariantCulture),
                ["arraySize"] = size.ToString(CultureInfo.InvariantCulture),
                ["ansiConfig"] = "\"spark.sql.ansi.enabled\"",
            }
        );

    internal static void Concatenate(DuckDbVector[] arguments, int row, VectorWriter result)
    {
        var total = 0;
        foreach (var argument in arguments)
        {
            total += argument.GetRange(row).Length;
        }

        var to = result.SetRange(row, total);
        foreach (var argument in arguments)
        {
            var (from, length) = argument.GetRange(row);
            for (var i = 0; i < length; i++)
            {
                result.GetChild(0).Copy(to++, argument.GetChild(0), from + i);
            }
        }
    }
}
