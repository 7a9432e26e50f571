using System.Buffers;
using System.Text;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Execution;
using Shared.Spark.Plans.DateTimes;
using Shared.Spark.Plans.Formatting;

namespace Shared.Spark.Embedded.Kernels.Casts;

/// <summary>Casts anything to a string.</summary>
internal sealed class ToStringKernel(CastToString cast, ZoneRules zone) : ScalarKernel
{
    private readonly ArrayBufferWriter<byte> _buffer = new(64);

    internal override void Evaluate(DuckDbVector[] arguments, int count, VectorWriter result)
    {
        var argument = arguments[0];
        for (var row = 0; row < count; row++)
        {
            if (argument.IsNullAt(row))
            {
                result.SetNull(row);
                continue;
            }

            _buffer.ResetWrittenCount();
            cast.Append(_buffer, argument, row, zone);
            if (argument.Type is BinaryType && !System.Text.Unicode.Utf8.IsValid(_buffer.WrittenSpan))
            {
                // DuckDB's strings must be UTF-8.
                result.SetString(row, Encoding.UTF8.GetString(_buffer.WrittenSpan));
            }
            else
            {
                result.SetBytes(row, _buffer.WrittenSpan);
            }
        }
    }
}
