using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Catalyst.Relations;
using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Catalyst.Analysis;

/// <summary>
/// What an aggregation groups by. With grouping sets every expression is a column of the input, nullable, because sets leave columns out;
/// those that are not get a projection below.
/// </summary>
internal sealed class GroupingColumns
{
    private readonly List<(TypedExpression Written, AttributeReference Column)> _substitutes = [];
    private readonly AnalysisSettings _settings;

    /// <summary>Groups by all of the expressions.</summary>
    internal GroupingColumns(TypedPlan input, ValueList<TypedExpression> expressions, AnalysisSettings settings) =>
        (Input, Expressions, Written, _settings) = (input, expressions, expressions, settings);

    /// <summary>Groups by sets of the expressions.</summary>
    internal GroupingColumns(
        TypedPlan input,
        ValueList<TypedExpression> expressions,
        ValueList<ValueList<int>> sets,
        AnalysisContext context
    )
    {
        _settings = context.Settings;
        Sets = sets;
        Written = expressions;
        var computed = new List<NamedExpression>();
        for (var i = 0; i < expressions.Count; i++)
        {
            var (expression, isInAllSets) = (expressions[i], sets.All(set => set.Contains(i)));
            var column = expression as AttributeReference;
            if (column is null)
            {
                var alias = new TypedAlias(expression, ExpressionSql.Of(expression, _settings.TimeZone), context.Ids.Next());
                computed.Add(alias);
                column = alias.ToAttribute();
            }

            _substitutes.Add((expression, column.With(isNullable: column.IsNullable || !isInAllSets)));
        }

        Input = computed.Count == 0 ? input : new TypedProject(input, [.. input.Output, .. computed]);
        Expressions = _substitutes.Select(TypedExpression (substitute) => substitute.Column).ToValueList();
    }

    /// <summary>What is grouped, with a column for each expression of grouping sets.</summary>
    internal TypedPlan Input { get; }

    /// <summary>By what.</summary>
    internal ValueList<TypedExpression> Expressions { get; }

    /// <summary>The same as they were written.</summary>
    internal ValueList<TypedExpression> Written { get; }

    /// <summary>The sets, as indexes into the expressions; null for one of all.</summary>
    internal ValueList<ValueList<int>>? Sets { get; }

    /// <summary>Whether an expression is grouped by.</summary>
    internal bool Contains(TypedExpression expression) => Find(expression) is not null;

    /// <summary>The same expression as it is grouped by, which may be written in another way; null when it is not grouped by.</summary>
    internal TypedExpression? Find(TypedExpression expression)
    {
        foreach (var grouping in Expressions)
        {
            if (Semantics.AreEqual(grouping, expression))
            {
                return grouping;
            }
        }

        return null;
    }

    /// <summary>Whether an expression is a call of <c>grouping</c> or <c>grouping_id</c>.</summary>
    internal static bool IsGroupingFunction(TypedExpression expression) =>
        expression is FunctionCall { Function.Name: "grouping" or "grouping_id" };

    /// <summary>
    /// An expression over the columns of the grouping sets. <c>grouping(c)</c> and <c>grouping_id(c, …)</c> get these columns as arguments,
    /// all of them where the user gave none, so that an engine's own GROUPING does what they do.
    /// </summary>
    internal TypedExpression Substitute(TypedExpression expression)
    {
        if (Sets is null)
        {
            return expression.Any(IsGroupingFunction)
                ? throw AnalysisErrors.Error(
                    "UNSUPPORTED_GROUPING_EXPRESSION",
                    expression.SelfAndDescendants().First(IsGroupingFunction).Origin
                )
                : expression;
        }

        return OutsideAggregates.Map(expression, Replace);
    }

    // What is computed from a column that sets leave out may be null, too.
    private TypedExpression? Replace(TypedExpression part)
    {
        if (IsGroupingFunction(part))
        {
            return SubstituteFunction((FunctionCall)part);
        }

        if (ColumnOf(part) is { } column)
        {
            return column;
        }

        if (part is not FunctionCall { IsNullable: false, Arguments.Count: > 0 } call)
        {
            return null;
        }

        var arguments = call.Arguments.Map(argument => OutsideAggregates.Map(argument, Replace));
        if (ReferenceEquals(arguments, call.Arguments))
        {
            return null;
        }

        var bound = call.Function.Signature.Bind(new CallSite(call.Function, arguments, call.Mode, _settings, call.Origin));
        return new FunctionCall(call.Function, arguments, call.Type, bound.Replacement is null && bound.IsNullable)
        {
            Mode = call.Mode,
            IgnoreNulls = call.IgnoreNulls,
            CalledAs = call.CalledAs,
            Origin = call.Origin,
        };
    }

    private AttributeReference? ColumnOf(TypedExpression expression)
    {
        foreach (var (written, column) in _substitutes)
        {
            if (Semantics.AreEqual(written, expression))
            {
                return expression is AttributeReference attribute ? column.With(name: attribute.Name) : column;
            }
        }

        return null;
    }

    private FunctionCall SubstituteFunction(FunctionCall call)
    {
        if (call.Function.Name == "grouping")
        {
            var column =
                ColumnOf(call.Arguments[0])
                ?? throw AnalysisErrors.Error(
                    "GROUPING_COLUMN_MISMATCH",
                    call.Origin,
                    ("grouping", ExpressionSql.Of(call.Arguments[0], _settings.TimeZone)),
                    (
                        "groupingColumns",
                        string.Join(",", _substitutes.Select(substitute => ExpressionSql.Of(substitute.Written, _settings.TimeZone)))
                    )
                );
            return call with { Arguments = [column] };
        }

        var columns =
            call.Arguments.Count == 0 ? Expressions : call.Arguments.Select(argument => ColumnOf(argument) ?? argument).ToValueList();
        return columns.Count == Expressions.Count && columns.Zip(Expressions).All(pair => Semantics.AreEqual(pair.First, pair.Second))
            ? call with
            {
                Arguments = columns,
            }
            : throw AnalysisErrors.Error(
                "GROUPING_ID_COLUMN_MISMATCH",
                call.Origin,
                ("groupingIdColumn", string.Join(",", call.Arguments.Select(argument => ExpressionSql.Of(argument, _settings.TimeZone)))),
                (
                    "groupByColumns",
                    string.Join(",", _substitutes.Select(substitute => ExpressionSql.Of(substitute.Written, _settings.TimeZone)))
                )
            );
    }
}
