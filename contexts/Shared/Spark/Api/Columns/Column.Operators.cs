using Shared.Spark.Api.Values;
using Shared.Spark.Plans.Expressions;

namespace Microsoft.Spark.Sql;

/// <content>Operators and the methods that stand for them.</content>
public sealed partial class Column
{
    /// <summary>NOT: null stays null.</summary>
    public static Column operator !(Column self) => self.Call("not");

    /// <summary>The negative.</summary>
    public static Column operator -(Column self) => self.Call("negative");

    /// <summary>Whether both sides are equal; null when one is null.</summary>
    public static Column operator ==(Column lhs, object? rhs) => lhs.Call("=", rhs);

    /// <summary>Whether the sides differ; null when one is null.</summary>
    public static Column operator !=(Column lhs, object? rhs) => !(lhs == rhs);

    /// <summary>Whether the left side is greater.</summary>
    public static Column operator >(Column lhs, object? rhs) => lhs.Call(">", rhs);

    /// <summary>Whether the left side is smaller.</summary>
    public static Column operator <(Column lhs, object? rhs) => lhs.Call("<", rhs);

    /// <summary>Whether the left side is smaller or equal.</summary>
    public static Column operator <=(Column lhs, object? rhs) => lhs.Call("<=", rhs);

    /// <summary>Whether the left side is greater or equal.</summary>
    public static Column operator >=(Column lhs, object? rhs) => lhs.Call(">=", rhs);

    /// <summary>OR, with SQL's logic of three values.</summary>
    public static Column operator |(Column lhs, Column rhs) => lhs.Call("or", rhs);

    /// <summary>AND, with SQL's logic of three values.</summary>
    public static Column operator &(Column lhs, Column rhs) => lhs.Call("and", rhs);

    /// <summary>The sum.</summary>
    public static Column operator +(Column lhs, object? rhs) => lhs.Call("+", rhs);

    /// <summary>The difference.</summary>
    public static Column operator -(Column lhs, object? rhs) => lhs.Call("-", rhs);

    /// <summary>The product.</summary>
    public static Column operator *(Column lhs, object? rhs) => lhs.Call("*", rhs);

    /// <summary>The quotient, always fractional; null when divided by zero.</summary>
    public static Column operator /(Column lhs, object? rhs) => lhs.Call("/", rhs);

    /// <summary>The remainder, with the sign of the left side; null when divided by zero.</summary>
    public static Column operator %(Column lhs, object? rhs) => lhs.Call("%", rhs);

    /// <summary>Whether both sides are equal; the same as <c>==</c>.</summary>
    public Column EqualTo(object rhs) => this == rhs;

    /// <summary>Whether the sides differ; the same as <c>!=</c>.</summary>
    public Column NotEqual(object rhs) => this != rhs;

    /// <summary>Whether this is greater.</summary>
    public Column Gt(object rhs) => this > rhs;

    /// <summary>Whether this is smaller.</summary>
    public Column Lt(object rhs) => this < rhs;

    /// <summary>Whether this is smaller or equal.</summary>
    public Column Leq(object rhs) => this <= rhs;

    /// <summary>Whether this is greater or equal.</summary>
    public Column Geq(object rhs) => this >= rhs;

    /// <summary>Whether both sides are equal, or both null: never null.</summary>
    public Column EqNullSafe(object obj) => Call("<=>", obj);

    /// <summary>OR.</summary>
    public Column Or(Column other) => this | other;

    /// <summary>AND.</summary>
    public Column And(Column other) => this & other;

    /// <summary>The sum.</summary>
    public Column Plus(object rhs) => this + rhs;

    /// <summary>The difference.</summary>
    public Column Minus(object rhs) => this - rhs;

    /// <summary>The product.</summary>
    public Column Multiply(object rhs) => this * rhs;

    /// <summary>The quotient.</summary>
    public Column Divide(object rhs) => this / rhs;

    /// <summary>The remainder.</summary>
    public Column Mod(object rhs) => this % rhs;

    /// <summary>The bits that both have.</summary>
    public Column BitwiseAND(object other) => Call("&", other);

    /// <summary>The bits that either has.</summary>
    public Column BitwiseOR(object other) => Call("|", other);

    /// <summary>The bits that one has and the other lacks.</summary>
    public Column BitwiseXOR(object other) => Call("^", other);

    private Column Call(string function) => new(UnresolvedFunction.Call(function, Expression));

    private Column Call(string function, object? argument) =>
        new(UnresolvedFunction.Call(function, Expression, LiteralValue.ToExpression(argument)));
}
