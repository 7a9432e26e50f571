using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Analysis;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Catalyst.Coercion;

/// <summary>
/// Casts an argument to what a parameter takes. Mirrors Spark's <c>TypeCoercion.ImplicitTypeCasts</c>, and <c>AnsiTypeCoercion</c>'s in
/// ANSI mode.
/// </summary>
public static class ImplicitCasts
{
    /// <summary>The argument, cast if need be.</summary>
    /// <exception cref="AnalysisException">The parameter does not take it.</exception>
    public static TypedExpression Apply(CallSite call, TypedExpression argument, int index, InputType input, bool onlyNull = false)
    {
        if (input.Accepts(argument.Type))
        {
            return argument;
        }

        var target =
            argument.Type is NullType ? input.Default
            : onlyNull ? null
            : FindTarget(argument.Type, input, call.Settings);
        return target is null
            ? throw DataTypeMismatch.UnexpectedInputType(call, argument, index, input)
            : new TypedCast(argument, target, call.Settings.EvalMode) { Origin = call.Origin };
    }

    /// <summary>The type that a type is cast to implicitly for a parameter; null when it is not.</summary>
    public static DataType? FindTarget(DataType from, InputType input, AnalysisSettings settings) =>
        input switch
        {
            _ when input.Accepts(from) => from,
            InputType.Choice choice => choice
                .Types.Select(type => FindTarget(from, type, settings))
                .FirstOrDefault(type => type is not null),
            _ when from is NullType => input.Default,
            InputType.Exact exact => FindTarget(from, exact.Type, settings),
            InputType.Family family => (from, family.Default) switch
            {
                (StringType, NumericType or TimestampType) => family == InputType.Integral ? null : family.Default,
                (NumericType, DecimalType) => DecimalPrecision.ForType(from),
                (DateType, TimestampType) => family.Default,
                _ => null,
            },
            InputType.ArrayInput array => from is ArrayType source && FindTarget(source.ElementType, array.Element, settings) is { } element
                ? new ArrayType(element, source.ContainsNull)
                : null,
            _ => null,
        };

    private static DataType? FindTarget(DataType from, DataType to, AnalysisSettings settings) =>
        (from, to) switch
        {
            (NumericType, NumericType) => to,
            (DateType, TimestampType or TimestampNTZType)
            or (TimestampType or TimestampNTZType, DateType or TimestampType or TimestampNTZType) => to,
            (StringType, AtomicType) when settings.IsAnsi => to,
            (StringType, NumericType or DateType or TimestampType or TimestampNTZType or BinaryType) => to,
            (AtomicType, StringType) => to,
            (CalendarIntervalType, StringType) when settings.IsAnsi => to,
            (ArrayType source, ArrayType target) => FindForArrays(source, target, settings),
            (MapType source, MapType target) => FindForMaps(source, target, settings),
            _ => null,
        };

    private static ArrayType? FindForArrays(ArrayType source, ArrayType target, AnalysisSettings settings)
    {
        if (FindTarget(source.ElementType, (InputType)target.ElementType, settings) is not { } element)
        {
            return null;
        }

        var containsNull = source.ContainsNull || ForcesNull(source.ElementType, element, settings);
        return containsNull && !target.ContainsNull ? null : new ArrayType(element, target.ContainsNull);
    }

    private static MapType? FindForMaps(MapType source, MapType target, AnalysisSettings settings)
    {
        if (
            FindTarget(source.KeyType, (InputType)target.KeyType, settings) is not { } key
            || FindTarget(source.ValueType, (InputType)target.ValueType, settings) is not { } value
            || ForcesNull(source.KeyType, key, settings)
        )
        {
            return null;
        }

        var containsNull = source.ValueContainsNull || ForcesNull(source.ValueType, value, settings);
        return containsNull && !target.ValueContainsNull ? null : new MapType(key, value, target.ValueContainsNull);
    }

    private static bool ForcesNull(DataType from, DataType to, AnalysisSettings settings) =>
        CastRules.IsNullable(from, to, childIsNullable: false, settings.EvalMode);
}
