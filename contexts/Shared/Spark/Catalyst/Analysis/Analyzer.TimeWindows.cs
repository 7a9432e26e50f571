using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Relations;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Catalyst.Analysis;

/// <content>
/// <c>window</c> and <c>session_window</c>: generators whose column is made below the operator that calls them. Mirrors Spark's
/// <c>TimeWindowing</c> and <c>SessionWindowing</c>, and how <c>UpdatingSessionsExec</c> merges sessions.
/// </content>
public sealed partial class Analyzer
{
    private const string SessionWindow = "session_window";

    /// <summary>
    /// The input with the window that an operator's expressions call for, and these with its column in place of the calls.
    /// </summary>
    private (Analyzed Input, ValueList<Expression> Expressions) AddTimeWindows(
        Analyzed input,
        ValueList<Expression> expressions,
        QueryScope query,
        Func<ValueList<Expression>>? keys = null
    )
    {
        GeneratorCall? window = null;
        foreach (var call in expressions.SelectMany(TimeWindowCalls.In))
        {
            if (Resolver(query, input).Resolve(call) is not GeneratorCall found)
            {
                return (input, expressions);
            }

            if (window is not null && !IsSame(window, found))
            {
                throw AnalysisErrors.Error("_LEGACY_ERROR_TEMP_1039", call.Origin);
            }

            window = found;
        }

        if (window is null)
        {
            return (input, expressions);
        }

        var columns = Generators.Output(window, null, isOuter: false, Context.Ids);
        TypedPlan plan = new TypedGenerate(input.Plan, window, columns);
        var column = columns[0];
        if (keys is not null && window.Function.Name == SessionWindow)
        {
            (plan, column) = MergeSessions(input, plan, column, Resolver(query, input).ResolveAll(keys()));
        }

        var visible = keys is null ? input.Columns : [.. input.Columns, column];
        var extended = new Analyzed(plan, visible, input) { Hidden = input.Hidden };
        return (extended, expressions.Map(expression => TimeWindowCalls.Replace(expression, new ResolvedColumn(column))));
    }

    private static bool IsSame(GeneratorCall left, GeneratorCall right) =>
        ReferenceEquals(left.Function, right.Function)
        && left.Arguments.Zip(right.Arguments).All(pair => Semantics.AreEqual(pair.First, pair.Second));

    // Rows of the same keys whose sessions meet are of one session.
    private (TypedPlan Plan, AttributeReference Column) MergeSessions(
        Analyzed input,
        TypedPlan plan,
        AttributeReference session,
        ValueList<TypedExpression> keys
    )
    {
        var partition = keys.Select(Expression (key) => new ResolvedColumn(key.TrimAliases())).ToValueList();
        var start = new ResolvedColumn(new GetStructField(session, 0));
        var end = new ResolvedColumn(new GetStructField(session, 1));
        var before = new WindowFrame(
            FrameType.Rows,
            new FrameBoundary(FrameBoundaryKind.Unbounded),
            new FrameBoundary(FrameBoundaryKind.Value, new Literal(-1, DataTypes.IntegerType))
        );
        var known = Add(Over("max", end, new WindowSpecification(partition, [new SortOrder(start)], before)), "known");
        var isNew = new CaseWhen(
            [new CaseBranch(UnresolvedFunction.Call(">=", known, start), new Literal(0, DataTypes.IntegerType))],
            new Literal(1, DataTypes.IntegerType)
        );
        var number = Add(Over("sum", isNew, new WindowSpecification(partition, [new SortOrder(start)])), "number");
        var group = new WindowSpecification([.. partition, number], []);
        var merged = Add(
            UnresolvedFunction.Call(
                "named_struct",
                new Literal("start", DataTypes.StringType),
                Over("min", start, group),
                new Literal("end", DataTypes.StringType),
                Over("max", end, group)
            ),
            SessionWindow
        );
        return (plan, (AttributeReference)merged.Resolved);

        static WindowExpression Over(string function, Expression argument, WindowSpecification window) =>
            new(UnresolvedFunction.Call(function, argument), window);

        ResolvedColumn Add(Expression expression, string name)
        {
            var alias = Alias(Resolver(QueryScope.Root, input).Resolve(expression), name);
            (plan, _) = Projection.Build(plan, [.. plan.Output.Select(column => new SelectItem(column)), new SelectItem(alias)], []);
            return new ResolvedColumn(alias.ToAttribute());
        }
    }

    // By what rows are grouped beside the session: ordinals and aliases are what they stand for in the SELECT list.
    private ValueList<Expression> SessionKeys(
        ValueList<Expression> grouping,
        ValueList<Expression> select,
        Analyzed input,
        QueryScope query
    )
    {
        if (grouping.OfType<GroupingAnalytics>().FirstOrDefault() is { } analytics)
        {
            throw AnalysisErrors.Unsupported($"{SessionWindow} with {analytics.Kind.ToString().ToUpperInvariant()}");
        }

        return grouping.Select(Written).Where(key => !TimeWindowCalls.In(key).Any()).ToValueList();

        Expression Written(Expression key) =>
            key switch
            {
                Literal { Value: int position, Type: IntegerType }
                    when Settings.GroupByOrdinal && position >= 1 && position <= select.Count => select[position - 1] is Alias item
                    ? item.Child
                    : select[position - 1],
                UnresolvedAttribute { NameParts: [var name] } attribute when Scope(query, input).FindColumn(attribute) is null => select
                    .OfType<Alias>()
                    .FirstOrDefault(item => item.Names is [var alias] && alias.Equals(name, StringComparison.OrdinalIgnoreCase))
                    ?.Child
                    ?? key,
                _ => key,
            };
    }
}
