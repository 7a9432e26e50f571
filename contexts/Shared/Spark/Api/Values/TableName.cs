using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Api.Values;

/// <summary>Reads the parts of a table's name: <c>db.table</c>, <c>`my db`.table</c>.</summary>
internal static class TableName
{
    internal static ValueList<string> Parse(string name)
    {
        var parts = new List<string>();
        var position = 0;
        while (true)
        {
            parts.Add(ReadPart(name, ref position));
            if (position == name.Length)
            {
                return parts.ToValueList();
            }

            if (name[position++] != '.')
            {
                throw Invalid(name);
            }
        }
    }

    private static string ReadPart(string name, ref int position)
    {
        var start = position;
        if (position < name.Length && name[position] == '`')
        {
            do
            {
                var end = name.IndexOf('`', position + 1);
                position = end < 0 ? throw Invalid(name) : end + 1;
            }
            while (position < name.Length && name[position] == '`');

            return name[(start + 1)..(position - 1)].Replace("``", "`", StringComparison.Ordinal);
        }

        while (position < name.Length && name[position] is not ('.' or '`'))
        {
            position++;
        }

        var part = name[start..position];
        return part.Length > 0 && part.All(c => char.IsLetterOrDigit(c) || c is '_') ? part : throw Invalid(name);
    }

    private static ParseException Invalid(string name) => new(
        "INVALID_IDENTIFIER", $"[INVALID_IDENTIFIER] The identifier '{name}' is invalid. Please, consider quoting it with back-quotes as `{name}`.");
}
