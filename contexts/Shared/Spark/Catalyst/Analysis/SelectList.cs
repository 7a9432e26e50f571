using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Formatting;

namespace Shared.Spark.Catalyst.Analysis;

/// <summary>
/// Resolves a SELECT list: expands stars, names what has no name as Spark does, and lets items refer to the aliases of those before them.
/// </summary>
internal sealed class SelectList
{
    private readonly AnalysisSettings _settings;
    private readonly NameScope _scope;
    private readonly ExpressionResolver _resolver;
    private readonly List<SelectItem> _items = [];

    /// <summary>A list over the columns of <paramref name="inputs"/>.</summary>
    internal SelectList(Analyzer analyzer, QueryScope query, params ReadOnlySpan<Analyzed> inputs)
    {
        _settings = analyzer.Context.Settings;
        _scope = new NameScope(_settings, inputs)
        {
            Fallback = _settings.SeesLateralAliases ? FindLateralAlias : null,
            SharesFallback = false,
            Outer = query.Outer,
        };
        _resolver = new ExpressionResolver(analyzer, query, _scope);
    }

    /// <summary>The items.</summary>
    internal IReadOnlyList<SelectItem> Items => _items;

    /// <summary>The aliases of the list that other items of it refer to.</summary>
    internal HashSet<ExprId> LateralAliases { get; } = [];

    /// <summary>Whether the list has a star in it, which ordinals of GROUP BY do not count past.</summary>
    internal bool HasStar { get; private set; }

    /// <summary>Resolves more items.</summary>
    internal SelectList Add(ValueList<Expression> expressions)
    {
        foreach (var expression in expressions)
        {
            Add(expression);
        }

        return this;
    }

    private void Add(Expression expression)
    {
        switch (expression)
        {
            case UnresolvedStar star:
                HasStar = true;
                _items.AddRange(StarExpansion.Expand(star, _scope, _settings).Select(column => new SelectItem(Name(column, star))));
                break;
            case UnresolvedRegex regex:
                _items.AddRange(StarExpansion.Expand(regex, _scope, _settings).Select(column => new SelectItem(Name(column, regex))));
                break;
            case ExpressionString text:
                Add(_resolver.Parse(text));
                break;
            case Alias { Names.Count: > 1 } alias:
                var value = _resolver.Resolve(alias.Child);
                _items.Add(new SelectItem(_resolver.MakeAlias(value, string.Join(",", alias.Names), null, alias.Origin), alias.Names));
                break;
            case Alias { Names: [var name], Child: var child } alias when _resolver.Resolve(child) is var resolved:
                _items.Add(
                    new SelectItem(
                        _resolver.MakeAlias(resolved, name, alias.Metadata, alias.Origin),
                        resolved is GeneratorCall ? alias.Names : null
                    )
                );
                break;
            default:
                _items.Add(new SelectItem(Name(_resolver.Resolve(expression), expression)));
                break;
        }
    }

    private NamedExpression Name(TypedExpression resolved, Expression written) =>
        resolved switch
        {
            NamedExpression named => named,
            GetStructField or GetArrayStructFields when written is UnresolvedStar => _resolver.MakeAlias(
                resolved,
                ((GetStructField)resolved).WrittenName!
            ),
            OuterReference outer when written is UnresolvedStar => _resolver.MakeAlias(resolved, outer.Attribute.Name),
            _ => _resolver.MakeAlias(resolved, ColumnNames.Of(Mark(resolved), written, _settings), null, written.Origin),
        };

    // Spark shows references to aliases of the list in the names of columns; not to those of generators, which it has computed by then.
    private TypedExpression Mark(TypedExpression resolved) =>
        LateralAliases.Count == 0
            ? resolved
            : resolved.ReplaceUp(part =>
                part is AttributeReference attribute
                && LateralAliases.Contains(attribute.Id)
                && !_items.Any(item => item.Value is GeneratorCall && item.Expression.ToAttribute().Id == attribute.Id)
                    ? attribute.With(name: $"lateralAliasReference({attribute.Name})")
                    : part
            );

    private AttributeReference? FindAlias(string name)
    {
        var comparison = _settings.NameComparison;
        var found = _items.Where(item => item.Expression is TypedAlias alias && alias.Name.Equals(name, comparison)).ToArray();
        return found.Length switch
        {
            0 => null,
            1 => AttributeOf(found[0]),
            var count => throw AnalysisErrors.Error(
                "AMBIGUOUS_LATERAL_COLUMN_ALIAS",
                default,
                ("name", SqlIdentifier.Quote(name)),
                ("n", count.ToString(System.Globalization.CultureInfo.InvariantCulture))
            ),
        };
    }

    // The column that a generator makes is of its element's type.
    private static AttributeReference AttributeOf(SelectItem item) =>
        item.Value is GeneratorCall { ElementSchema.Fields: [var field] } generator
            ? new AttributeReference(
                item.Expression.ToAttribute().Id,
                item.Expression.Name,
                field.DataType,
                field.IsNullable || generator.IsOuter
            )
            : item.Expression.ToAttribute();

    private TypedExpression? FindLateralAlias(UnresolvedAttribute name)
    {
        if (FindAlias(name.NameParts[0]) is not { } alias)
        {
            return null;
        }

        LateralAliases.Add(alias.Id);
        return name
            .NameParts.Skip(1)
            .Aggregate(
                (TypedExpression)(alias with { Origin = name.Origin }),
                (expression, field) => FieldAccess.OfField(expression, field, _settings, name.Origin)
            );
    }
}
