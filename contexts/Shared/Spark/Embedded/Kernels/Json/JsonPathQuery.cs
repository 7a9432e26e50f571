using System.Buffers;
using Shared.Spark.Embedded.Sources.Json;

namespace Shared.Spark.Embedded.Kernels.Json;

/// <summary>What a path finds in JSON texts. Mirrors Spark's <c>GetJsonObject</c>, which follows Hive in where it puts brackets.</summary>
internal sealed class JsonPathQuery
{
    private readonly ArrayBufferWriter<byte> _scratch = new();
    private byte[] _text = [];
    private JsonPathStep[]? _steps;
    private bool _isPath;

    private enum Style
    {
        Raw,
        Quoted,
        Flat,
    }

    /// <summary>Appends the value; false when there is none, or the text is no JSON, or the path no path.</summary>
    internal bool Find(ReadOnlySpan<byte> json, ReadOnlySpan<byte> path, Strings.Utf8Buffer result)
    {
        if (_steps is null || !path.SequenceEqual(_text))
        {
            _text = path.ToArray();
            var steps = JsonPath.TryParse(System.Text.Encoding.UTF8.GetString(path));
            (_steps, _isPath) = (steps ?? [], steps is not null);
        }

        if (!_isPath)
        {
            return false;
        }

        var cursor = new JsonCursor(json, JsonSyntax.OfFunctions, _scratch);
        var output = new JsonPathOutput();
        var isFound = Follow(ref cursor, cursor.ReadValue(), output, Style.Raw, depth: 0);
        if (!isFound || cursor.HasFailed)
        {
            return false;
        }

        result.Append(output.Written);
        return true;
    }

    private bool Follow(ref JsonCursor cursor, JsonToken token, JsonPathOutput output, Style style, int depth)
    {
        var kind = depth < _steps!.Length ? _steps[depth].Kind : (JsonPathStepKind?)null;
        switch (token)
        {
            case JsonToken.End or JsonToken.Error:
                return false;
            case JsonToken.String when kind is null && style == Style.Raw:
                output.WriteRaw(cursor.Value);
                return true;
            case JsonToken.Array when kind is null && style == Style.Flat:
                return EachElement(ref cursor, output, style, depth) > 0;
            case var _ when kind is null:
                output.WriteValue(ref cursor, token);
                return true;
            case JsonToken.Object when kind == JsonPathStepKind.Name:
                return FollowField(ref cursor, output, style, depth);
            case JsonToken.Array when kind == JsonPathStepKind.Elements:
                return FollowElements(ref cursor, output, style, depth);
            case JsonToken.Array when kind == JsonPathStepKind.Element:
                return FollowElement(ref cursor, output, GoesToAll(depth + 1) ? Style.Quoted : style, depth);
            default:
                cursor.Skip(token);
                return false;
        }
    }

    private bool GoesToAll(int depth) => depth < _steps!.Length && _steps[depth].Kind == JsonPathStepKind.Elements;

    // The first field of the name under which something is found.
    private bool FollowField(ref JsonCursor cursor, JsonPathOutput output, Style style, int depth)
    {
        var isFound = false;
        var isFirst = true;
        while (cursor.NextField(ref isFirst))
        {
            var isNamed = !isFound && cursor.Value.SequenceEqual(_steps![depth].NameBytes);
            var token = cursor.ReadItem();
            if (isNamed && token != JsonToken.Null)
            {
                isFound = Follow(ref cursor, token, output, style, depth + 1);
            }
            else
            {
                cursor.Skip(token);
            }
        }

        return isFound;
    }

    private bool FollowElements(ref JsonCursor cursor, JsonPathOutput output, Style style, int depth)
    {
        // Two wildcards make one array of all.
        var isDouble = GoesToAll(depth + 1);
        if (isDouble || style == Style.Quoted)
        {
            output.BeginArray();
            var isAny = EachElement(ref cursor, output, isDouble ? Style.Flat : Style.Quoted, depth + (isDouble ? 2 : 1)) > 0;
            output.EndArray();
            return isAny;
        }

        // One find stands for itself, several are an array.
        var finds = new JsonPathOutput();
        finds.BeginArray();
        var count = EachElement(ref cursor, finds, style == Style.Raw ? Style.Quoted : Style.Flat, depth + 1);
        finds.EndArray();
        if (count > 0)
        {
            output.WriteText(count > 1 ? finds.Written : finds.Written[1..^1]);
        }

        return count > 0;
    }

    private int EachElement(ref JsonCursor cursor, JsonPathOutput output, Style style, int depth)
    {
        var count = 0;
        var isFirst = true;
        while (cursor.NextElement(ref isFirst))
        {
            count += Follow(ref cursor, cursor.ReadItem(), output, style, depth) ? 1 : 0;
        }

        return count;
    }

    private bool FollowElement(ref JsonCursor cursor, JsonPathOutput output, Style style, int depth)
    {
        var isFound = false;
        var isFirst = true;
        for (var i = 0L; cursor.NextElement(ref isFirst); i++)
        {
            var token = cursor.ReadItem();
            if (i == _steps![depth].Index)
            {
                isFound = Follow(ref cursor, token, output, style, depth + 1);
            }
            else
            {
                cursor.Skip(token);
            }
        }

        return isFound;
    }
}
