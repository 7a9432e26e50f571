using System.Globalization;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Coercion;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Catalyst.Relations;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Formatting;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Catalyst.Analysis;

/// <content>LATERAL VIEW, functions that give relations, VALUES.</content>
public sealed partial class Analyzer
{
    private Analyzed ResolveLateralView(LateralView view, QueryScope query)
    {
        var input = Analyze(view.Input, query);
        if (view.Generator.NameParts is [var name] && Context.Functions.Find(name.ToLowerInvariant()) is null)
        {
            throw AnalysisErrors.RoutineNotFound(name, Context, view.Generator.Origin);
        }

        var generator = AsGenerator(Resolver(query, input).Resolve(view.Generator), view.Generator);
        generator = generator with { IsOuter = generator.IsOuter || view.IsOuter };
        var columns = Generators.Output(generator, view.ColumnNames, generator.IsOuter, Context.Ids);
        var qualified = view.Alias.Length == 0 ? columns : columns.Map(column => column with { Qualifier = [view.Alias] });
        return new Analyzed(new TypedGenerate(input.Plan, generator, qualified), [.. input.Columns, .. qualified], input)
        {
            Hidden = input.Hidden,
        };
    }

    private static GeneratorCall AsGenerator(TypedExpression expression, UnresolvedFunction written) =>
        expression as GeneratorCall
        ?? throw AnalysisErrors.Error(
            "UNSUPPORTED_GENERATOR.NOT_GENERATOR",
            written.Origin,
            ("functionName", AnalysisErrors.Name(written.NameParts)),
            ("classCanonicalName", expression.GetType().Name)
        );

    private Analyzed ResolveTableValuedFunction(TableValuedFunction function, QueryScope query)
    {
        var name = function.NameParts[^1].ToLowerInvariant();
        if (function.NameParts.Count == 1 && name == "range")
        {
            return ResolveRangeFunction(function, query);
        }

        if (function.NameParts.Count != 1 || Context.Functions.Find(name) is not { Kind: FunctionKind.Generator })
        {
            throw AnalysisErrors.Error(
                "UNRESOLVABLE_TABLE_VALUED_FUNCTION",
                function.Origin,
                ("name", AnalysisErrors.Name(function.NameParts))
            );
        }

        var call = new UnresolvedFunction(function.NameParts, function.Arguments) { Origin = function.Origin };
        var resolver = new ExpressionResolver(this, query, Scope(query, OneRow())) { IsInFrom = true };
        var generator = AsGenerator(resolver.Resolve(call), call);
        var columns = Generators.Output(generator, null, generator.IsOuter, Context.Ids);
        return new Analyzed(new TypedGenerate(OneRow().Plan, generator, columns));
    }

    private Analyzed ResolveRangeFunction(TableValuedFunction function, QueryScope query)
    {
        var resolver = Resolver(query, OneRow());
        var numbers = function.Arguments.Select((argument, i) => RangeArgument(resolver.Resolve(argument), i, function)).ToArray();
        return numbers.Length switch
        {
            1 => ResolveRange(0, numbers[0], 1),
            2 => ResolveRange(numbers[0], numbers[1], 1),
            3 or 4 when numbers[2] == 0 => throw AnalysisErrors.Error("FAILED_FUNCTION_CALL", function.Origin, ("funcName", "`range`")),
            3 or 4 => ResolveRange(numbers[0], numbers[1], numbers[2]),
            _ => throw AnalysisErrors.Error(
                "WRONG_NUM_ARGS.WITHOUT_SUGGESTION",
                function.Origin,
                ("functionName", "`range`"),
                ("expectedNum", "[1, 2, 3, 4]"),
                ("actualNum", numbers.Length.ToString(CultureInfo.InvariantCulture)),
                ("docroot", Arity.DocumentationRoot)
            ),
        };
    }

    private long RangeArgument(TypedExpression argument, int index, TableValuedFunction function)
    {
        var cast = argument.Type is LongType ? argument : new TypedCast(argument, DataTypes.LongType, EvalMode.Legacy);
        return argument.Type is NumericType or StringType && ConstantFolding.Fold(cast) is TypedLiteral { Value: long value }
            ? value
            : throw AnalysisErrors.Error(
                "UNEXPECTED_INPUT_TYPE",
                function.Origin,
                ("functionName", "`range`"),
                ("paramIndex", (index + 1).ToString(CultureInfo.InvariantCulture)),
                ("requiredType", "\"BIGINT\""),
                ("inputSql", $"\"{ExpressionSql.Of(argument, Settings.TimeZone)}\""),
                ("inputType", DataTypeMismatch.Quote(argument.Type))
            );
    }

    private Analyzed ResolveInlineTable(InlineTable table, QueryScope query)
    {
        var width = table.ColumnNames.Count > 0 ? table.ColumnNames.Count : table.Rows[0].Count;
        var resolver = Resolver(query, []);
        var rows = new ValueList<TypedExpression>[table.Rows.Count];
        for (var i = 0; i < rows.Length; i++)
        {
            if (table.Rows[i].Count != width)
            {
                throw AnalysisErrors.Error(
                    "INVALID_INLINE_TABLE.NUM_COLUMNS_MISMATCH",
                    table.Origin,
                    ("expectedNumCols", width.ToString(CultureInfo.InvariantCulture)),
                    ("actualNumCols", table.Rows[i].Count.ToString(CultureInfo.InvariantCulture)),
                    ("rowIndex", i.ToString(CultureInfo.InvariantCulture))
                );
            }

            rows[i] = table.Rows[i].Select(value => InlineValue(value, resolver)).ToValueList();
        }

        var output = new AttributeReference[width];
        for (var column = 0; column < width; column++)
        {
            var (index, types) = (column, rows.Select(row => row[column].Type).ToArray());
            var name =
                table.ColumnNames.Count > 0 ? table.ColumnNames[column] : string.Create(CultureInfo.InvariantCulture, $"col{column + 1}");
            var type =
                CommonTypes.FindWider(types, Settings, promotesStrings: false)
                ?? throw AnalysisErrors.Error(
                    "INVALID_INLINE_TABLE.INCOMPATIBLE_TYPES_IN_INLINE_TABLE",
                    table.Origin,
                    ("colName", SqlIdentifier.Quote(name))
                );
            output[column] = new AttributeReference(Context.Ids.Next(), name, type, rows.Any(row => row[index].IsNullable));
        }

        var typed = rows.Select(row => row.Select((value, i) => CommonTypes.CastTo(value, output[i].Type, Settings.EvalMode)).ToValueList())
            .ToValueList();
        return new Analyzed(new TypedValues(typed, ValueList.Create<AttributeReference>(output)));
    }

    private TypedExpression InlineValue(Expression value, ExpressionResolver resolver)
    {
        var typed = resolver.Resolve(value).TrimAliases();
        return typed.Any(part =>
            part is AggregateCall or WindowCall or GeneratorCall or OuterReference or SubqueryExpression
            || (part is FunctionCall { Function.IsDeterministic: false })
        )
            ? throw AnalysisErrors.Error(
                "INVALID_INLINE_TABLE.CANNOT_EVALUATE_EXPRESSION_IN_INLINE_TABLE",
                value.Origin,
                ("expr", $"\"{ExpressionSql.Of(typed, Settings.TimeZone)}\"")
            )
            : typed;
    }
}
