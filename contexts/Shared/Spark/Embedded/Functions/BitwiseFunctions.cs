using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Plans.Errors;
using static Shared.Spark.Embedded.Functions.Declarations;

namespace Shared.Spark.Embedded.Functions;

/// <summary>Functions of bits. See https://spark.apache.org/docs/3.5.7/sql-ref-functions-builtin.html#bitwise-functions.</summary>
internal static class BitwiseFunctions
{
    internal static IEnumerable<EmbeddedFunction> All =>
        [
            Sql("&", new BitwiseSignature(), call => $"({call[0]} & {call[1]})").Infix("&"),
            Sql("|", new BitwiseSignature(), call => $"({call[0]} | {call[1]})").Infix("|"),
            Sql("^", new BitwiseSignature(), call => $"xor({call[0]}, {call[1]})").Infix("^"),
            Sql("~", Same(InputType.Integral), call => $"(~{call[0]})") with
            {
                Pretty = arguments => $"~{arguments[0]}",
            },
            Shift("shiftleft", (value, count) => value << count, (value, count) => value << count),
            Shift("shiftright", (value, count) => value >> count, (value, count) => value >> count),
            Shift("shiftrightunsigned", (value, count) => value >>> count, (value, count) => value >>> count),
            .. Row("bit_get", Takes(DataTypes.ByteType, InputType.Integral, Int), GetBit).Named("getbit"),
        ];

    // As in Java, only the low bits of the count are looked at.
    private static EmbeddedFunction Shift(string name, Func<int, int, int> ofInt, Func<long, int, long> ofLong) =>
        Row(
            name,
            Same(InputType.OneOf(Int, Long), Int),
            (arguments, row, result) =>
            {
                if (arguments[0].Type is IntegerType)
                {
                    result.SetInt(row, ofInt(arguments[0].GetInt(row), arguments[1].GetInt(row)));
                }
                else
                {
                    result.SetLong(row, ofLong(arguments[0].GetLong(row), arguments[1].GetInt(row)));
                }
            }
        );

    private static void GetBit(Execution.DuckDbVector[] arguments, int row, Execution.VectorWriter result)
    {
        var (value, size) = arguments[0].Type switch
        {
            ByteType => (arguments[0].GetByte(row), 8),
            ShortType => (arguments[0].GetShort(row), 16),
            IntegerType => (arguments[0].GetInt(row), 32),
            _ => (arguments[0].GetLong(row), 64),
        };
        var position = arguments[1].GetInt(row);
        if (position < 0 || position >= size)
        {
            throw new SparkRuntimeException(
                null,
                position < 0
                    ? $"Invalid bit position: {position} is less than zero"
                    : $"Invalid bit position: {position} exceeds the bit upper limit"
            );
        }

        result.SetByte(row, (sbyte)((value >> position) & 1));
    }
}
