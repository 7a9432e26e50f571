using System.Buffers;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Execution;
using Shared.Spark.Embedded.Sources.Json;

namespace Shared.Spark.Embedded.Kernels.Json;

/// <summary><c>json_tuple</c>: a list of one struct of an object's fields, or of one text when there is one name.</summary>
internal sealed class JsonTupleKernel : ScalarKernel
{
    private readonly ArrayBufferWriter<byte> _scratch = new();
    private readonly ArrayBufferWriter<byte> _value = new();
    private byte[]?[] _values = [];

    internal override void Evaluate(DuckDbVector[] arguments, int count, VectorWriter result)
    {
        _values = new byte[arguments.Length - 1][];
        for (var row = 0; row < count; row++)
        {
            Array.Clear(_values);
            if (!arguments[0].IsNullAt(row) && !Read(arguments, row))
            {
                Array.Clear(_values);
            }

            var to = result.SetRange(row, 1);
            var target = result.GetChild(0);
            for (var i = 0; i < _values.Length; i++)
            {
                var column = target.Type is StructType ? target.GetChild(i) : target;
                if (_values[i] is { } value)
                {
                    column.SetBytes(to, value);
                }
                else
                {
                    column.SetNull(to);
                }
            }
        }
    }

    private bool Read(DuckDbVector[] arguments, int row)
    {
        var cursor = new JsonCursor(arguments[0].GetBytes(row), JsonSyntax.OfFunctions, _scratch);
        if (cursor.ReadValue() != JsonToken.Object)
        {
            return false;
        }

        var isFirst = true;
        while (cursor.NextField(ref isFirst))
        {
            var ordinal = Find(arguments, row, cursor.Value, 0);
            var name = ordinal < 0 ? [] : cursor.Value.ToArray();
            var token = cursor.ReadItem();
            if (ordinal < 0 || token == JsonToken.Null)
            {
                cursor.Skip(token);
                continue;
            }

            _value.ResetWrittenCount();
            if (token == JsonToken.String)
            {
                _value.Write(cursor.Value);
            }
            else
            {
                JsonCopy.Write(_value, ref cursor, token);
            }

            for (; ordinal >= 0; ordinal = Find(arguments, row, name, ordinal + 1))
            {
                _values[ordinal] = _value.WrittenSpan.ToArray();
            }
        }

        return !cursor.HasFailed;
    }

    private static int Find(DuckDbVector[] arguments, int row, ReadOnlySpan<byte> name, int from)
    {
        for (var i = from; i + 1 < arguments.Length; i++)
        {
            if (!arguments[i + 1].IsNullAt(row) && arguments[i + 1].GetBytes(row).SequenceEqual(name))
            {
                return i;
            }
        }

        return -1;
    }
}
