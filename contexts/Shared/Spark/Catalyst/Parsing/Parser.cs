using System.Runtime.CompilerServices;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Catalyst.Parsing;

/// <summary>
/// A recursive descent over the tokens, after the grammar of Spark 3.5 (<c>SqlBaseParser.g4</c>). Most keywords are names, too: what a
/// word means is decided by the words behind it, never by trying, so that the time is linear in the text.
/// </summary>
internal sealed partial class Parser
{
    private readonly string _text;
    private readonly ParserOptions _options;
    private readonly Token[] _tokens;
    private readonly bool _hasUnclosedComment;
    private int[]? _lineStarts;
    private int _position;

    internal Parser(string text, ParserOptions options)
    {
        _text = VariableSubstitution.Apply(text, options.Variables);
        _options = options;
        var lexer = new Lexer(_text);
        _tokens = lexer.Tokenize();
        _hasUnclosedComment = lexer.HasUnclosedComment;
    }

    private TokenKind Kind => _tokens[_position].Kind;

    private bool EnforceReserved => _options is { AnsiEnabled: true, EnforceReservedKeywords: true };

    private bool DoubleQuotedIdentifiers => _options is { AnsiEnabled: true, DoubleQuotedIdentifiers: true };

    internal LogicalPlan SingleStatement()
    {
        var plan = Statement();
        while (Accept(TokenKind.Semicolon)) { }

        ExpectEnd(plan, isStatement: true);
        return plan;
    }

    internal Expression SingleExpression() => ExpectEnd(NamedExpression());

    internal DataType SingleDataType() => ExpectEnd(DataTypeName());

    internal StructType SingleTableSchema() => ExpectEnd(new StructType(ColumnTypes()));

    internal ValueList<string> SingleMultipartIdentifier() => ExpectEnd(MultipartIdentifier());

    internal ValueList<string> SingleTableIdentifier() => ExpectEnd(TableIdentifier());

    private T ExpectEnd<T>(T result, bool isStatement = false)
    {
        if (Kind != TokenKind.EndOfInput)
        {
            throw KindAt(1) == TokenKind.EndOfInput
            || (isStatement && (KindAt(1) == TokenKind.Semicolon || KindAt(-1) == TokenKind.Semicolon))
                ? ExtraInput()
                : SyntaxError();
        }

        if (_hasUnclosedComment)
        {
            throw Error("UNCLOSED_BRACKETED_COMMENT", Here());
        }

        return _deferred is null ? result : throw _deferred;
    }

    private TokenKind KindAt(int distance)
    {
        var index = _position + distance;
        return index < 0 || index >= _tokens.Length ? TokenKind.EndOfInput : _tokens[index].Kind;
    }

    private void Advance()
    {
        if (_position < _tokens.Length - 1)
        {
            _position++;
        }
    }

    private bool Accept(TokenKind kind)
    {
        if (Kind != kind)
        {
            return false;
        }

        Advance();
        return true;
    }

    private bool Accept(TokenKind first, TokenKind second)
    {
        if (Kind != first || KindAt(1) != second)
        {
            return false;
        }

        _position += 2;
        return true;
    }

    /// <summary>Takes one of two kinds; false when there is neither.</summary>
    private bool AcceptEither(TokenKind first, TokenKind second) => Accept(first) || Accept(second);

    private void Expect(TokenKind kind)
    {
        if (!Accept(kind))
        {
            throw KindAt(1) == kind ? ExtraInput() : SyntaxError();
        }
    }

    private void Expect(TokenKind first, TokenKind second)
    {
        Expect(first);
        Expect(second);
    }

    private ReadOnlySpan<char> TextOf(in Token token) => _text.AsSpan(token.Start, token.End - token.Start);

    /// <summary>The text of the tokens from one to before the current one.</summary>
    private string TextFrom(int firstToken) => _position > firstToken ? _text[_tokens[firstToken].Start.._tokens[_position - 1].End] : "";

    private ValueList<T> Separated<T>(Func<T> item)
    {
        var first = item();
        if (Kind != TokenKind.Comma)
        {
            return [first];
        }

        var items = new List<T> { first };
        while (Accept(TokenKind.Comma))
        {
            items.Add(item());
        }

        return items.ToValueList();
    }

    private ValueList<T> Parenthesized<T>(Func<T> item)
    {
        Expect(TokenKind.LeftParen);
        var items = Separated(item);
        Expect(TokenKind.RightParen);
        return items;
    }

    /// <summary>Where the tokens from one to before the current one stand.</summary>
    private Origin From(int firstToken)
    {
        var start = _tokens[firstToken].Start;
        var stop = _tokens[Math.Max(_position - 1, firstToken)].End - 1;
        var (line, column) = LineAndColumn(start);
        return new Origin(_text, start, stop, line, column);
    }

    /// <summary>Where the current token stands.</summary>
    private Origin Here()
    {
        var token = _tokens[_position];
        var (line, column) = LineAndColumn(token.Start);
        return new Origin(_text, token.Start, token.End - 1, line, column);
    }

    private (int Line, int Column) LineAndColumn(int index)
    {
        _lineStarts ??= FindLineStarts(_text);
        if (_lineStarts.Length == 1)
        {
            return (1, index);
        }

        var line = Array.BinarySearch(_lineStarts, index);
        line = line < 0 ? ~line - 1 : line;
        return (line + 1, index - _lineStarts[line]);
    }

    private static int[] FindLineStarts(string text)
    {
        if (!text.Contains('\n'))
        {
            return [0];
        }

        var starts = new List<int> { 0 };
        for (var i = text.IndexOf('\n'); i >= 0; i = text.IndexOf('\n', i + 1))
        {
            starts.Add(i + 1);
        }

        return [.. starts];
    }

    private void GuardStack()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw TooDeep();
        }
    }
}
