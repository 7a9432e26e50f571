using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Coercion;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Relations;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Catalyst.Analysis;

/// <content><c>frame.Na()</c>. Mirrors Spark's <c>DataFrameNaFunctions</c>.</content>
public sealed partial class Analyzer
{
    private Analyzed ResolveFillNa(FillNa fill, QueryScope query)
    {
        var input = Analyze(fill.Input, query);
        var columns = input
            .Columns.Select(
                NamedExpression (column) =>
                {
                    var value = FillValue(fill, column);
                    if (value is null)
                    {
                        return column;
                    }

                    var filled = column.Type is DoubleType or FloatType
                        ? Call("nanvl", default, column, new TypedLiteral(null, column.Type))
                        : column;
                    var replacement = CommonTypes.CastTo(new TypedLiteral(value.Value, value.Type), column.Type, Settings.EvalMode);
                    return Alias(
                        CommonTypes.CastTo(Call("coalesce", default, filled, replacement), column.Type, Settings.EvalMode),
                        column.Name
                    );
                }
            )
            .ToValueList();
        foreach (var name in fill.ColumnNames)
        {
            _ = ColumnsNamed(input, name).First();
        }

        return new Analyzed(new TypedProject(input.Plan, columns), input) { IsTransparent = true };
    }

    private Literal? FillValue(FillNa fill, AttributeReference column)
    {
        var index = fill.ColumnNames.ToList().FindIndex(name => name.Equals(column.Name, Settings.NameComparison));
        if (fill.ColumnNames.Count > 0 && index < 0)
        {
            return null;
        }

        var value = fill.Values.Count == 1 ? fill.Values[0] : fill.Values[index];
        return IsOfKind(value.Type, column.Type) ? value : null;
    }

    private static bool IsOfKind(DataType value, DataType column) =>
        (value, column) switch
        {
            (NumericType, NumericType) or (StringType, StringType) or (BooleanType, BooleanType) => true,
            _ => false,
        };

    private Analyzed ResolveDropNa(DropNa drop, QueryScope query)
    {
        var input = Analyze(drop.Input, query);
        var columns =
            drop.ColumnNames.Count == 0 ? input.Columns : drop.ColumnNames.SelectMany(name => ColumnsNamed(input, name)).ToValueList();
        if (columns.Count == 0)
        {
            return input;
        }

        var minimum = drop.MinNonNulls ?? columns.Count;
        var conditions = columns.Select(IsPresent).ToArray();
        var condition =
            minimum >= columns.Count
                ? conditions.Aggregate((left, right) => Call("and", default, left, right))
                : Call(
                    ">=",
                    default,
                    conditions
                        .Select(
                            TypedExpression (present) =>
                                new TypedCase(
                                    [new TypedCaseBranch(present, new TypedLiteral(1, DataTypes.IntegerType))],
                                    new TypedLiteral(0, DataTypes.IntegerType)
                                )
                        )
                        .Aggregate((left, right) => Call("+", default, left, right)),
                    new TypedLiteral(minimum, DataTypes.IntegerType)
                );
        return new Analyzed(new TypedFilter(input.Plan, condition), input.Columns, input) { Hidden = input.Hidden, IsTransparent = true };
    }

    // NaN counts as null.
    private TypedExpression IsPresent(AttributeReference column)
    {
        var isNotNull = Call("isnotnull", default, column);
        return column.Type is DoubleType or FloatType
            ? Call("and", default, isNotNull, Call("not", default, Call("isnan", default, column)))
            : isNotNull;
    }

    private Analyzed ResolveReplaceNa(ReplaceNa replace, QueryScope query)
    {
        var input = Analyze(replace.Input, query);
        var names = replace.ColumnNames.SelectMany(name => name == "*" ? [] : ColumnsNamed(input, name)).ToHashSet();
        var columns = input
            .Columns.Select(
                NamedExpression (column) =>
                {
                    var isMeant = names.Count == 0 || names.Contains(column);
                    var replacements = replace.Replacements.Where(pair => IsOfKind(pair.Key.Type, column.Type)).ToArray();
                    if (!isMeant || replacements.Length == 0)
                    {
                        return column;
                    }

                    var branches = replacements
                        .Select(pair => new TypedCaseBranch(
                            Call("=", default, column, new TypedLiteral(pair.Key.Value, pair.Key.Type)),
                            CommonTypes.CastTo(new TypedLiteral(pair.Value.Value, pair.Value.Type), column.Type, Settings.EvalMode)
                        ))
                        .ToValueList();
                    return Alias(new TypedCase(branches, column), column.Name);
                }
            )
            .ToValueList();
        return new Analyzed(new TypedProject(input.Plan, columns), input) { IsTransparent = true };
    }
}
