namespace Shared.Spark.Embedded.Kernels.Json;

/// <summary>A path of <c>get_json_object</c>: <c>$.a[0]['b'][*]</c>. Mirrors Spark's <c>JsonPathParser</c>.</summary>
internal static class JsonPath
{
    /// <summary>The steps; null when the text is no path.</summary>
    internal static JsonPathStep[]? TryParse(string text)
    {
        if (!text.StartsWith('$'))
        {
            return null;
        }

        var steps = new List<JsonPathStep>();
        var position = 1;
        while (position < text.Length)
        {
            // Spaces may stand before what is read by a pattern, and at the end.
            var next = SkipSpaces(text, position);
            if (next == text.Length)
            {
                break;
            }

            if (ReadWildcard(text, next, out var end))
            {
                steps.Add(new JsonPathStep(JsonPathStepKind.Any, "", 0));
            }
            else if (
                !ReadName(text, position, steps, out end)
                && !ReadQuotedName(text, next, steps, out end)
                && !ReadSubscript(text, position, steps, out end)
            )
            {
                return null;
            }

            position = end;
        }

        return [.. steps];
    }

    private static bool ReadWildcard(string text, int position, out int end)
    {
        end =
            text.AsSpan(position).StartsWith(".*") ? position + 2
            : text.AsSpan(position).StartsWith("['*']") ? position + 5
            : position;
        return end > position;
    }

    private static bool ReadName(string text, int position, List<JsonPathStep> steps, out int end)
    {
        end = position;
        if (text[position] != '.')
        {
            return false;
        }

        var start = SkipSpaces(text, position + 1);
        var length = text.AsSpan(start).IndexOfAny('.', '[');
        end = length < 0 ? text.Length : start + length;
        steps.Add(new JsonPathStep(JsonPathStepKind.Name, text[start..end], 0));
        return end > start;
    }

    private static bool ReadQuotedName(string text, int position, List<JsonPathStep> steps, out int end)
    {
        end = position;
        if (!text.AsSpan(position).StartsWith("['"))
        {
            return false;
        }

        var start = SkipSpaces(text, position + 2);
        var length = text.AsSpan(start).IndexOfAny('\'', '?');
        if (length <= 0 || !text.AsSpan(start + length).StartsWith("']"))
        {
            return false;
        }

        end = start + length + 2;
        steps.Add(new JsonPathStep(JsonPathStepKind.Name, text.Substring(start, length), 0));
        return true;
    }

    private static bool ReadSubscript(string text, int position, List<JsonPathStep> steps, out int end)
    {
        end = position;
        if (text[position] != '[')
        {
            return false;
        }

        if (text.AsSpan(position).StartsWith("[*]"))
        {
            steps.Add(new JsonPathStep(JsonPathStepKind.Elements, "", 0));
            end = position + 3;
            return true;
        }

        var start = SkipSpaces(text, position + 1);
        var close = start;
        while (close < text.Length && char.IsAsciiDigit(text[close]))
        {
            close++;
        }

        if (
            close == start
            || close == text.Length
            || text[close] != ']'
            || !long.TryParse(text.AsSpan(start, close - start), System.Globalization.CultureInfo.InvariantCulture, out var index)
        )
        {
            return false;
        }

        steps.Add(new JsonPathStep(JsonPathStepKind.Element, "", index));
        end = close + 1;
        return true;
    }

    private static int SkipSpaces(string text, int position)
    {
        while (position < text.Length && text[position] is ' ' or '\t' or '\n' or '\r' or '\f' or '\v')
        {
            position++;
        }

        return position;
    }
}
