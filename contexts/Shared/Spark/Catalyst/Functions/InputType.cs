using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Catalyst.Functions;

/// <summary>What types a parameter takes. Mirrors Spark's <c>AbstractDataType</c>.</summary>
public abstract record InputType
{
    /// <summary>Any type.</summary>
    public static InputType Any { get; } = new Family("ANY", _ => true, DataTypes.NullType);

    /// <summary>Any numeric type.</summary>
    public static InputType Numeric { get; } = new Family("NUMERIC", type => type is NumericType, DataTypes.DoubleType);

    /// <summary>Any whole-number type.</summary>
    public static InputType Integral { get; } = new Family("INTEGRAL", type => type is IntegralType, DataTypes.IntegerType);

    /// <summary>A decimal of any precision and scale.</summary>
    public static InputType Decimal { get; } = new Family("DECIMAL", type => type is DecimalType, DecimalType.SystemDefault);

    /// <summary>A timestamp with or without a time zone.</summary>
    public static InputType AnyTimestamp { get; } =
        new Family(
            "(TIMESTAMP OR TIMESTAMP WITHOUT TIME ZONE)",
            type => type is TimestampType or TimestampNTZType,
            DataTypes.TimestampType
        );

    /// <summary>Any array.</summary>
    public static InputType AnyArray { get; } = new Family("ARRAY", type => type is ArrayType, new ArrayType(DataTypes.NullType));

    /// <summary>Any map.</summary>
    public static InputType AnyMap { get; } =
        new Family("MAP", type => type is MapType, new MapType(DataTypes.NullType, DataTypes.NullType));

    /// <summary>Any struct.</summary>
    public static InputType AnyStruct { get; } = new Family("STRUCT", type => type is StructType, new StructType([]));

    /// <summary>Any day-time interval.</summary>
    public static InputType DayTimeInterval { get; } =
        new Family("INTERVAL DAY TO SECOND", type => type is DayTimeIntervalType, DayTimeIntervalType.Default);

    /// <summary>Any year-month interval.</summary>
    public static InputType YearMonthInterval { get; } =
        new Family("INTERVAL YEAR TO MONTH", type => type is YearMonthIntervalType, YearMonthIntervalType.Default);

    /// <summary>How error messages name it: <c>INT</c>, <c>NUMERIC</c>, <c>(STRING OR BINARY)</c>.</summary>
    public abstract string Name { get; }

    /// <summary>What NULL becomes.</summary>
    public abstract DataType Default { get; }

    /// <summary>Exactly one type.</summary>
    public static implicit operator InputType(DataType type) => new Exact(type);

    /// <summary>The first of some that takes the argument, else the first it can be cast to.</summary>
    public static InputType OneOf(params ReadOnlySpan<InputType> types) => new Choice(ValueList.Create(types));

    /// <summary>An array whose elements are of some type.</summary>
    public static InputType ArrayOf(InputType element) => new ArrayInput(element);

    /// <summary>Whether a type is taken as it is.</summary>
    public abstract bool Accepts(DataType type);

    /// <summary>Exactly one type.</summary>
    /// <param name="Type">The type.</param>
    public sealed record Exact(DataType Type) : InputType
    {
        /// <inheritdoc/>
        public override string Name => Type.Sql;

        /// <inheritdoc/>
        public override DataType Default => Type;

        /// <inheritdoc/>
        public override bool Accepts(DataType type) => Type.Equals(type);
    }

    /// <summary>A family of types.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Contains">Whether a type belongs to it.</param>
    /// <param name="Default">What NULL becomes.</param>
    public sealed record Family(string Name, Func<DataType, bool> Contains, DataType Default) : InputType
    {
        /// <inheritdoc/>
        public override string Name { get; } = Name;

        /// <inheritdoc/>
        public override DataType Default { get; } = Default;

        /// <inheritdoc/>
        public override bool Accepts(DataType type) => Contains(type);
    }

    /// <summary>One of some.</summary>
    /// <param name="Types">Which, the preferred first.</param>
    public sealed record Choice(ValueList<InputType> Types) : InputType
    {
        /// <inheritdoc/>
        public override string Name => $"({string.Join(" OR ", Types.Select(type => type.Name))})";

        /// <inheritdoc/>
        public override DataType Default => Types[0].Default;

        /// <inheritdoc/>
        public override bool Accepts(DataType type) => Types.Any(choice => choice.Accepts(type));
    }

    /// <summary>An array whose elements are of some type.</summary>
    /// <param name="Element">The type of the elements.</param>
    public sealed record ArrayInput(InputType Element) : InputType
    {
        /// <inheritdoc/>
        public override string Name => $"ARRAY<{Element.Name}>";

        /// <inheritdoc/>
        public override DataType Default => new ArrayType(Element.Default);

        /// <inheritdoc/>
        public override bool Accepts(DataType type) => type is ArrayType array && Element.Accepts(array.ElementType);
    }
}
