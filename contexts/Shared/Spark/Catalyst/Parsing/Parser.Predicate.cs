using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Catalyst.Parsing;

/// <content>BETWEEN, IN, LIKE, RLIKE and IS, of which a value has at most one.</content>
internal sealed partial class Parser
{
    private Expression Predicate(int start, Expression value)
    {
        var predicateStart = _position;
        if (
            Kind == TokenKind.Is
            && KindAt(1) is TokenKind.Not or TokenKind.Null or TokenKind.True or TokenKind.False or TokenKind.Unknown or TokenKind.Distinct
        )
        {
            Advance();
            return IsPredicate(start, value);
        }

        var isNegated = Kind == TokenKind.Not && StartsPredicate(KindAt(1)) && Accept(TokenKind.Not);
        if (!StartsPredicate(Kind) || !IsOperatorWord())
        {
            return isNegated ? throw SyntaxError() : value;
        }

        var kind = Kind;
        Advance();
        var predicate = kind switch
        {
            TokenKind.Between => Between(start, value),
            TokenKind.In => InPredicate(start, value),
            TokenKind.Rlike => Operator(OperatorNames.RLike, start, value, ValueExpression()),
            _ => LikePredicate(kind == TokenKind.Ilike ? OperatorNames.ILike : OperatorNames.Like, isNegated, start, predicateStart, value),
        };
        return isNegated && !(kind is TokenKind.Like or TokenKind.Ilike) ? Operator(OperatorNames.Not, start, predicate) : predicate;
    }

    private static bool StartsPredicate(TokenKind kind) =>
        kind is TokenKind.Between or TokenKind.In or TokenKind.Rlike or TokenKind.Like or TokenKind.Ilike;

    private Expression IsPredicate(int start, Expression value)
    {
        var isNegated = Accept(TokenKind.Not);
        var kind = Kind;
        Advance();
        var predicate = kind switch
        {
            TokenKind.Null => Operator(isNegated ? OperatorNames.IsNotNull : OperatorNames.IsNull, start, value),
            TokenKind.Unknown => Operator(isNegated ? OperatorNames.IsNotNull : OperatorNames.IsNull, start, value),
            TokenKind.True or TokenKind.False => Operator(
                OperatorNames.EqualNullSafe,
                start,
                value,
                new Literal(kind == TokenKind.True, DataTypes.BooleanType)
            ),
            TokenKind.Distinct when Accept(TokenKind.From) => Operator(OperatorNames.EqualNullSafe, start, value, ValueExpression()),
            TokenKind.Distinct => throw SyntaxError(),
            _ => throw Unread(),
        };

        // IS DISTINCT FROM is the negation of <=>, IS NOT DISTINCT FROM is not.
        return kind switch
        {
            TokenKind.True or TokenKind.False when isNegated => Operator(OperatorNames.Not, start, predicate),
            TokenKind.Distinct when !isNegated => Operator(OperatorNames.Not, start, predicate),
            _ => predicate,
        };
    }

    // The error is at the token that was just taken.
    private Plans.Errors.ParseException Unread()
    {
        _position--;
        return SyntaxError();
    }

    private Expression Between(int start, Expression value)
    {
        var lower = ValueExpression();
        Expect(TokenKind.And);
        var upper = ValueExpression();
        return Operator(
            OperatorNames.And,
            start,
            Operator(OperatorNames.GreaterThanOrEqual, start, value, lower),
            Operator(OperatorNames.LessThanOrEqual, start, value, upper)
        );
    }

    private Expression InPredicate(int start, Expression value)
    {
        // ((SELECT 1)) is a list of one value, (SELECT 1) a query.
        var isQuery =
            Kind == TokenKind.LeftParen
            && KindAt(1) != TokenKind.LeftParen
            && StartsQuery(_position + 1)
            && !(KindAt(1) == TokenKind.Values && KindAt(2) == TokenKind.LeftParen)
            && !IsLiteralOfTypeSelect();
        if (isQuery || (Kind == TokenKind.LeftParen && KindAt(1) == TokenKind.LeftParen && IsSetOperationOfQueries(_position)))
        {
            var plan = SubqueryInParentheses();
            ValueList<Expression> values = value is UnresolvedFunction { NameParts: [OperatorNames.Struct] } row ? row.Arguments : [value];
            return new InSubquery(values, plan) { Origin = From(start) };
        }

        var list = Parenthesized(Expression);
        return new UnresolvedFunction([OperatorNames.In], [value, .. list]) { Origin = From(start) };
    }

    // As Spark reads (SELECT 'a') where SELECT is no reserved word: as a list with a literal of the type SELECT in it.
    private bool IsLiteralOfTypeSelect() =>
        !EnforceReserved
        && KindAt(1) == TokenKind.Select
        && KindAt(2) == TokenKind.StringLiteral
        && KindAt(3) is TokenKind.RightParen or TokenKind.Comma;

    private bool IsSetOperationOfQueries(int index)
    {
        var inner = _tokens[index + 1].Partner;
        return inner != 0 && KindOf(inner + 1) is not (TokenKind.RightParen or TokenKind.Comma) && IsQueryInParentheses(index);
    }

    private Expression LikePredicate(string name, bool isNegated, int start, int predicateStart, Expression value)
    {
        if (Kind is TokenKind.Any or TokenKind.Some or TokenKind.All && KindAt(1) == TokenKind.LeftParen)
        {
            return QuantifiedLike(name, isNegated, start, predicateStart, value);
        }

        var pattern = ValueExpression();
        var like = Accept(TokenKind.Escape)
            ? Operator(name, start, value, pattern, EscapeCharacter(predicateStart))
            : Operator(name, start, value, pattern);
        return isNegated ? Operator(OperatorNames.Not, start, like) : like;
    }

    private Literal EscapeCharacter(int predicateStart)
    {
        var start = _position;
        var escape = StringText();
        return escape.Length == 1
            ? new Literal(escape, DataTypes.StringType) { Origin = From(start) }
            : Defer(Error("INVALID_ESC", From(predicateStart), ("invalidEscape", $"'{escape}'")), Unknown(DataTypes.StringType));
    }

    private Expression QuantifiedLike(string name, bool isNegated, int start, int predicateStart, Expression value)
    {
        var isAll = Kind == TokenKind.All;
        Advance();
        if (Accept(TokenKind.LeftParen, TokenKind.RightParen))
        {
            return Defer(Invalid("Expected something between '(' and ')'.", From(predicateStart)), value);
        }

        var patterns = Parenthesized(Expression);
        if (patterns.All(pattern => pattern is Literal { Type: StringType }))
        {
            return MultipleLike(name == OperatorNames.ILike, isNegated, isAll, start, value, patterns);
        }

        var likes = patterns
            .Select(pattern =>
            {
                var like = Operator(name, start, value, pattern);
                return isNegated ? Operator(OperatorNames.Not, start, like) : like;
            })
            .ToList();
        return Balanced(isAll ? OperatorNames.And : OperatorNames.Or, likes, 0, likes.Count - 1, From(start));
    }

    // Spark has expressions of their own for these, whose case it lowers here.
    private UnresolvedFunction MultipleLike(
        bool ignoresCase,
        bool isNegated,
        bool isAll,
        int start,
        Expression value,
        ValueList<Expression> patterns
    )
    {
        if (ignoresCase)
        {
            value = UnresolvedFunction.Call("lower", value) with { Origin = value.Origin };
            patterns = patterns.Map(pattern =>
                ((Literal)pattern).Value is string text ? (Literal)pattern with { Value = text.ToLowerInvariant() } : pattern
            );
        }

        var name = (isNegated, isAll) switch
        {
            (false, true) => OperatorNames.LikeAll,
            (false, false) => OperatorNames.LikeAny,
            (true, true) => OperatorNames.NotLikeAll,
            (true, false) => OperatorNames.NotLikeAny,
        };
        return new UnresolvedFunction([name], [value, .. patterns]) { Origin = From(start) };
    }
}
