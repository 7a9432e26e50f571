using System.Globalization;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Coercion;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Relations;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Errors;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Catalyst.Analysis;

/// <content><c>frame.Describe()</c>, <c>Summary()</c> and <c>frame.Stat()</c>. Mirrors Spark's <c>StatFunctions</c>.</content>
public sealed partial class Analyzer
{
    private static readonly string[] s_describe = ["count", "mean", "stddev", "min", "max"];
    private static readonly string[] s_summary = ["count", "mean", "stddev", "min", "25%", "50%", "75%", "max"];

    private Analyzed ResolveDescribe(Describe describe, QueryScope query)
    {
        var input = Analyze(describe.Input, query);
        var columns =
            describe.ColumnNames.Count == 0
                ? Describable(input.Columns)
                : Describable(describe.ColumnNames.SelectMany(name => ColumnsNamed(input, name)));
        return Statistics(input, s_describe, columns);
    }

    private Analyzed ResolveSummary(Summary summary, QueryScope query)
    {
        var input = Analyze(summary.Input, query);
        return Statistics(input, summary.Statistics.Count == 0 ? s_summary : [.. summary.Statistics], Describable(input.Columns));
    }

    private static ValueList<AttributeReference> Describable(IEnumerable<AttributeReference> columns) =>
        columns.Where(column => column.Type is NumericType or StringType).ToValueList();

    // One row of all figures, as text, turned to a row a statistic.
    private Analyzed Statistics(Analyzed input, IReadOnlyList<string> statistics, ValueList<AttributeReference> columns)
    {
        var aggregates = new List<NamedExpression>();
        var arguments = new List<TypedExpression> { new TypedLiteral(statistics.Count, DataTypes.IntegerType) };
        foreach (var statistic in statistics)
        {
            arguments.Add(new TypedLiteral(statistic, DataTypes.StringType));
            foreach (var column in columns)
            {
                var alias = Projection.Hide(CommonTypes.CastTo(Statistic(statistic, column), DataTypes.StringType, EvalMode.Legacy));
                aggregates.Add(alias);
                arguments.Add(alias.ToAttribute());
            }
        }

        var generator = (GeneratorCall)Call("stack", default, arguments.ToArray());
        var generated = new List<AttributeReference> { new(Context.Ids.Next(), "summary", DataTypes.StringType, isNullable: true) };
        generated.AddRange(
            columns.Select(column => new AttributeReference(Context.Ids.Next(), column.Name, DataTypes.StringType, isNullable: true))
        );
        var aggregate = new TypedAggregate(input.Plan, [], aggregates.ToValueList());
        var plan = new TypedProject(
            new TypedGenerate(aggregate, generator, generated.ToValueList()),
            generated.Select(NamedExpression (column) => column).ToValueList()
        );
        return new Analyzed(plan, input);
    }

    private TypedExpression Statistic(string statistic, AttributeReference column)
    {
        if (statistic.EndsWith('%'))
        {
            return
                double.TryParse(statistic[..^1], NumberStyles.Float, CultureInfo.InvariantCulture, out var percent)
                && percent is >= 0 and <= 100
                ? Call("percentile_approx", default, column, new TypedLiteral(percent / 100, DataTypes.DoubleType))
                : throw new ArgumentException($"Unable to parse {statistic} as a percentile");
        }

        return statistic.ToLowerInvariant() switch
        {
            "count" => Call("count", default, column),
            "count_distinct" => ((AggregateCall)Call("count", default, column)) with { IsDistinct = true },
            "approx_count_distinct" => Call("approx_count_distinct", default, column),
            "mean" => Call("avg", default, column),
            "stddev" => Call("stddev", default, column),
            "min" => Call("min", default, column),
            "max" => Call("max", default, column),
            _ => throw new ArgumentException($"{statistic} is not a recognised statistic"),
        };
    }

    private Analyzed ResolveCrosstab(Crosstab crosstab, QueryScope query)
    {
        var input = Analyze(crosstab.Input, query);
        var (first, second) = (
            CrosstabKey(ColumnsNamed(input, crosstab.Column1).First()),
            CrosstabKey(ColumnsNamed(input, crosstab.Column2).First())
        );
        var row = Alias(first, $"{crosstab.Column1}_{crosstab.Column2}");
        var column = Alias(second, crosstab.Column2);
        var keys = new Analyzed(new TypedProject(input.Plan, [row, column]), input);
        var values = CollectPivotValues(keys, column.ToAttribute(), crosstab.Origin);
        var items = new List<SelectItem> { new(row.ToAttribute()) };
        foreach (var (value, _) in values)
        {
            var count = (AggregateCall)Call("count", default, new TypedLiteral(1, DataTypes.IntegerType));
            items.Add(
                new SelectItem(
                    Alias(count with { Filter = Call("=", default, column.ToAttribute(), value) }, PivotNames.Of(value, Settings.TimeZone))
                )
            );
        }

        return new AggregateStage(this, keys, new GroupingColumns(keys.Plan, [row.ToAttribute()], Settings), items, []).Build();
    }

    private TypedExpression CrosstabKey(AttributeReference column) =>
        Call(
            "coalesce",
            default,
            CommonTypes.CastTo(column, DataTypes.StringType, EvalMode.Legacy),
            new TypedLiteral("null", DataTypes.StringType)
        );

    private static Analyzed ResolveFrequentItems(FrequentItems items, QueryScope query) =>
        throw new AnalysisException(
            "UNSUPPORTED_FEATURE",
            $"[UNSUPPORTED_FEATURE] freqItems over {string.Join(", ", items.ColumnNames)} is not supported by this engine{(query.IsCached ? "." : " in a subquery.")}"
        );

    private Analyzed ResolveSampleBy(SampleBy sample, QueryScope query)
    {
        var input = Analyze(sample.Input, query);
        var column = Resolver(query, input).Resolve(sample.Column).TrimAliases();
        var branches = sample
            .Fractions.Select(pair => new TypedCaseBranch(
                Call("=", default, column, new TypedLiteral(pair.Key.Value, pair.Key.Type)),
                new TypedLiteral(pair.Value, DataTypes.DoubleType)
            ))
            .ToValueList();
        var random = Call("rand", default, new TypedLiteral(sample.Seed ?? Random.Shared.NextInt64(), DataTypes.LongType));
        var fraction = new TypedCase(branches, new TypedLiteral(0.0, DataTypes.DoubleType));
        return new Analyzed(new TypedFilter(input.Plan, Call("<", default, random, fraction)), input.Columns, input)
        {
            IsTransparent = true,
        };
    }
}
