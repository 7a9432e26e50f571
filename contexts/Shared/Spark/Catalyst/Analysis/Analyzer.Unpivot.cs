using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Coercion;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Relations;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Formatting;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Catalyst.Analysis;

/// <content>UNPIVOT, over the generator <c>stack</c>. Mirrors Spark's <c>ResolveUnpivot</c>.</content>
public sealed partial class Analyzer
{
    private Analyzed ResolveUnpivot(Unpivot unpivot, QueryScope query)
    {
        var input = Analyze(unpivot.Input, query);
        var ids = unpivot.Ids is null
            ? null
            : new SelectList(this, query, input).Add(unpivot.Ids).Items.Select(item => item.Expression).ToList();
        var values = unpivot
            .Values?.Select(value =>
                (
                    Columns: new SelectList(this, query, input).Add(value.Columns).Items.Select(item => item.Expression).ToValueList(),
                    value.Alias
                )
            )
            .SelectMany(value =>
                unpivot.ValueNames.Count == 1 && value.Columns.Count > 1
                    ? value.Columns.Select(column => (Columns: (ValueList<NamedExpression>)[column], Alias: (string?)null))
                    : [value]
            )
            .ToList();
        if (ids is null && values is not null)
        {
            CheckColumns("value", "id", values.SelectMany(value => value.Columns));
            var used = values.SelectMany(value => value.Columns).Cast<AttributeReference>().ToHashSet();
            ids = [.. input.Columns.Where(column => !used.Contains(column))];
        }
        else if (values is null)
        {
            CheckColumns("id", "value", ids!);
            var used = ids!.Cast<AttributeReference>().ToHashSet();
            values =
            [
                .. input
                    .Columns.Where(column => !used.Contains(column))
                    .Select(column => ((ValueList<NamedExpression>)[column], (string?)null)),
            ];
        }

        if (values!.Count == 0)
        {
            throw AnalysisErrors.Error("UNPIVOT_REQUIRES_VALUE_COLUMNS", unpivot.Origin);
        }

        if (values.Any(value => value.Columns.Count != unpivot.ValueNames.Count))
        {
            throw AnalysisErrors.Error(
                "UNPIVOT_VALUE_SIZE_MISMATCH",
                unpivot.Origin,
                ("names", string.Join(", ", unpivot.ValueNames.Select(SqlIdentifier.Quote)))
            );
        }

        var types = unpivot
            .ValueNames.Select((_, i) => UnpivotType(values.Select(value => value.Columns[i]).ToArray(), unpivot.Origin))
            .ToArray();
        var arguments = new List<TypedExpression> { new TypedLiteral(values.Count, DataTypes.IntegerType) };
        foreach (var (columns, alias) in values)
        {
            arguments.Add(new TypedLiteral(alias ?? string.Join("_", columns.Select(column => column.Name)), DataTypes.StringType));
            arguments.AddRange(columns.Select((column, i) => CommonTypes.CastTo(column.TrimAliases(), types[i], Settings.EvalMode)));
        }

        var generator = (GeneratorCall)Call("stack", unpivot.Origin, arguments.ToArray());
        var generated = new List<AttributeReference>
        {
            new(Context.Ids.Next(), unpivot.VariableName, DataTypes.StringType, isNullable: false),
        };
        generated.AddRange(
            unpivot.ValueNames.Select(
                (name, i) => new AttributeReference(Context.Ids.Next(), name, types[i], values.Any(value => value.Columns[i].IsNullable))
            )
        );
        TypedPlan plan = new TypedGenerate(input.Plan, generator, generated.ToValueList());
        if (!unpivot.IncludeNulls)
        {
            plan = new TypedFilter(
                plan,
                generated
                    .Skip(1)
                    .Select(column => Call("isnotnull", unpivot.Origin, column))
                    .Aggregate((left, right) => Call("or", unpivot.Origin, left, right))
            );
        }

        var columnsOut = ids!.Select(NamedExpression (id) => id).Concat(generated).ToValueList();
        return new Analyzed(new TypedProject(plan, columnsOut), input);
    }

    private void CheckColumns(string given, string empty, IEnumerable<NamedExpression> expressions)
    {
        var wrong = expressions.Where(expression => expression is not AttributeReference).ToArray();
        if (wrong.Length > 0)
        {
            throw AnalysisErrors.Error(
                "UNPIVOT_REQUIRES_ATTRIBUTES",
                default,
                ("given", given),
                ("empty", empty),
                ("expressions", string.Join(", ", wrong.Select(expression => $"\"{ExpressionSql.Of(expression, Settings.TimeZone)}\"")))
            );
        }
    }

    private DataType UnpivotType(NamedExpression[] columns, Origin origin) =>
        CommonTypes.FindWider([.. columns.Select(column => column.Type)], Settings, promotesStrings: false)
        ?? throw AnalysisErrors.Error(
            "UNPIVOT_VALUE_DATA_TYPE_MISMATCH",
            origin,
            (
                "types",
                string.Join(
                    ", ",
                    columns
                        .GroupBy(column => column.Type)
                        .Select(group =>
                            $"{DataTypeMismatch.Quote(group.Key)} ({string.Join(", ", group.Take(3).Select(column => SqlIdentifier.Quote(column.Name)))}{(group.Count() > 3 ? ", ..." : "")})"
                        )
                )
            )
        );
}
