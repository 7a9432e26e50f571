using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Catalyst.Coercion;

/// <summary>Casts an argument to what a parameter takes. Mirrors Spark's <c>TypeCoercion.ImplicitTypeCasts</c>.</summary>
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

        var target = argument.Type is NullType ? input.Default : onlyNull ? null : FindTarget(argument.Type, input);
        return target is null
            ? throw DataTypeMismatch.UnexpectedInputType(call, argument, index, input)
            : new TypedCast(argument, target, call.Settings.EvalMode) { Origin = argument.Origin };
    }

    /// <summary>The type that a type is cast to implicitly for a parameter; null when it is not.</summary>
    public static DataType? FindTarget(DataType from, InputType input) => input switch
    {
        _ when input.Accepts(from) => from,
        InputType.Choice choice => choice.Types.Select(type => FindTarget(from, type)).FirstOrDefault(type => type is not null),
        _ when from is NullType => input.Default,
        InputType.Exact exact => FindTarget(from, exact.Type),
        InputType.Family family => (from, family.Default) switch
        {
            (StringType, NumericType or TimestampType) => family == InputType.Integral ? null : family.Default,
            (NumericType, DecimalType) => DecimalPrecision.ForType(from),
            (DateType, TimestampType) => family.Default,
            _ => null,
        },
        InputType.ArrayInput array => from is ArrayType source && FindTarget(source.ElementType, array.Element) is { } element
            ? new ArrayType(element, source.ContainsNull)
            : null,
        _ => null,
    };

    private static DataType? FindTarget(DataType from, DataType to) => (from, to) switch
    {
        (NumericType, NumericType) => to,
        (DateType, TimestampType or TimestampNTZType) or (TimestampType or TimestampNTZType, DateType or TimestampType or TimestampNTZType) => to,
        (StringType, NumericType or DateType or TimestampType or TimestampNTZType or BinaryType or DayTimeIntervalType or YearMonthIntervalType) => to,
        (AtomicType, StringType) => to,
        (ArrayType source, ArrayType target) when FindTarget(source.ElementType, (InputType)target.ElementType) is { } element =>
            new ArrayType(element, source.ContainsNull),
        (MapType source, MapType target)
            when FindTarget(source.KeyType, (InputType)target.KeyType) is { } key && FindTarget(source.ValueType, (InputType)target.ValueType) is { } value =>
            new MapType(key, value, source.ValueContainsNull),
        _ => null,
    };
}
