using System.Buffers;
using Shared.Spark.Embedded.Sources.Json;

namespace Shared.Spark.Embedded.Kernels.Json;

/// <summary>JSON that is put together value by value; puts the commas itself.</summary>
internal sealed class JsonPathOutput
{
    private readonly ArrayBufferWriter<byte> _output = new();
    private bool _needsComma;

    internal ReadOnlySpan<byte> Written => _output.WrittenSpan;

    internal void BeginArray()
    {
        Separate();
        _output.Write("["u8);
        _needsComma = false;
    }

    internal void EndArray()
    {
        _output.Write("]"u8);
        _needsComma = true;
    }

    /// <summary>A value as it is read.</summary>
    internal void WriteValue(ref JsonCursor cursor, JsonToken token)
    {
        Separate();
        JsonCopy.Write(_output, ref cursor, token);
    }

    /// <summary>A value, or several, that are JSON.</summary>
    internal void WriteText(ReadOnlySpan<byte> json)
    {
        Separate();
        _output.Write(json);
    }

    /// <summary>A text that is not JSON and stands for itself.</summary>
    internal void WriteRaw(ReadOnlySpan<byte> text) => _output.Write(text);

    private void Separate()
    {
        if (_needsComma)
        {
            _output.Write(","u8);
        }

        _needsComma = true;
    }
}
