using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Errors;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Catalyst.Parsing;

/// <content>Names.</content>
internal sealed partial class Parser
{
    private Expression? _openTarget;

    private bool IsIdentifier(TokenKind kind) =>
        Keywords.IsIdentifier(kind, EnforceReserved) || (kind == TokenKind.DoubleQuotedString && DoubleQuotedIdentifiers);

    private bool IsStrictIdentifier(TokenKind kind) =>
        Keywords.IsStrictIdentifier(kind, EnforceReserved) || (kind == TokenKind.DoubleQuotedString && DoubleQuotedIdentifiers);

    /// <summary>Spark's <c>identifier</c>.</summary>
    private string Identifier()
    {
        if (!IsIdentifier(Kind))
        {
            throw SyntaxError();
        }

        var token = _tokens[_position];
        Advance();
        return NameOf(token);
    }

    private string NameOf(in Token token)
    {
        var text = TextOf(token);
        return token.Kind switch
        {
            TokenKind.BackquotedIdentifier => text[1..^1].ToString().Replace("``", "`", StringComparison.Ordinal),
            TokenKind.DoubleQuotedString => text[1..^1].ToString().Replace("\"\"", "\"", StringComparison.Ordinal),
            _ => text.ToString(),
        };
    }

    /// <summary>Spark's <c>errorCapturingIdentifier</c>: a name with a minus in it is told to be quoted.</summary>
    private string NameIdentifier()
    {
        var start = _position;
        var name = Identifier();
        if (Kind == TokenKind.Minus && IsIdentifier(KindAt(1)))
        {
            throw HyphenatedName(start);
        }

        return name;
    }

    private ParseException HyphenatedName(int start)
    {
        var hyphen = _position;
        while (Kind == TokenKind.Minus && IsIdentifier(KindAt(1)))
        {
            _position += 2;
        }

        var name = string.Concat(_tokens[start.._position].Select(token => TextOf(token).ToString()));
        return Error("INVALID_IDENTIFIER", From(hyphen), ("ident", name));
    }

    private ValueList<string> MultipartIdentifier()
    {
        var first = NameIdentifier();
        if (Kind != TokenKind.Dot)
        {
            return [first];
        }

        var parts = new List<string> { first };
        while (Accept(TokenKind.Dot))
        {
            parts.Add(NameIdentifier());
        }

        return parts.ToValueList();
    }

    /// <summary>Spark's <c>qualifiedName</c>.</summary>
    private ValueList<string> QualifiedName()
    {
        var first = Identifier();
        if (Kind != TokenKind.Dot)
        {
            return [first];
        }

        var parts = new List<string> { first };
        while (Accept(TokenKind.Dot))
        {
            parts.Add(Identifier());
        }

        return parts.ToValueList();
    }

    private ValueList<string> TableIdentifier()
    {
        var first = NameIdentifier();
        return Accept(TokenKind.Dot) ? [first, NameIdentifier()] : [first];
    }

    private ValueList<string> IdentifierSequence() => Separated(NameIdentifier);

    private ValueList<string> IdentifierList() => Parenthesized(NameIdentifier);

    private ValueList<string> OptionalIdentifierList() => Kind == TokenKind.LeftParen ? IdentifierList() : [];

    /// <summary>
    /// Spark's <c>identifierReference</c>: a name, or <c>IDENTIFIER(…)</c>, for which the name has no parts and <paramref name="clause"/>
    /// says how to find them.
    /// </summary>
    private ValueList<string> IdentifierReference(out Expression? clause)
    {
        clause = null;
        if (Kind != TokenKind.IdentifierKeyword || KindAt(1) != TokenKind.LeftParen)
        {
            return MultipartIdentifier();
        }

        _position += 2;
        clause = Expression();
        Expect(TokenKind.RightParen);
        return [];
    }

    /// <summary>
    /// The name a command is about; when it is an <c>IDENTIFIER(…)</c> whose text is not known before parameters are bound, the whole
    /// statement waits for it.
    /// </summary>
    private ValueList<string> CommandTarget()
    {
        var name = IdentifierReference(out var clause);
        if (clause is not null && IdentifierText(clause) is { } text)
        {
            return SparkSqlParser.ParseMultipartIdentifier(text, _options);
        }

        _openTarget = clause ?? _openTarget;
        return name;
    }

    /// <summary>The text of a constant string, concatenations included; null when it is no constant.</summary>
    private static string? IdentifierText(Expression expression) =>
        expression switch
        {
            Literal { Value: string text } => text,
            UnresolvedFunction { NameParts: ["concat"], Arguments: var parts } when parts.All(part => IdentifierText(part) is not null) =>
                string.Concat(parts.Select(IdentifierText)),
            _ => null,
        };
}
