using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Catalyst.Parsing;

/// <content>Calls of functions, those of the standard with keywords among their arguments included.</content>
internal sealed partial class Parser
{
    private Expression FunctionCall()
    {
        GuardStack();
        var start = _position;
        Expression? clause = null;
        ValueList<string> name;
        if (Kind == TokenKind.IdentifierKeyword && IsIdentifierClauseOfCall())
        {
            name = IdentifierReference(out clause);
        }
        else
        {
            var isReserved = Kind is TokenKind.Filter or TokenKind.Left or TokenKind.Right && KindAt(1) == TokenKind.LeftParen;
            name = isReserved ? [AnyWord()] : QualifiedName();
        }

        Expect(TokenKind.LeftParen);
        var quantifier = Kind;
        var hasQuantifier =
            Kind is TokenKind.Distinct or TokenKind.All && StartsOperand(KindAt(1)) && KindAt(1) != TokenKind.Asterisk
            || (Kind == TokenKind.Distinct && KindAt(1) == TokenKind.Asterisk);
        if (hasQuantifier)
        {
            Advance();
        }

        var arguments = hasQuantifier ? Separated(FunctionArgument) : ArgumentsOrNone();
        Expect(TokenKind.RightParen);
        var isDistinct = hasQuantifier && quantifier == TokenKind.Distinct;
        if (
            !isDistinct
            && name is [var simple]
            && arguments is [UnresolvedStar { Target: null }]
            && simple.Equals("count", StringComparison.OrdinalIgnoreCase)
        )
        {
            arguments = [new Literal(1, DataTypes.IntegerType)];
        }

        var call = new UnresolvedFunction(name, arguments) { IsDistinct = isDistinct, Origin = From(start) };
        var expression = Windowed(call, start);
        if (
            name is ["identifier"] or ["IDENTIFIER"]
            && ReferenceEquals(expression, call)
            && !hasQuantifier
            && arguments is [var text]
            && _tokens[start].Kind == TokenKind.IdentifierKeyword
        )
        {
            return new ExpressionWithUnresolvedIdentifier(text, new UnresolvedAttribute([])) { Origin = From(start) };
        }

        return clause is null ? expression : new ExpressionWithUnresolvedIdentifier(clause, expression) { Origin = From(start) };
    }

    private bool IsIdentifierClauseOfCall()
    {
        var close = _tokens[_position + 1].Partner;
        return close != 0 && KindOf(close + 1) == TokenKind.LeftParen;
    }

    /// <summary>FILTER, IGNORE NULLS and OVER behind a call.</summary>
    private Expression Windowed(UnresolvedFunction call, int start)
    {
        if (Kind == TokenKind.Filter && KindAt(1) == TokenKind.LeftParen && KindAt(2) == TokenKind.Where)
        {
            _position += 3;
            var filter = Expression();
            Expect(TokenKind.RightParen);
            call = call with { Filter = filter, Origin = From(start) };
        }

        if (Kind is TokenKind.Ignore or TokenKind.Respect && KindAt(1) == TokenKind.Nulls)
        {
            var ignores = Kind == TokenKind.Ignore;
            _position += 2;
            call = call with { IgnoreNulls = ignores, Origin = From(start) };
        }

        return Over(call, start);
    }

    private Expression Over(UnresolvedFunction call, int start)
    {
        if (Kind != TokenKind.Over || !(KindAt(1) == TokenKind.LeftParen || (IsIdentifier(KindAt(1)) && !StartsClause(1))))
        {
            return call;
        }

        Advance();
        var window = Window();
        return new WindowExpression(call, window) { Origin = From(start) };
    }

    /// <summary>Spark's <c>functionArgument</c>.</summary>
    private Expression FunctionArgument()
    {
        if (KindAt(1) != TokenKind.FatArrow || !IsIdentifier(Kind))
        {
            return Expression();
        }

        var start = _position;
        var name = Identifier();
        Advance();
        return new NamedArgument(name, Expression()) { Origin = From(start) };
    }

    /// <summary>A call whose name is a keyword with a syntax of its own; null when it is an ordinary one.</summary>
    private Expression? KeywordFunction()
    {
        var open = _position + 1;
        switch (Kind)
        {
            case TokenKind.Struct
                when KindAt(2) is not (TokenKind.Distinct or TokenKind.All) && !HoldsAtDepthZero(open, TokenKind.FatArrow):
                return StructCall();
            case TokenKind.First or TokenKind.Last or TokenKind.AnyValue when HoldsAtDepthZero(open, TokenKind.Ignore):
                return IgnoringNulls();
            case TokenKind.Position when HoldsAtDepthZero(open, TokenKind.In):
                return PositionCall();
            case TokenKind.Extract when KindAt(3) == TokenKind.From && IsIdentifier(KindAt(2)):
                return ExtractCall();
            case TokenKind.Substr
            or TokenKind.Substring when HoldsAtDepthZero(open, TokenKind.From) || HoldsAtDepthZero(open, TokenKind.For):
                return SubstringCall();
            case TokenKind.Trim when HoldsAtDepthZero(open, TokenKind.From):
                return TrimCall();
            case TokenKind.Overlay when HoldsAtDepthZero(open, TokenKind.Placing):
                return OverlayCall();
            case TokenKind.Timestampadd or TokenKind.Dateadd or TokenKind.DateAdd when StartsWithUnit(open):
                return UnitCall("timestampadd");
            case TokenKind.Timestampdiff or TokenKind.Datediff or TokenKind.DateDiff when StartsWithUnit(open):
                return UnitCall("timestampdiff");
            case TokenKind.PercentileCont or TokenKind.PercentileDisc when KindOf(_tokens[open].Partner + 1) == TokenKind.Within:
                return PercentileCall();
            default:
                return null;
        }
    }

    private Expression StructCall()
    {
        var start = _position;
        Advance();
        Expect(TokenKind.LeftParen);
        ValueList<Expression> fields = Kind == TokenKind.RightParen ? [] : Separated(NamedExpression);
        Expect(TokenKind.RightParen);
        return Windowed(new UnresolvedFunction([OperatorNames.Struct], fields) { Origin = From(start) }, start);
    }

    private UnresolvedFunction IgnoringNulls()
    {
        var start = _position;
        var name = AnyWord();
        Expect(TokenKind.LeftParen);
        var argument = Expression();
        Expect(TokenKind.Ignore, TokenKind.Nulls);
        Expect(TokenKind.RightParen);
        return new UnresolvedFunction([name], [argument]) { IgnoreNulls = true, Origin = From(start) };
    }

    private Expression PositionCall()
    {
        var start = _position;
        _position += 2;
        var argument = _position;
        var first = ValueExpression();
        if (!Accept(TokenKind.In))
        {
            // The IN belongs to a predicate among ordinary arguments.
            var arguments = new List<Expression> { ContinueExpression(argument, first) };
            while (Accept(TokenKind.Comma))
            {
                arguments.Add(FunctionArgument());
            }

            Expect(TokenKind.RightParen);
            var name = TextOf(_tokens[start]).ToString();
            return Windowed(new UnresolvedFunction([name], arguments.ToValueList()) { Origin = From(start) }, start);
        }

        var within = ValueExpression();
        Expect(TokenKind.RightParen);
        return Operator("locate", start, first, within);
    }

    private Expression ExtractCall()
    {
        var start = _position;
        _position += 2;
        var field = new Literal(Identifier(), DataTypes.StringType);
        Expect(TokenKind.From);
        var source = ValueExpression();
        Expect(TokenKind.RightParen);
        return Operator("extract", start, field, source);
    }

    private Expression SubstringCall()
    {
        var start = _position;
        _position += 2;
        var text = ValueExpression();
        ExpectEither(TokenKind.From, TokenKind.Comma);
        var position = ValueExpression();
        var length = AcceptEither(TokenKind.For, TokenKind.Comma) ? ValueExpression() : null;
        Expect(TokenKind.RightParen);
        return length is null ? Operator("substring", start, text, position) : Operator("substring", start, text, position, length);
    }

    private void ExpectEither(TokenKind first, TokenKind second)
    {
        if (!AcceptEither(first, second))
        {
            throw SyntaxError();
        }
    }

    private Expression TrimCall()
    {
        var start = _position;
        _position += 2;
        var name = Kind switch
        {
            TokenKind.Leading => "ltrim",
            TokenKind.Trailing => "rtrim",
            _ => "trim",
        };
        if (Kind is TokenKind.Both or TokenKind.Leading or TokenKind.Trailing)
        {
            Advance();
        }

        var characters = Kind == TokenKind.From && StartsOperand(KindAt(1)) ? null : ValueExpression();
        Expect(TokenKind.From);
        var text = ValueExpression();
        Expect(TokenKind.RightParen);
        return characters is null ? Operator(name, start, text) : Operator(name, start, characters, text);
    }

    private Expression OverlayCall()
    {
        var start = _position;
        _position += 2;
        var input = ValueExpression();
        Expect(TokenKind.Placing);
        var replacement = ValueExpression();
        Expect(TokenKind.From);
        var position = ValueExpression();
        var length = Accept(TokenKind.For) ? ValueExpression() : null;
        Expect(TokenKind.RightParen);
        return length is null
            ? Operator("overlay", start, input, replacement, position)
            : Operator("overlay", start, input, replacement, position, length);
    }

    /// <summary>Whether a call has a unit of time and two more arguments.</summary>
    private bool StartsWithUnit(int open)
    {
        var isUnit =
            KindOf(open + 1)
            is TokenKind.Year
                or TokenKind.Quarter
                or TokenKind.Month
                or TokenKind.Week
                or TokenKind.Day
                or TokenKind.Dayofyear
                or TokenKind.Hour
                or TokenKind.Minute
                or TokenKind.Second
                or TokenKind.Millisecond
                or TokenKind.Microsecond
                or TokenKind.StringLiteral
                or TokenKind.DoubleQuotedString;
        if (!isUnit || KindOf(open + 2) != TokenKind.Comma)
        {
            return false;
        }

        var commas = 0;
        for (var i = open + 1; i < _tokens[open].Partner; i++)
        {
            commas += _tokens[i].Kind == TokenKind.Comma ? 1 : 0;
            i = _tokens[i].Partner > i ? _tokens[i].Partner : i;
        }

        return commas == 2;
    }

    private Expression UnitCall(string function)
    {
        var start = _position;
        _position += 2;
        var token = _tokens[_position];
        var unit = TextOf(token).ToString();
        Advance();
        Advance();
        var first = ValueExpression();
        Expect(TokenKind.Comma);
        var second = ValueExpression();
        Expect(TokenKind.RightParen);
        if (token.Kind is TokenKind.StringLiteral or TokenKind.DoubleQuotedString)
        {
            Defer(
                Error(
                    "INVALID_PARAMETER_VALUE.DATETIME_UNIT",
                    From(start),
                    ("functionName", $"`{TextOf(_tokens[start])}`"),
                    ("parameter", "`unit`"),
                    ("invalidValue", unit)
                )
            );
        }

        return Operator(function, start, new Literal(unit, DataTypes.StringType), first, second);
    }

    private Expression PercentileCall()
    {
        var start = _position;
        var name = AnyWord();
        Expect(TokenKind.LeftParen);
        var percentage = ValueExpression();
        Expect(TokenKind.RightParen);
        Expect(TokenKind.Within);
        Expect(TokenKind.Group, TokenKind.LeftParen);
        Expect(TokenKind.Order, TokenKind.By);
        var order = SortItem();
        Expect(TokenKind.RightParen);
        var call = new UnresolvedFunction([name], [percentage]) { WithinGroup = [order], Origin = From(start) };
        if (Kind == TokenKind.Filter && KindAt(1) == TokenKind.LeftParen && KindAt(2) == TokenKind.Where)
        {
            _position += 3;
            call = call with { Filter = Expression(), Origin = From(start) };
            Expect(TokenKind.RightParen);
        }

        return Over(call, start);
    }
}
