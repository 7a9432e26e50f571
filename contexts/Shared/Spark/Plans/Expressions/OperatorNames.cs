using System.Collections.Frozen;

namespace Shared.Spark.Plans.Expressions;

/// <summary>
/// The names that operators and keywords of SQL have as <see cref="UnresolvedFunction"/>s: those of Spark's function registry. SQL, the
/// operators of columns and the function registry all use these. What the parser makes of the rest: <c>a &lt;&gt; b</c> is <c>not(a =
/// b)</c>, <c>a BETWEEN b AND c</c> is <c>a &gt;= b and a &lt;= c</c>, <c>a || b</c> is <c>concat</c>, <c>a IS TRUE</c> is <c>a &lt;=&gt;
/// true</c>, <c>LIKE ANY</c> and <c>LIKE ALL</c> of other patterns than literals are <c>or</c> and <c>and</c> of <c>like</c>, <c>(a, b)</c>
/// is <c>struct</c>.
/// </summary>
public static class OperatorNames
{
    /// <summary><c>a + b</c>.</summary>
    public const string Add = "+";

    /// <summary><c>a - b</c>.</summary>
    public const string Subtract = "-";

    /// <summary><c>a * b</c>.</summary>
    public const string Multiply = "*";

    /// <summary><c>a / b</c>.</summary>
    public const string Divide = "/";

    /// <summary><c>a % b</c>.</summary>
    public const string Remainder = "%";

    /// <summary><c>a DIV b</c>.</summary>
    public const string IntegralDivide = "div";

    /// <summary><c>-a</c>.</summary>
    public const string Negative = "negative";

    /// <summary><c>+a</c>.</summary>
    public const string Positive = "positive";

    /// <summary><c>a = b</c>; <c>==</c> is another name of it.</summary>
    public const string EqualTo = "=";

    /// <summary><c>a &lt;=&gt; b</c>.</summary>
    public const string EqualNullSafe = "<=>";

    /// <summary><c>a &lt; b</c>.</summary>
    public const string LessThan = "<";

    /// <summary><c>a &lt;= b</c>.</summary>
    public const string LessThanOrEqual = "<=";

    /// <summary><c>a &gt; b</c>.</summary>
    public const string GreaterThan = ">";

    /// <summary><c>a &gt;= b</c>.</summary>
    public const string GreaterThanOrEqual = ">=";

    /// <summary><c>a AND b</c>.</summary>
    public const string And = "and";

    /// <summary><c>a OR b</c>.</summary>
    public const string Or = "or";

    /// <summary><c>NOT a</c>.</summary>
    public const string Not = "not";

    /// <summary><c>a IS NULL</c>.</summary>
    public const string IsNull = "isnull";

    /// <summary><c>a IS NOT NULL</c>.</summary>
    public const string IsNotNull = "isnotnull";

    /// <summary><c>a IN (b, c)</c>.</summary>
    public const string In = "in";

    /// <summary><c>a LIKE b</c>, with the escape character as a third argument.</summary>
    public const string Like = "like";

    /// <summary><c>a ILIKE b</c>, with the escape character as a third argument.</summary>
    public const string ILike = "ilike";

    /// <summary><c>a LIKE ALL (b, c)</c> of literals.</summary>
    public const string LikeAll = "likeall";

    /// <summary><c>a LIKE ANY (b, c)</c> of literals.</summary>
    public const string LikeAny = "likeany";

    /// <summary><c>a NOT LIKE ALL (b, c)</c> of literals.</summary>
    public const string NotLikeAll = "notlikeall";

    /// <summary><c>a NOT LIKE ANY (b, c)</c> of literals.</summary>
    public const string NotLikeAny = "notlikeany";

    /// <summary><c>a RLIKE b</c>.</summary>
    public const string RLike = "rlike";

    /// <summary><c>a &amp; b</c>.</summary>
    public const string BitwiseAnd = "&";

    /// <summary><c>a | b</c>.</summary>
    public const string BitwiseOr = "|";

    /// <summary><c>a ^ b</c>.</summary>
    public const string BitwiseXor = "^";

    /// <summary><c>~a</c>.</summary>
    public const string BitwiseNot = "~";

    /// <summary><c>a || b</c>.</summary>
    public const string Concat = "concat";

    /// <summary><c>(a, b)</c> and <c>STRUCT(a, b)</c>.</summary>
    public const string Struct = "struct";

    private static readonly FrozenSet<string> s_operators = new[]
    {
        Add,
        Subtract,
        Multiply,
        Divide,
        Remainder,
        IntegralDivide,
        Negative,
        Positive,
        EqualTo,
        EqualNullSafe,
        LessThan,
        LessThanOrEqual,
        GreaterThan,
        GreaterThanOrEqual,
        And,
        Or,
        Not,
        IsNull,
        IsNotNull,
        In,
        Like,
        ILike,
        LikeAll,
        LikeAny,
        NotLikeAll,
        NotLikeAny,
        RLike,
        BitwiseAnd,
        BitwiseOr,
        BitwiseXor,
        BitwiseNot,
        Concat,
    }.ToFrozenSet();

    /// <summary>Whether a name is an operator's.</summary>
    public static bool IsOperator(IReadOnlyList<string> nameParts) => nameParts is [var name] && s_operators.Contains(name);
}
