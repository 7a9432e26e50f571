using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Relations;

namespace Shared.Spark.Embedded.Session;

/// <summary>
/// What a plan means, as text: two plans with the same text give the same rows. Attributes are numbered as they appear, names and positions
/// in SQL text do not show; sources and rows of frames are equal only to themselves. Mirrors Spark's <c>canonicalized</c>.
/// </summary>
internal sealed class PlanText
{
    private readonly StringBuilder _text = new();
    private readonly Dictionary<ExprId, int> _numbers = [];
    private readonly Dictionary<long, int> _ctes = [];

    private PlanText() { }

    /// <summary>The text of a plan.</summary>
    internal static string Of(TypedPlan plan)
    {
        var text = new PlanText();
        text.Write(plan);
        text.Write(plan.Output);
        return text._text.ToString();
    }

    private void Write(TypedPlan plan)
    {
        _text.Append('(').Append(plan.GetType().Name);
        foreach (var child in plan.Children)
        {
            Write(child);
        }

        switch (plan)
        {
            case TypedLocalRelation local:
                Identity(local.Data).Write(local.Output);
                break;
            case TypedScan scan:
                Identity(scan.Source).Write(scan.Output);
                break;
            case TypedRange range:
                _text.Append(CultureInfo.InvariantCulture, $" {range.Start} {range.End} {range.Step}");
                Write(range.Output);
                break;
            case TypedJoin join:
                _text.Append(CultureInfo.InvariantCulture, $" {join.Type} {join.IsLateral}");
                break;
            case TypedAggregate { GroupingSets: { } sets }:
                _text.Append(' ').AppendJoin(';', sets);
                break;
            case TypedSetOperation operation:
                _text.Append(CultureInfo.InvariantCulture, $" {operation.Type} {operation.IsAll}");
                Write(operation.Output);
                break;
            case TypedLimit limit:
                _text.Append(CultureInfo.InvariantCulture, $" {limit.Count}");
                break;
            case TypedOffset offset:
                _text.Append(CultureInfo.InvariantCulture, $" {offset.Count}");
                break;
            case TypedTail tail:
                _text.Append(CultureInfo.InvariantCulture, $" {tail.Count}");
                break;
            case TypedScriptTransformation script:
                _text.Append(CultureInfo.InvariantCulture, $" {script.Script} {script.InputFormat} {script.OutputFormat}");
                Write(script.Output);
                break;
            case TypedSample sample:
                _text.Append(
                    CultureInfo.InvariantCulture,
                    $" {sample.LowerBound:R} {sample.UpperBound:R} {sample.WithReplacement} {sample.Seed}"
                );
                break;
            case TypedSort sort:
                _text.Append(sort.IsGlobal);
                break;
            case TypedDeduplicate deduplicate:
                Write(deduplicate.Keys);
                break;
            case TypedRename rename:
                Write(rename.Output);
                break;
            case TypedGenerate generate:
                Write(generate.GeneratorOutput);
                break;
            case TypedValues values:
                _text.Append(CultureInfo.InvariantCulture, $" {values.Rows.Count}");
                Write(values.Output);
                break;
            case TypedCteReference reference:
                _text.Append(' ').Append(NumberOf(reference.Id));
                Write(reference.Output);
                break;
            case TypedWithCte with:
                foreach (var definition in with.Definitions)
                {
                    _text.Append(' ').Append(NumberOf(definition.Id));
                    Write(definition.Plan);
                }

                break;
        }

        Write(Translation.PlanWalk.ExpressionsOf(plan));
        _text.Append(')');
    }

    private void Write(IEnumerable<TypedExpression> expressions)
    {
        foreach (var expression in expressions)
        {
            _text.Append(' ');
            Write(expression);
        }
    }

    private void Write(TypedExpression expression)
    {
        switch (expression)
        {
            case AttributeReference attribute:
                _text.Append('#').Append(NumberOf(attribute.Id));
                return;
            case OuterReference outer:
                _text.Append("outer#").Append(NumberOf(outer.Attribute.Id));
                return;
            case LambdaVariable variable:
                _text.Append("lambda#").Append(NumberOf(variable.Id));
                return;
            case TypedAlias alias:
                Write(alias.Child);
                _text.Append('#').Append(NumberOf(alias.Id));
                return;
            case TypedLiteral literal:
                _text
                    .Append(ExpressionSql.Of(literal))
                    .Append(':')
                    .Append(literal.Type.CatalogString)
                    .Append(':')
                    .Append(ValueText(literal.Value));
                return;
        }

        _text
            .Append('[')
            .Append(expression.GetType().Name)
            .Append(' ')
            .Append(expression.Type.CatalogString)
            .Append(' ')
            .Append(DetailsOf(expression));
        if (expression is SubqueryExpression subquery)
        {
            Write(subquery.Plan);
        }

        Write(expression.Children);
        _text.Append(']');
    }

    private static string DetailsOf(TypedExpression expression) =>
        expression switch
        {
            FunctionCall call => $"{call.Function.Name} {call.Mode} {call.IgnoreNulls}",
            AggregateCall call => $"{call.Function.Name} {call.Mode} {call.IsDistinct} {call.IgnoreNulls} {call.Filter is null}",
            GeneratorCall call => $"{call.Function.Name} {call.IsOuter}",
            UserDefinedCall call => RuntimeHelpers.GetHashCode(call.Function.Delegate).ToString(CultureInfo.InvariantCulture),
            TypedCast cast => cast.Mode.ToString(),
            TypedCase choice => $"{choice.Branches.Count}",
            GetStructField field => $"{field.Ordinal}",
            GetArrayStructFields fields => $"{fields.Ordinal}",
            TypedSortOrder order => $"{order.Direction} {order.NullOrdering}",
            WindowCall call =>
                $"{call.PartitionBy.Count} {call.OrderBy.Count} {call.Frame.Type} {call.Frame.Lower.Kind} {call.Frame.Upper.Kind}",
            _ => "",
        };

    private static string ValueText(object? value) =>
        value switch
        {
            null => "null",
            byte[] bytes => Convert.ToHexString(bytes),
            object?[] items => $"[{string.Join(',', items.Select(ValueText))}]",
            KeyValuePair<object, object?>[] entries =>
                $"[{string.Join(',', entries.Select(entry => $"{ValueText(entry.Key)}={ValueText(entry.Value)}"))}]",
            string text => $"'{text.Length}:{text}'",
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };

    private PlanText Identity(object value)
    {
        _text.Append(CultureInfo.InvariantCulture, $" @{RuntimeHelpers.GetHashCode(value)}");
        return this;
    }

    private int NumberOf(ExprId id)
    {
        if (!_numbers.TryGetValue(id, out var number))
        {
            number = _numbers.Count;
            _numbers.Add(id, number);
        }

        return number;
    }

    private int NumberOf(long cte)
    {
        if (!_ctes.TryGetValue(cte, out var number))
        {
            number = _ctes.Count;
            _ctes.Add(cte, number);
        }

        return number;
    }
}
