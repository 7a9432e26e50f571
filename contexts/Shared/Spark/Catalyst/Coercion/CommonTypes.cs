using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Analysis;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Errors;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Catalyst.Coercion;

/// <summary>
/// The type that several have in common. Mirrors Spark's <c>TypeCoercion.findWiderTypeForTwo</c> and its kin, and <c>AnsiTypeCoercion</c>'s
/// in ANSI mode. See https://spark.apache.org/docs/3.5.7/sql-ref-ansi-compliance.html#type-coercion.
/// </summary>
public static class CommonTypes
{
    private static readonly Type[] s_numericOrder =
    [
        typeof(ByteType),
        typeof(ShortType),
        typeof(IntegerType),
        typeof(LongType),
        typeof(FloatType),
        typeof(DoubleType),
    ];

    /// <summary>The arguments, from <paramref name="from"/> on cast to their common type, and that type.</summary>
    /// <param name="call">The call.</param>
    /// <param name="from">The index of the first argument that takes part.</param>
    /// <param name="input">What the common type must be; null for anything.</param>
    /// <param name="promotesStrings">Whether text and other types have a common type.</param>
    /// <exception cref="AnalysisException">They have none, or it is not what <paramref name="input"/> takes.</exception>
    public static (DataType Common, ValueList<TypedExpression> Arguments) Apply(
        CallSite call,
        int from,
        InputType? input = null,
        bool promotesStrings = true
    )
    {
        var types = call.Types.Skip(from).ToArray();
        var common =
            FindWider(types, call.Settings, promotesStrings)
            ?? throw (promotesStrings ? DataTypeMismatch.DifferentTypes(call, types) : DataTypeMismatch.DifferentTypesListed(call, types));
        if (input is not null && !input.Accepts(common))
        {
            common =
                ImplicitCasts.FindTarget(common, input, call.Settings)
                ?? throw DataTypeMismatch.UnexpectedInputType(call, call.Arguments[from], from, input);
        }

        return (common, call.Arguments.Select((argument, i) => i < from ? argument : CastTo(argument, common, call)).ToValueList());
    }

    /// <summary>The widest type of several; null when there is none.</summary>
    public static DataType? FindWider(IReadOnlyList<DataType> types, AnalysisSettings settings, bool promotesStrings = true)
    {
        var common = types.Count == 0 ? DataTypes.NullType : types[0];
        if (AllEqual(types))
        {
            return common;
        }

        // Spark widens what is text last, so that the order of the arguments does not matter.
        DataType? widest = DataTypes.NullType;
        foreach (var type in types.Where(HasString).Concat(types.Where(type => !HasString(type))))
        {
            widest =
                widest is null ? null
                : promotesStrings ? FindWiderForTwo(widest, type, settings)
                : FindWiderWithoutStrings(widest, type, settings);
        }

        return widest;
    }

    /// <summary>The wider type of two, text included; null when there is none.</summary>
    public static DataType? FindWiderForTwo(DataType left, DataType right, AnalysisSettings settings) =>
        FindTightest(left, right, settings)
        ?? FindWiderDecimal(left, right)
        ?? (settings.IsAnsi ? PromoteAnsi(left, right) : PromoteToString(left, right))
        ?? FindForComplex(left, right, settings, (first, second) => FindWiderForTwo(first, second, settings));

    /// <summary>The wider type of two; text has none with other types.</summary>
    public static DataType? FindWiderWithoutStrings(DataType left, DataType right, AnalysisSettings settings) =>
        FindTightest(left, right, settings)
        ?? FindWiderDecimal(left, right)
        ?? FindForComplex(left, right, settings, (first, second) => FindWiderWithoutStrings(first, second, settings));

    /// <summary>The type to which both convert without a loss; null when there is none.</summary>
    public static DataType? FindTightest(DataType left, DataType right, AnalysisSettings settings) =>
        (left, right) switch
        {
            _ when left.Equals(right) => left,
            (NullType, _) => right,
            (_, NullType) => left,
            (IntegralType, DecimalType type) when DecimalPrecision.IsWiderThan(type, left) => type,
            (DecimalType type, IntegralType) when DecimalPrecision.IsWiderThan(type, right) => type,
            (NumericType and not DecimalType, NumericType and not DecimalType) => WiderNumber(left, right, settings),


            (TimestampType, DateType)
            or
            (DateType, TimestampType)
            or
            (TimestampNTZType, TimestampType)
            or (TimestampType, TimestampNTZType) => DataTypes.TimestampType,
            (TimestampNTZType, DateType) or (DateType, TimestampNTZType) => DataTypes.TimestampNTZType,
            (DayTimeIntervalType first, DayTimeIntervalType second) => new DayTimeIntervalType(
                Math.Min(first.StartField, second.StartField),
                Math.Max(first.EndField, second.EndField)
            ),
            (YearMonthIntervalType first, YearMonthIntervalType second) => new YearMonthIntervalType(
                Math.Min(first.StartField, second.StartField),
                Math.Max(first.EndField, second.EndField)
            ),
            _ => FindForComplex(left, right, settings, (first, second) => FindTightest(first, second, settings)),
        };

    /// <summary>The type of decimals beside other numbers; null when neither is a decimal.</summary>
    public static DataType? FindWiderDecimal(DataType left, DataType right) =>
        (left, right) switch
        {
            (DecimalType first, DecimalType second) => DecimalPrecision.Wider(first, second),
            (IntegralType, DecimalType second) => DecimalPrecision.Wider(DecimalPrecision.ForType(left), second),
            (DecimalType first, IntegralType) => DecimalPrecision.Wider(first, DecimalPrecision.ForType(right)),
            (FloatType or DoubleType, DecimalType) or (DecimalType, FloatType or DoubleType) => DataTypes.DoubleType,
            _ => null,
        };

    /// <summary>In ANSI mode, what text becomes beside another type; null when neither or both are text.</summary>
    public static DataType? PromoteAnsi(DataType left, DataType right) =>
        (left, right) switch
        {
            (StringType, StringType) => null,
            (StringType, IntegralType) or (IntegralType, StringType) => DataTypes.LongType,
            (StringType, FractionalType) or (FractionalType, StringType) => DataTypes.DoubleType,
            (StringType, DayTimeIntervalType or YearMonthIntervalType) or (DayTimeIntervalType or YearMonthIntervalType, StringType) =>
                null,
            (StringType, AtomicType) => right,
            (AtomicType, StringType) => left,
            _ => null,
        };

    /// <summary>The expression, cast unless it is of the type.</summary>
    public static TypedExpression CastTo(TypedExpression expression, DataType type, CallSite call) =>
        expression.Type.Equals(type) ? expression : new TypedCast(expression, type, call.Settings.EvalMode) { Origin = call.Origin };

    /// <summary>The expression, cast unless it is of the type.</summary>
    public static TypedExpression CastTo(TypedExpression expression, DataType type, EvalMode mode) =>
        expression.Type.Equals(type) ? expression : new TypedCast(expression, type, mode) { Origin = expression.Origin };

    /// <summary>Whether two types differ in nothing but what may be null.</summary>
    public static bool IsSameType(DataType left, DataType right) =>
        (left, right) switch
        {
            (ArrayType first, ArrayType second) => IsSameType(first.ElementType, second.ElementType),
            (MapType first, MapType second) => IsSameType(first.KeyType, second.KeyType) && IsSameType(first.ValueType, second.ValueType),
            (StructType first, StructType second) => first.Fields.Count == second.Fields.Count
                && first
                    .Fields.Zip(second.Fields)
                    .All(pair =>
                        string.Equals(pair.First.Name, pair.Second.Name, StringComparison.OrdinalIgnoreCase)
                        && IsSameType(pair.First.DataType, pair.Second.DataType)
                    ),
            _ => left.Equals(right),
        };

    /// <summary>Whether two types differ in nothing but the names of fields and what may be null.</summary>
    public static bool IsSameStructure(DataType left, DataType right) =>
        (left, right) switch
        {
            (ArrayType first, ArrayType second) => IsSameStructure(first.ElementType, second.ElementType),
            (MapType first, MapType second) => IsSameStructure(first.KeyType, second.KeyType)
                && IsSameStructure(first.ValueType, second.ValueType),
            (StructType first, StructType second) => first.Fields.Count == second.Fields.Count
                && first.Fields.Zip(second.Fields).All(pair => IsSameStructure(pair.First.DataType, pair.Second.DataType)),
            _ => left.Equals(right),
        };

    /// <summary>Whether a numeric type comes behind another in the order of widening; decimals are in none.</summary>
    internal static bool IsWiderNumber(DataType type, DataType other) =>
        Array.IndexOf(s_numericOrder, type.GetType()) >= Array.IndexOf(s_numericOrder, other.GetType());

    private static bool AllEqual(IReadOnlyList<DataType> types)
    {
        for (var i = 1; i < types.Count; i++)
        {
            if (!types[i].Equals(types[0]))
            {
                return false;
            }
        }

        return true;
    }

    private static DataType WiderNumber(DataType left, DataType right, AnalysisSettings settings)
    {
        var wider = Array.IndexOf(s_numericOrder, left.GetType()) > Array.IndexOf(s_numericOrder, right.GetType()) ? left : right;
        return settings.IsAnsi && wider is FloatType ? DataTypes.DoubleType : wider;
    }

    private static DataType? PromoteToString(DataType left, DataType right) =>
        (left, right) switch
        {
            (StringType, AtomicType and not (BinaryType or BooleanType)) => left,
            (AtomicType and not (BinaryType or BooleanType), StringType) => right,
            _ => null,
        };

    private static DataType? FindForComplex(
        DataType left,
        DataType right,
        AnalysisSettings settings,
        Func<DataType, DataType, DataType?> find
    ) =>
        (left, right) switch
        {
            (ArrayType first, ArrayType second) when find(first.ElementType, second.ElementType) is { } element => new ArrayType(
                element,
                first.ContainsNull
                    || second.ContainsNull
                    || ForcesNull(first.ElementType, element, settings)
                    || ForcesNull(second.ElementType, element, settings)
            ),
            (MapType first, MapType second)
                when find(first.KeyType, second.KeyType) is { } key
                    && find(first.ValueType, second.ValueType) is { } value
                    && !ForcesNull(first.KeyType, key, settings)
                    && !ForcesNull(second.KeyType, key, settings) => new MapType(
                key,
                value,
                first.ValueContainsNull
                    || second.ValueContainsNull
                    || ForcesNull(first.ValueType, value, settings)
                    || ForcesNull(second.ValueType, value, settings)
            ),
            (StructType first, StructType second) => FindForStructs(first, second, settings, find),
            _ => null,
        };

    private static StructType? FindForStructs(
        StructType left,
        StructType right,
        AnalysisSettings settings,
        Func<DataType, DataType, DataType?> find
    )
    {
        if (left.Fields.Count != right.Fields.Count)
        {
            return null;
        }

        var comparison = settings.NameComparison;
        var fields = new List<StructField>(left.Fields.Count);
        foreach (var (first, second) in left.Fields.Zip(right.Fields))
        {
            if (!string.Equals(first.Name, second.Name, comparison) || find(first.DataType, second.DataType) is not { } type)
            {
                return null;
            }

            var isNullable =
                first.IsNullable
                || second.IsNullable
                || ForcesNull(first.DataType, type, settings)
                || ForcesNull(second.DataType, type, settings);
            fields.Add(new StructField(first.Name, type, isNullable));
        }

        return new StructType(fields);
    }

    private static bool ForcesNull(DataType from, DataType to, AnalysisSettings settings) =>
        from is not NullType && CastRules.IsNullable(from, to, childIsNullable: false, settings.EvalMode);

    private static bool HasString(DataType type) => type is StringType || (type is ArrayType array && HasString(array.ElementType));
}
