using System.Globalization;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Embedded.Translation;

/// <summary>Names and texts in DuckDB SQL.</summary>
internal static class SqlText
{
    /// <summary>The name of the column that an attribute stands for.</summary>
    internal static string Column(ExprId id) => string.Create(CultureInfo.InvariantCulture, $"c{id.Value}");

    /// <summary>The names of columns, for a list of aliases.</summary>
    internal static string Columns(ValueList<AttributeReference> attributes) =>
        string.Join(", ", attributes.Select(attribute => Column(attribute.Id)));

    /// <summary>A text constant, whatever is in it.</summary>
    internal static string Quote(string text)
    {
        if (!text.Contains('\0'))
        {
            return $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
        }

        // DuckDB reads a statement up to the first NUL.
        return $"concat({string.Join(", chr(0), ", text.Split('\0').Select(Quote))})";
    }
}
