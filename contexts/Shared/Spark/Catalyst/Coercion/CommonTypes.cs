using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Catalyst.Coercion;

/// <summary>The type that several have in common. Mirrors Spark's <c>TypeCoercion.findWiderTypeForTwo</c> and its kin.</summary>
public static class CommonTypes
{
    private static readonly Type[] s_numericOrder =
        [typeof(ByteType), typeof(ShortType), typeof(IntegerType), typeof(LongType), typeof(FloatType), typeof(DoubleType)];

    /// <summary>The arguments, from <paramref name="from"/> on cast to their common type, and that type.</summary>
    /// <exception cref="AnalysisException">They have none, or it is not what <paramref name="input"/> takes.</exception>
    public static (DataType Common, ValueList<TypedExpression> Arguments) Apply(CallSite call, int from, InputType? input = null)
    {
        var types = call.Types.Skip(from).ToArray();
        var common = FindWider(types) ?? throw DifferentTypes(call, types);
        if (input is not null && !input.Accepts(common))
        {
            common = ImplicitCasts.FindTarget(common, input) ?? throw DataTypeMismatch.UnexpectedInputType(call, call.Arguments[from], from, input);
        }

        return (common, call.Arguments.Select((argument, i) => i < from ? argument : CastTo(argument, common, call)).ToValueList());
    }

    /// <summary>The widest type of several, strings included; null when there is none.</summary>
    public static DataType? FindWider(IReadOnlyList<DataType> types)
    {
        // Spark widens what is not text first, so that the order of the arguments does not matter.
        var ordered = types.OrderBy(type => HasString(type) ? 1 : 0).ToArray();
        return ordered.Aggregate((DataType?)DataTypes.NullType, (common, type) => common is null ? null : FindWiderForTwo(common, type));
    }

    /// <summary>The wider type of two, strings included; null when there is none.</summary>
    public static DataType? FindWiderForTwo(DataType left, DataType right) =>
        FindTightest(left, right) ?? FindWiderDecimal(left, right) ?? PromoteString(left, right) ?? FindForComplex(left, right, FindWiderForTwo);

    /// <summary>The type to which both convert without a loss; null when there is none.</summary>
    public static DataType? FindTightest(DataType left, DataType right) => (left, right) switch
    {
        _ when left.Equals(right) => left,
        (NullType, _) => right,
        (_, NullType) => left,
        (IntegralType, DecimalType type) when IsWiderThan(type, left) => type,
        (DecimalType type, IntegralType) when IsWiderThan(type, right) => type,
        (NumericType and not DecimalType, NumericType and not DecimalType) =>
            Array.IndexOf(s_numericOrder, left.GetType()) > Array.IndexOf(s_numericOrder, right.GetType()) ? left : right,
        (TimestampType, DateType) or (DateType, TimestampType) or (TimestampNTZType, TimestampType) or (TimestampType, TimestampNTZType) =>
            DataTypes.TimestampType,
        (TimestampNTZType, DateType) or (DateType, TimestampNTZType) => DataTypes.TimestampNTZType,
        (DayTimeIntervalType first, DayTimeIntervalType second) =>
            new DayTimeIntervalType(Math.Min(first.StartField, second.StartField), Math.Max(first.EndField, second.EndField)),
        (YearMonthIntervalType first, YearMonthIntervalType second) =>
            new YearMonthIntervalType(Math.Min(first.StartField, second.StartField), Math.Max(first.EndField, second.EndField)),
        _ => FindForComplex(left, right, FindTightest),
    };

    /// <summary>The type of decimals beside other numbers; null when neither is a decimal.</summary>
    public static DataType? FindWiderDecimal(DataType left, DataType right) => (left, right) switch
    {
        (DecimalType first, DecimalType second) => DecimalPrecision.Wider(first, second),
        (IntegralType, DecimalType second) => DecimalPrecision.Wider(DecimalPrecision.ForType(left), second),
        (DecimalType first, IntegralType) => DecimalPrecision.Wider(first, DecimalPrecision.ForType(right)),
        (FloatType or DoubleType, DecimalType) or (DecimalType, FloatType or DoubleType) => DataTypes.DoubleType,
        _ => null,
    };

    private static DataType? PromoteString(DataType left, DataType right) => (left, right) switch
    {
        (StringType, AtomicType and not (BinaryType or BooleanType)) => left,
        (AtomicType and not (BinaryType or BooleanType), StringType) => right,
        _ => null,
    };

    private static DataType? FindForComplex(DataType left, DataType right, Func<DataType, DataType, DataType?> find) => (left, right) switch
    {
        (ArrayType first, ArrayType second) when find(first.ElementType, second.ElementType) is { } element => new ArrayType(
            element,
            first.ContainsNull || second.ContainsNull || ForcesNull(first.ElementType, element) || ForcesNull(second.ElementType, element)),
        (MapType first, MapType second)
            when find(first.KeyType, second.KeyType) is { } key && !ForcesNull(first.KeyType, key) && !ForcesNull(second.KeyType, key)
            && find(first.ValueType, second.ValueType) is { } value => new MapType(
            key,
            value,
            first.ValueContainsNull || second.ValueContainsNull || ForcesNull(first.ValueType, value) || ForcesNull(second.ValueType, value)),
        (StructType first, StructType second) => FindForStructs(first, second, find),
        _ => null,
    };

    private static StructType? FindForStructs(StructType left, StructType right, Func<DataType, DataType, DataType?> find)
    {
        if (left.Fields.Count != right.Fields.Count)
        {
            return null;
        }

        var fields = new List<StructField>(left.Fields.Count);
        foreach (var (first, second) in left.Fields.Zip(right.Fields))
        {
            if (!string.Equals(first.Name, second.Name, StringComparison.OrdinalIgnoreCase) || find(first.DataType, second.DataType) is not { } type)
            {
                return null;
            }

            var isNullable = first.IsNullable || second.IsNullable || ForcesNull(first.DataType, type) || ForcesNull(second.DataType, type);
            fields.Add(new StructField(first.Name, type, isNullable));
        }

        return new StructType(fields);
    }

    /// <summary>The expression, cast unless it is of the type.</summary>
    public static TypedExpression CastTo(TypedExpression expression, DataType type, CallSite call) =>
        expression.Type.Equals(type) ? expression : new TypedCast(expression, type, call.Settings.EvalMode) { Origin = expression.Origin };

    private static bool IsWiderThan(DecimalType type, DataType integral)
    {
        var other = DecimalPrecision.ForType(integral);
        return type.Precision - type.Scale >= other.Precision - other.Scale && type.Scale >= other.Scale;
    }

    private static bool ForcesNull(DataType from, DataType to) => CastRules.IsNullable(from, to, childIsNullable: false, Plans.Expressions.EvalMode.Legacy);

    private static bool HasString(DataType type) => type is StringType || (type is ArrayType array && HasString(array.ElementType));

    private static AnalysisException DifferentTypes(CallSite call, IEnumerable<DataType> types) => new(
        "DATATYPE_MISMATCH.DATA_DIFF_TYPES",
        new Dictionary<string, string>
        {
            ["sqlExpr"] = $"\"{ExpressionSql.OfCall(call)}\"",
            ["functionName"] = $"`{call.Function.Name}`",
            ["dataType"] = $"({string.Join(" or ", types.Select(type => $"\"{type.Sql}\""))})",
        },
        call.Origin);
}
