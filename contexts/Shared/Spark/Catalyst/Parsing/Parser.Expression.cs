using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Catalyst.Parsing;

/// <content>Operators, by precedence. Chains of operators are read in a loop, so that their length does not matter.</content>
internal sealed partial class Parser
{
    // Precedences of the operators between values, as in Spark's valueExpression.
    private const int ComparisonPrecedence = 1;
    private const int OrPrecedence = 2;
    private const int XorPrecedence = 3;
    private const int AndPrecedence = 4;
    private const int SumPrecedence = 5;
    private const int ProductPrecedence = 6;

    /// <summary>Spark's <c>namedExpression</c>.</summary>
    private Expression NamedExpression()
    {
        var start = _position;
        var expression = Expression();
        if (Kind == TokenKind.LeftParen)
        {
            return new Alias(expression, IdentifierList()) { Origin = From(start) };
        }

        if (Kind == TokenKind.As && !NamesAs() && (KindAt(1) == TokenKind.LeftParen || IsIdentifier(KindAt(1)) || !EndsAlias(KindAt(1))))
        {
            Advance();
            return Kind == TokenKind.LeftParen
                ? new Alias(expression, IdentifierList()) { Origin = From(start) }
                : new Alias(expression, [NameIdentifier()]) { Origin = From(start) };
        }

        return IsIdentifier(Kind) && !StartsClause(0) ? new Alias(expression, [NameIdentifier()]) { Origin = From(start) } : expression;
    }

    /// <summary>Whether AS is itself the alias: <c>SELECT a AS FROM t</c>.</summary>
    private bool NamesAs() =>
        KindAt(1) == TokenKind.From && !EnforceReserved && KindAt(2) != TokenKind.From && StartsRelation(KindAt(2)) && !StartsClause(2);

    /// <summary>Spark's <c>expression</c>.</summary>
    private Expression Expression()
    {
        GuardStack();
        return ContinueOr(_position, BooleanPrimary());
    }

    /// <summary>An expression whose first value was read already.</summary>
    private Expression ContinueExpression(int start, Expression value) => ContinueOr(start, Predicate(start, value));

    private Expression ContinueOr(int start, Expression first)
    {
        first = ContinueAnd(start, first);
        if (!IsLogical(TokenKind.Or))
        {
            return first;
        }

        var operands = new List<Expression> { first };
        while (IsLogical(TokenKind.Or))
        {
            Advance();
            var operand = _position;
            operands.Add(ContinueAnd(operand, BooleanPrimary()));
        }

        return Balanced(OperatorNames.Or, operands, 0, operands.Count - 1, From(start));
    }

    private Expression ContinueAnd(int start, Expression first)
    {
        if (!IsLogical(TokenKind.And))
        {
            return first;
        }

        var operands = new List<Expression> { first };
        while (IsLogical(TokenKind.And))
        {
            Advance();
            operands.Add(BooleanPrimary());
        }

        return Balanced(OperatorNames.And, operands, 0, operands.Count - 1, From(start));
    }

    private bool IsLogical(TokenKind kind) => Kind == kind && (IsOperatorWord() || EnforceReserved);

    // Spark balances chains of AND and of OR; the shape shows in the names of columns.
    private static Expression Balanced(string name, List<Expression> operands, int low, int high, Origin origin)
    {
        if (low == high)
        {
            return operands[low];
        }

        var middle = high - low == 1 ? low : low + ((high - low) / 2);
        return UnresolvedFunction.Call(
            name,
            Balanced(name, operands, low, middle, origin),
            Balanced(name, operands, middle + 1, high, origin)
        ) with
        {
            Origin = origin,
        };
    }

    /// <summary>An operand of AND and OR: NOT, EXISTS or a value with its predicate.</summary>
    private Expression BooleanPrimary()
    {
        var start = _position;
        if (Kind == TokenKind.Not && IsOperatorWord())
        {
            GuardStack();
            Advance();
            var operand = BooleanPrimary();
            return Operator(OperatorNames.Not, start, operand);
        }

        if (Kind == TokenKind.Exists && KindAt(1) == TokenKind.LeftParen && IsQueryInParentheses(_position + 1))
        {
            Advance();
            var plan = SubqueryInParentheses();
            return new Exists(plan) { Origin = From(start) };
        }

        return Predicate(start, ValueExpression());
    }

    /// <summary>Spark's <c>valueExpression</c>.</summary>
    private Expression ValueExpression()
    {
        var start = _position;
        return ContinueValue(start, UnaryExpression(), ComparisonPrecedence);
    }

    private Expression ContinueValue(int start, Expression left, int minimum)
    {
        while (BinaryOperator(Kind) is var (name, precedence) && precedence >= minimum)
        {
            var kind = Kind;
            if (kind == TokenKind.Div && !IsOperatorWord())
            {
                break;
            }

            Advance();
            var operandStart = _position;
            var right = ContinueValue(operandStart, UnaryExpression(), precedence + 1);
            left = kind is TokenKind.NotEqual or TokenKind.NotEqualC
                ? Operator(OperatorNames.Not, start, Operator(OperatorNames.EqualTo, start, left, right))
                : Operator(name, start, left, right);
        }

        return left;
    }

    private static (string Name, int Precedence) BinaryOperator(TokenKind kind) =>
        kind switch
        {
            TokenKind.Asterisk => (OperatorNames.Multiply, ProductPrecedence),
            TokenKind.Slash => (OperatorNames.Divide, ProductPrecedence),
            TokenKind.Percent => (OperatorNames.Remainder, ProductPrecedence),
            TokenKind.Div => (OperatorNames.IntegralDivide, ProductPrecedence),
            TokenKind.Plus => (OperatorNames.Add, SumPrecedence),
            TokenKind.Minus => (OperatorNames.Subtract, SumPrecedence),
            TokenKind.ConcatPipe => (OperatorNames.Concat, SumPrecedence),
            TokenKind.Ampersand => (OperatorNames.BitwiseAnd, AndPrecedence),
            TokenKind.Hat => (OperatorNames.BitwiseXor, XorPrecedence),
            TokenKind.Pipe => (OperatorNames.BitwiseOr, OrPrecedence),
            TokenKind.Equal or TokenKind.NotEqual or TokenKind.NotEqualC => (OperatorNames.EqualTo, ComparisonPrecedence),
            TokenKind.NullSafeEqual => (OperatorNames.EqualNullSafe, ComparisonPrecedence),
            TokenKind.Less => (OperatorNames.LessThan, ComparisonPrecedence),
            TokenKind.LessOrEqual => (OperatorNames.LessThanOrEqual, ComparisonPrecedence),
            TokenKind.Greater => (OperatorNames.GreaterThan, ComparisonPrecedence),
            TokenKind.GreaterOrEqual => (OperatorNames.GreaterThanOrEqual, ComparisonPrecedence),
            _ => ("", 0),
        };

    private Expression UnaryExpression()
    {
        var start = _position;
        switch (Kind)
        {
            case TokenKind.Minus when !IsNumber(KindAt(1)):
                GuardStack();
                Advance();
                var negated = UnaryExpression();
                return UnresolvedFunction.Call(OperatorNames.Negative, negated) with { IsOperator = true, Origin = From(start) };
            case TokenKind.Plus:
                GuardStack();
                Advance();
                return Operator(OperatorNames.Positive, start, UnaryExpression());
            case TokenKind.Tilde:
                GuardStack();
                Advance();
                return Operator(OperatorNames.BitwiseNot, start, UnaryExpression());
            default:
                return PrimaryExpression();
        }
    }

    private Expression Operator(string name, int start, params ReadOnlySpan<Expression> operands) =>
        new UnresolvedFunction([name], ValueList.Create(operands)) { Origin = From(start) };
}
