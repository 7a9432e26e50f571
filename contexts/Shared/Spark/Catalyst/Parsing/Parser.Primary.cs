using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Formatting;

namespace Shared.Spark.Catalyst.Parsing;

/// <content>Values that operators combine: columns, literals, parentheses, CASE, CAST.</content>
internal sealed partial class Parser
{
    private int _lambdaDepth;

    /// <summary>Spark's <c>primaryExpression</c>, with the fields and elements taken from it.</summary>
    private Expression PrimaryExpression()
    {
        var start = _position;
        var expression = Primary();
        while (true)
        {
            if (Kind == TokenKind.LeftBracket)
            {
                Advance();
                var index = ValueExpression();
                Expect(TokenKind.RightBracket);
                expression = new UnresolvedExtractValue(expression, index) { Origin = From(start) };
            }
            else if (Kind == TokenKind.Dot)
            {
                Advance();
                expression = Field(expression, start);
            }
            else
            {
                return expression;
            }
        }
    }

    private Expression Field(Expression of, int start)
    {
        var token = _tokens[_position];
        var name = Identifier();
        return of switch
        {
            UnresolvedAttribute attribute when IsRegex(token, name) => new UnresolvedRegex(
                name,
                SqlIdentifier.QuoteIfNeeded(attribute.NameParts)
            )
            {
                Origin = From(start),
            },
            UnresolvedAttribute attribute => attribute with { NameParts = attribute.NameParts.Add(name), Origin = From(start) },
            UnresolvedNamedLambdaVariable variable => variable with { NameParts = variable.NameParts.Add(name), Origin = From(start) },
            _ => new UnresolvedExtractValue(of, new Literal(name, DataTypes.StringType)) { Origin = From(start) },
        };
    }

    private bool IsRegex(in Token token, string name) =>
        _options.QuotedRegexColumnNames
        && token.Kind == TokenKind.BackquotedIdentifier
        && !name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');

    private Expression Primary()
    {
        var start = _position;
        switch (Kind)
        {
            case TokenKind.LeftParen:
                return ParenthesizedExpression();
            case TokenKind.Asterisk:
                Advance();
                return new UnresolvedStar() { Origin = From(start) };
            case TokenKind.Minus
            or TokenKind.IntegerValue
            or TokenKind.DecimalValue
            or TokenKind.ExponentValue
            or TokenKind.BigIntLiteral
            or TokenKind.SmallIntLiteral
            or TokenKind.TinyIntLiteral
            or TokenKind.FloatLiteral
            or TokenKind.DoubleLiteral
            or TokenKind.BigDecimalLiteral:
                return NumericLiteral();
            case TokenKind.StringLiteral:
            case TokenKind.DoubleQuotedString when !DoubleQuotedIdentifiers:
                return StringLiteral();
            case TokenKind.Question or TokenKind.Colon:
                return ParameterMarker();
            case TokenKind.BackquotedIdentifier or TokenKind.Identifier or TokenKind.DoubleQuotedString:
                return Named();
            default:
                return KeywordExpression() ?? Named();
        }
    }

    /// <summary>What a keyword begins; null when it is a name here.</summary>
    private Expression? KeywordExpression()
    {
        var start = _position;
        var next = KindAt(1);
        switch (Kind)
        {
            case TokenKind.Null
            or TokenKind.True
            or TokenKind.False when next is not (TokenKind.LeftParen or TokenKind.Arrow) && !IsString(next):
                return ConstantKeyword();
            case TokenKind.Case when StartsOperand(next) && HasWhen():
                return Case();
            case TokenKind.Cast or TokenKind.TryCast when next == TokenKind.LeftParen && HoldsAtDepthZero(_position + 1, TokenKind.As):
                return CastExpression();
            case TokenKind.Interval when StartsInterval():
                return IntervalLiteral();
            case TokenKind.CurrentDate
            or TokenKind.CurrentTimestamp
            or TokenKind.CurrentUser
            or TokenKind.User when EnforceReserved && next != TokenKind.LeftParen:
                var name = AnyWord();
                return new UnresolvedFunction([name], []) { Origin = From(start) };
            case TokenKind.Exists when EnforceReserved:
                return null;
            default:
                return next == TokenKind.LeftParen ? KeywordFunction() : null;
        }
    }

    private string AnyWord()
    {
        var token = _tokens[_position];
        Advance();
        return TextOf(token).ToString();
    }

    private Literal ConstantKeyword()
    {
        var start = _position;
        var kind = Kind;
        Advance();
        return kind == TokenKind.Null
            ? new Literal(null, DataTypes.NullType) { Origin = From(start) }
            : new Literal(kind == TokenKind.True, DataTypes.BooleanType) { Origin = From(start) };
    }

    private Parameter ParameterMarker()
    {
        var start = _position;
        var position = _tokens[start].Start;
        if (Accept(TokenKind.Question))
        {
            return new Parameter(null, position) { Origin = From(start) };
        }

        Expect(TokenKind.Colon);
        return new Parameter(Identifier(), position) { Origin = From(start) };
    }

    private Expression ParenthesizedExpression()
    {
        GuardStack();
        var start = _position;
        var close = _tokens[start].Partner;
        if (close != 0 && KindOf(close + 1) == TokenKind.Arrow && KindAt(2) == TokenKind.Comma)
        {
            return Lambda(start);
        }

        if (IsQueryInParentheses(start))
        {
            var plan = SubqueryInParentheses();
            return new ScalarSubquery(plan) { Origin = From(start) };
        }

        Advance();
        var first = NamedExpression();
        if (Kind != TokenKind.Comma)
        {
            if (first is Alias && _tokens[start].Partner == _position)
            {
                throw SyntaxError();
            }

            Expect(TokenKind.RightParen);
            return first;
        }

        var items = new List<Expression> { first };
        while (Accept(TokenKind.Comma))
        {
            items.Add(NamedExpression());
        }

        Expect(TokenKind.RightParen);
        return new UnresolvedFunction([OperatorNames.Struct], items.ToValueList()) { Origin = From(start) };
    }

    private Expression Lambda(int start)
    {
        var parameters = Kind == TokenKind.LeftParen ? Parenthesized(LambdaParameter) : [LambdaParameter()];
        Expect(TokenKind.Arrow);
        _lambdaDepth++;
        var body = Expression();
        _lambdaDepth--;
        return new LambdaFunction(body, parameters) { Origin = From(start) };
    }

    private UnresolvedNamedLambdaVariable LambdaParameter()
    {
        var start = _position;
        return new UnresolvedNamedLambdaVariable([Identifier()]) { Origin = From(start) };
    }

    /// <summary>What begins with a name: a column, a star, a function's call, a lambda, a literal with its type before it.</summary>
    private Expression Named()
    {
        var start = _position;
        var next = KindAt(1);
        if (next == TokenKind.Arrow && IsIdentifier(Kind))
        {
            return Lambda(start);
        }

        if (next == TokenKind.StringLiteral || (next == TokenKind.DoubleQuotedString && !DoubleQuotedIdentifiers))
        {
            return TypedLiteral();
        }

        if (next == TokenKind.LeftParen)
        {
            return FunctionCall();
        }

        if (next == TokenKind.Dot)
        {
            var end = EndOfQualifiedName();
            switch (KindOf(end))
            {
                case TokenKind.LeftParen:
                    return FunctionCall();
                case TokenKind.Dot when KindOf(end + 1) == TokenKind.Asterisk:
                    return QualifiedStar();
            }
        }

        var token = _tokens[_position];
        var name = Identifier();
        if (IsRegex(token, name))
        {
            return new UnresolvedRegex(name) { Origin = From(start) };
        }

        return _lambdaDepth > 0
            ? new UnresolvedNamedLambdaVariable([name]) { Origin = From(start) }
            : new UnresolvedAttribute([name]) { Origin = From(start) };
    }

    /// <summary>The index of what follows the longest name with dots here.</summary>
    private int EndOfQualifiedName()
    {
        var index = _position + 1;
        while (KindOf(index) == TokenKind.Dot && IsIdentifier(KindOf(index + 1)))
        {
            index += 2;
        }

        return index;
    }

    private UnresolvedStar QualifiedStar()
    {
        var start = _position;
        var parts = new List<string> { Identifier() };
        while (Accept(TokenKind.Dot) && Kind != TokenKind.Asterisk)
        {
            parts.Add(Identifier());
        }

        Expect(TokenKind.Asterisk);
        return new UnresolvedStar(parts.ToValueList()) { Origin = From(start) };
    }

    private CaseWhen Case()
    {
        GuardStack();
        var start = _position;
        Advance();
        var value = Kind == TokenKind.When ? null : Expression();
        var branches = new List<CaseBranch>();
        do
        {
            Expect(TokenKind.When);
            var when = _position;
            var condition = Expression();
            condition = value is null ? condition : Operator(OperatorNames.EqualTo, when, value, condition);
            Expect(TokenKind.Then);
            branches.Add(new CaseBranch(condition, Expression()));
        } while (Kind == TokenKind.When);

        var otherwise = Accept(TokenKind.Else) ? Expression() : null;
        Expect(TokenKind.End);
        return new CaseWhen(branches.ToValueList(), otherwise) { Origin = From(start) };
    }

    /// <summary>Whether the CASE here is one: WHEN follows, at once or behind the value.</summary>
    private bool HasWhen()
    {
        if (KindAt(1) == TokenKind.When)
        {
            return StartsOperand(KindAt(2));
        }

        for (var i = _position + 1; i < _tokens.Length; i++)
        {
            switch (_tokens[i].Kind)
            {
                case TokenKind.When:
                    return true;
                case TokenKind.LeftParen when _tokens[i].Partner > 0:
                    i = _tokens[i].Partner;
                    break;
                case TokenKind.RightParen or TokenKind.Comma or TokenKind.EndOfInput:
                    return false;
            }
        }

        return false;
    }

    /// <summary>Whether a parenthesis holds a keyword outside of inner parentheses.</summary>
    private bool HoldsAtDepthZero(int open, TokenKind kind)
    {
        var close = _tokens[open].Partner == 0 ? _tokens.Length - 1 : _tokens[open].Partner;
        for (var i = open + 1; i < close; i++)
        {
            if (_tokens[i].Kind == kind)
            {
                return true;
            }

            i = _tokens[i].Partner > i ? _tokens[i].Partner : i;
        }

        return false;
    }

    private Cast CastExpression()
    {
        GuardStack();
        var start = _position;
        var mode = Kind == TokenKind.TryCast ? EvalMode.Try : (EvalMode?)null;
        _position += 2;
        var child = Expression();
        Expect(TokenKind.As);
        var type = WithoutLengths(DataTypeName());
        Expect(TokenKind.RightParen);
        return new Cast(child, type, mode) { Origin = From(start) };
    }

    private ValueList<Expression> ArgumentsOrNone() => Kind == TokenKind.RightParen ? [] : Separated(FunctionArgument);
}
