namespace Shared.Spark.Catalyst.Parsing;

/// <content>What a word means where it could be a keyword or a name: the words behind it tell.</content>
internal sealed partial class Parser
{
    /// <summary>Whether an expression may begin with a token of this kind.</summary>
    private bool StartsOperand(TokenKind kind) =>
        kind switch
        {
            TokenKind.EndOfInput or TokenKind.Unrecognized or TokenKind.Semicolon or TokenKind.RightParen or TokenKind.Comma => false,
            TokenKind.Dot or TokenKind.LeftBracket or TokenKind.RightBracket or TokenKind.Arrow or TokenKind.FatArrow => false,
            TokenKind.HintStart or TokenKind.HintEnd => false,
            TokenKind.Equal or TokenKind.NullSafeEqual or TokenKind.NotEqual or TokenKind.NotEqualC => false,
            TokenKind.Less or TokenKind.LessOrEqual or TokenKind.Greater or TokenKind.GreaterOrEqual => false,
            TokenKind.Slash or TokenKind.Percent or TokenKind.Ampersand or TokenKind.Pipe or TokenKind.ConcatPipe or TokenKind.Hat => false,
            _ => true,
        };

    private static bool IsWord(TokenKind kind) =>
        kind is TokenKind.Identifier or TokenKind.BackquotedIdentifier || Keywords.IsKeyword(kind);

    private static bool EndsAlias(TokenKind kind) =>
        kind is TokenKind.EndOfInput or TokenKind.Comma or TokenKind.RightParen or TokenKind.Semicolon;

    private bool StartsRelation(TokenKind kind) => kind == TokenKind.LeftParen || IsIdentifier(kind);

    private bool StartsQueryWord(TokenKind kind) =>
        kind
            is TokenKind.Select
                or TokenKind.LeftParen
                or TokenKind.Values
                or TokenKind.From
                or TokenKind.Table
                or TokenKind.Map
                or TokenKind.Reduce
                or TokenKind.All
                or TokenKind.Distinct;

    /// <summary>
    /// Whether the token at a distance begins a clause, so that it is not an alias: <c>FROM t WHERE a</c>, but <c>FROM t where</c>.
    /// </summary>
    private bool StartsClause(int distance)
    {
        // A keyword twice is a name and the keyword: FROM t WHERE WHERE a.
        var next = KindAt(distance + 1);
        return next != KindAt(distance)
            && KindAt(distance) switch
            {
                TokenKind.From => StartsRelation(next) || next is TokenKind.StringLiteral or TokenKind.DoubleQuotedString,
                TokenKind.Where or TokenKind.Having or TokenKind.Limit or TokenKind.Offset => StartsOperand(next),
                TokenKind.Group or TokenKind.Order or TokenKind.Sort or TokenKind.Cluster or TokenKind.Distribute => next == TokenKind.By,
                TokenKind.Window => IsIdentifier(next) && KindAt(distance + 2) == TokenKind.As,
                TokenKind.Union or TokenKind.Except or TokenKind.SetMinus or TokenKind.Intersect => StartsQueryWord(next),
                TokenKind.Lateral => next == TokenKind.View,
                TokenKind.Pivot or TokenKind.Tablesample => next == TokenKind.LeftParen,
                TokenKind.Unpivot => next is TokenKind.LeftParen or TokenKind.Include or TokenKind.Exclude,
                TokenKind.Version or TokenKind.SystemVersion or TokenKind.Timestamp or TokenKind.SystemTime => next == TokenKind.As
                    && KindAt(distance + 2) == TokenKind.Of,
                TokenKind.For => next == TokenKind.LeftParen
                    || (IsIdentifier(next) && KindAt(distance + 2) is TokenKind.In or TokenKind.As),
                TokenKind.Select => StartsOperand(next) || next == TokenKind.HintStart,
                TokenKind.Map or TokenKind.Reduce => StartsOperand(next) && IsTransform(_position + distance),
                TokenKind.Insert => next is TokenKind.Into or TokenKind.Overwrite,
                TokenKind.Set => IsIdentifier(next) && KindAt(distance + 2) is TokenKind.Equal or TokenKind.Dot,
                TokenKind.When => next is TokenKind.Matched or TokenKind.Not,
                TokenKind.With => next is TokenKind.Rollup or TokenKind.Cube,
                _ => false,
            };
    }

    /// <summary>Whether an operator that is spelled as a word stands here, not an alias.</summary>
    private bool IsOperatorWord() => StartsOperand(KindAt(1));

    /// <summary>
    /// Whether <c>SELECT TRANSFORM(…) USING</c>, <c>MAP … USING</c> or <c>REDUCE … USING</c> begins at a token, not a function's call.
    /// </summary>
    private bool IsTransform(int index)
    {
        if (KindOf(index) == TokenKind.Select)
        {
            if (KindOf(index + 1) != TokenKind.Transform || KindOf(index + 2) != TokenKind.LeftParen)
            {
                return false;
            }

            var close = _tokens[index + 2].Partner;
            return close == 0
                || KindOf(index + 3) is TokenKind.Distinct or TokenKind.All
                || KindOf(close + 1) is TokenKind.Using or TokenKind.Recordwriter
                || (KindOf(close + 1) == TokenKind.Row && KindOf(close + 2) == TokenKind.Format);
        }

        for (var i = index + 1; i < _tokens.Length; i++)
        {
            switch (_tokens[i].Kind)
            {
                case TokenKind.Using:
                    return KindOf(i + 1) is TokenKind.StringLiteral or TokenKind.DoubleQuotedString;
                case TokenKind.RightParen or TokenKind.EndOfInput or TokenKind.Semicolon or TokenKind.From:
                    return false;
                case TokenKind.LeftParen when _tokens[i].Partner > 0:
                    i = _tokens[i].Partner;
                    break;
            }
        }

        return false;
    }
}
