namespace Shared.Spark.Catalyst.Functions;

/// <summary>The operators of arithmetic.</summary>
public enum ArithmeticOperator
{
    /// <summary><c>+</c>.</summary>
    Add,

    /// <summary><c>-</c>.</summary>
    Subtract,

    /// <summary><c>*</c>.</summary>
    Multiply,

    /// <summary><c>/</c>.</summary>
    Divide,

    /// <summary><c>%</c>.</summary>
    Remainder,

    /// <summary><c>pmod</c>.</summary>
    PositiveModulus,

    /// <summary><c>div</c>.</summary>
    IntegralDivide,
}
