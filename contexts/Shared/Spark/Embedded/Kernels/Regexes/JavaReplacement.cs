using System.Text;
using System.Text.RegularExpressions;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Kernels.Regexes;

/// <summary>
/// What <c>java.util.regex.Matcher</c> puts in a match's place: <c>$1</c> and <c>${name}</c> are groups, a backslash quotes.
/// </summary>
internal static class JavaReplacement
{
    internal static void Append(StringBuilder output, string replacement, Match match)
    {
        for (var i = 0; i < replacement.Length; i++)
        {
            switch (replacement[i])
            {
                case '\\' when i + 1 == replacement.Length:
                    throw new SparkRuntimeException(null, "character to be escaped is missing");
                case '\\':
                    output.Append(replacement[++i]);
                    break;
                case '$':
                    i = AppendGroup(output, replacement, i + 1, match);
                    break;
                default:
                    output.Append(replacement[i]);
                    break;
            }
        }
    }

    // The index of the last character of the reference.
    private static int AppendGroup(StringBuilder output, string replacement, int index, Match match)
    {
        if (index >= replacement.Length)
        {
            throw new SparkRuntimeException(null, "Illegal group reference: group index is missing");
        }

        if (replacement[index] == '{')
        {
            var end = replacement.IndexOf('}', index);
            var name = end < 0 ? "" : replacement[(index + 1)..end];
            if (!match.Groups.ContainsKey(name))
            {
                throw new SparkRuntimeException(null, $"No group with name {{{name}}}");
            }

            output.Append(match.Groups[name].Value);
            return end;
        }

        if (!char.IsAsciiDigit(replacement[index]))
        {
            throw new SparkRuntimeException(null, "Illegal group reference");
        }

        // As many digits as make a group that there is.
        var group = replacement[index] - '0';
        if (group >= match.Groups.Count)
        {
            throw new SparkRuntimeException(null, $"No group {group}");
        }

        while (
            index + 1 < replacement.Length
            && char.IsAsciiDigit(replacement[index + 1])
            && (group * 10) + replacement[index + 1] - '0' < match.Groups.Count
        )
        {
            group = (group * 10) + replacement[++index] - '0';
        }

        output.Append(match.Groups[group].Value);
        return index;
    }
}
