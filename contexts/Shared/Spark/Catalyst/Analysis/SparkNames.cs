using System.Text;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Catalyst.Analysis;

/// <summary>Names of columns as DataFrame calls write them: parts with dots between them, in backquotes where they have dots.</summary>
public static class SparkNames
{
    /// <summary>The parts of a name. Mirrors Spark's <c>UnresolvedAttribute.parseAttributeName</c>.</summary>
    /// <exception cref="AnalysisException">The quotes are wrong.</exception>
    public static ValueList<string> Parse(string name)
    {
        if (!name.Contains('.') && !name.Contains('`'))
        {
            return [name];
        }

        var parts = new List<string>();
        var part = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            if (isQuoted)
            {
                if (c != '`')
                {
                    part.Append(c);
                }
                else if (i + 1 < name.Length && name[i + 1] == '`')
                {
                    part.Append(c);
                    i++;
                }
                else
                {
                    isQuoted = false;
                    if (i + 1 < name.Length && name[i + 1] != '.')
                    {
                        throw Wrong(name);
                    }
                }
            }
            else if (c == '`')
            {
                if (part.Length > 0)
                {
                    throw Wrong(name);
                }

                isQuoted = true;
            }
            else if (c == '.')
            {
                if (i == 0 || name[i - 1] == '.' || i == name.Length - 1)
                {
                    throw Wrong(name);
                }

                parts.Add(part.ToString());
                part.Clear();
            }
            else
            {
                part.Append(c);
            }
        }

        if (isQuoted)
        {
            throw Wrong(name);
        }

        parts.Add(part.ToString());
        return parts.ToValueList();
    }

    private static AnalysisException Wrong(string name) => AnalysisErrors.Error("_LEGACY_ERROR_TEMP_1049", default, ("name", name));
}
