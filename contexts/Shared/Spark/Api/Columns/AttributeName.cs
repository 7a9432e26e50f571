using System.Text;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Api.Columns;

/// <summary>
/// Reads the parts of a column's name: <c>a.b</c> are two, <c>`a.b`</c> is one. See Spark's <c>UnresolvedAttribute.parseAttributeName</c>.
/// </summary>
internal static class AttributeName
{
    internal static ValueList<string> Parse(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.AsSpan().IndexOfAny('.', '`') < 0)
        {
            return [name];
        }

        var parts = new List<string>();
        var part = new StringBuilder();
        var inBackticks = false;
        for (var i = 0; i < name.Length; i++)
        {
            switch (name[i])
            {
                case '`' when inBackticks && i + 1 < name.Length && name[i + 1] == '`':
                    part.Append('`');
                    i++;
                    break;
                case '`' when inBackticks && (i + 1 == name.Length || name[i + 1] == '.'):
                    inBackticks = false;
                    break;
                case '`' when !inBackticks && part.Length == 0 && (i == 0 || name[i - 1] == '.'):
                    inBackticks = true;
                    break;
                case '`' when !inBackticks || i + 1 < name.Length:
                    throw SyntaxError(name);
                case '.' when !inBackticks:
                    if (i == 0 || name[i - 1] == '.' || i == name.Length - 1)
                    {
                        throw SyntaxError(name);
                    }

                    parts.Add(part.ToString());
                    part.Clear();
                    break;
                default:
                    part.Append(name[i]);
                    break;
            }
        }

        if (inBackticks)
        {
            throw SyntaxError(name);
        }

        parts.Add(part.ToString());
        return parts.ToValueList();
    }

    private static AnalysisException SyntaxError(string name) =>
        new("_LEGACY_ERROR_TEMP_1049", new Dictionary<string, string> { ["name"] = name });
}
