using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Errors;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Catalyst.Analysis;

/// <summary>Finds columns by their names. Mirrors Spark's <c>AttributeSeq</c>.</summary>
/// <param name="columns">The columns.</param>
/// <param name="settings">The settings.</param>
internal sealed class ColumnIndex(ValueList<AttributeReference> columns, AnalysisSettings settings)
{
    private const int MaxScanned = 8;

    private Dictionary<string, List<AttributeReference>>? _byName;

    /// <summary>The columns.</summary>
    internal ValueList<AttributeReference> Columns { get; } = columns;

    /// <summary>The column, or the field of one, that a name stands for; null for none.</summary>
    /// <param name="name">The name.</param>
    /// <param name="isQualified">Whether the name of the relation must be among its parts.</param>
    /// <exception cref="AnalysisException">There are several.</exception>
    internal TypedExpression? Find(UnresolvedAttribute name, bool isQualified = false)
    {
        var parts = name.NameParts;
        for (var qualifier = Math.Min(3, parts.Count - 1); qualifier >= (isQualified ? 1 : 0); qualifier--)
        {
            var matches = Match(parts, qualifier);
            if (matches.Count > 1)
            {
                throw Ambiguous(name, matches);
            }

            if (matches.Count == 1)
            {
                return Extract(matches[0].With(name: parts[qualifier]), name, qualifier + 1);
            }
        }

        return null;
    }

    private static AnalysisException Ambiguous(UnresolvedAttribute name, List<AttributeReference> matches) =>
        new(
            "AMBIGUOUS_REFERENCE",
            new Dictionary<string, string>
            {
                ["name"] = AnalysisErrors.Name(name.NameParts),
                ["referenceNames"] =
                    $"[{string.Join(", ", matches.Select(column => AnalysisErrors.Name([.. column.Qualifier, column.Name])).Order(StringComparer.Ordinal))}]",
            },
            name.Origin
        );

    private List<AttributeReference> Match(ValueList<string> parts, int qualifier)
    {
        var matches = new List<AttributeReference>(1);
        foreach (var column in Candidates(parts[qualifier]))
        {
            if (
                AreEqual(column.Name, parts[qualifier])
                && MatchesQualifier(column.Qualifier, parts, qualifier)
                && !matches.Contains(column)
            )
            {
                matches.Add(column);
            }
        }

        return matches;
    }

    private IReadOnlyList<AttributeReference> Candidates(string name)
    {
        if (Columns.Count <= MaxScanned)
        {
            return Columns;
        }

        if (_byName is null)
        {
            var byName = new Dictionary<string, List<AttributeReference>>(Columns.Count, StringComparer.OrdinalIgnoreCase);
            foreach (var column in Columns)
            {
                if (!byName.TryGetValue(column.Name, out var list))
                {
                    byName.Add(column.Name, list = new List<AttributeReference>(1));
                }

                list.Add(column);
            }

            _byName = byName;
        }

        return _byName.TryGetValue(name, out var found) ? found : [];
    }

    private bool MatchesQualifier(ValueList<string> columnQualifier, ValueList<string> parts, int count)
    {
        if (count == 0)
        {
            return true;
        }

        if (columnQualifier.Count < count || (count == 3 && columnQualifier.Count != 3))
        {
            return false;
        }

        var offset = columnQualifier.Count - count;
        for (var i = 0; i < count; i++)
        {
            if (!AreEqual(columnQualifier[offset + i], parts[i]))
            {
                return false;
            }
        }

        return true;
    }

    private TypedExpression Extract(AttributeReference column, UnresolvedAttribute name, int from)
    {
        TypedExpression expression = name.Origin.IsKnown ? column with { Origin = name.Origin } : column;
        for (var i = from; i < name.NameParts.Count; i++)
        {
            expression = FieldAccess.OfField(expression, name.NameParts[i], settings, name.Origin);
        }

        return expression;
    }

    private bool AreEqual(string left, string right) => string.Equals(left, right, settings.NameComparison);
}
