using System.Collections.Frozen;

namespace Shared.Spark.Catalyst.Parsing;

/// <summary>
/// Spark's keywords. See https://spark.apache.org/docs/3.5.7/sql-ref-ansi-compliance.html#sql-keywords-optional-disabled-by-default.
/// </summary>
internal static class Keywords
{
    internal const TokenKind First = TokenKind.Add;

    internal const TokenKind Last = TokenKind.Zone;

    // Spelled otherwise than their kinds are named.
    private static readonly (string Text, TokenKind Kind)[] s_spellings =
    [
        ("X", TokenKind.BinaryHex),
        ("IDENTIFIER", TokenKind.IdentifierKeyword),
        ("PERCENT", TokenKind.PercentLiteral),
        ("MINUS", TokenKind.SetMinus),
        ("REGEXP", TokenKind.Rlike),
        ("TEMP", TokenKind.Temporary),
        ("ANY_VALUE", TokenKind.AnyValue),
        ("CURRENT_DATE", TokenKind.CurrentDate),
        ("CURRENT_TIME", TokenKind.CurrentTime),
        ("CURRENT_TIMESTAMP", TokenKind.CurrentTimestamp),
        ("CURRENT_USER", TokenKind.CurrentUser),
        ("DATE_ADD", TokenKind.DateAdd),
        ("DATE_DIFF", TokenKind.DateDiff),
        ("PERCENTILE_CONT", TokenKind.PercentileCont),
        ("PERCENTILE_DISC", TokenKind.PercentileDisc),
        ("SESSION_USER", TokenKind.SessionUser),
        ("SYSTEM_TIME", TokenKind.SystemTime),
        ("SYSTEM_VERSION", TokenKind.SystemVersion),
        ("TIMESTAMP_LTZ", TokenKind.TimestampLtz),
        ("TIMESTAMP_NTZ", TokenKind.TimestampNtz),
        ("TRY_CAST", TokenKind.TryCast),
    ];

    // Identifiers, but never the alias of a table without AS.
    private static readonly FrozenSet<TokenKind> s_strictNonReserved = new[]
    {
        TokenKind.Anti,
        TokenKind.Cross,
        TokenKind.Except,
        TokenKind.Full,
        TokenKind.Inner,
        TokenKind.Intersect,
        TokenKind.Join,
        TokenKind.Lateral,
        TokenKind.Left,
        TokenKind.Natural,
        TokenKind.On,
        TokenKind.Right,
        TokenKind.Semi,
        TokenKind.SetMinus,
        TokenKind.Union,
        TokenKind.Using,
    }.ToFrozenSet();

    // Reserved when reserved keywords are enforced.
    private static readonly FrozenSet<TokenKind> s_reserved = new[]
    {
        TokenKind.All,
        TokenKind.And,
        TokenKind.Any,
        TokenKind.As,
        TokenKind.Authorization,
        TokenKind.Both,
        TokenKind.Case,
        TokenKind.Cast,
        TokenKind.Check,
        TokenKind.Collate,
        TokenKind.Column,
        TokenKind.Constraint,
        TokenKind.Create,
        TokenKind.Cross,
        TokenKind.CurrentDate,
        TokenKind.CurrentTime,
        TokenKind.CurrentTimestamp,
        TokenKind.CurrentUser,
        TokenKind.Distinct,
        TokenKind.Else,
        TokenKind.End,
        TokenKind.Escape,
        TokenKind.Except,
        TokenKind.False,
        TokenKind.Fetch,
        TokenKind.Filter,
        TokenKind.For,
        TokenKind.Foreign,
        TokenKind.From,
        TokenKind.Full,
        TokenKind.Grant,
        TokenKind.Group,
        TokenKind.Having,
        TokenKind.In,
        TokenKind.Inner,
        TokenKind.Intersect,
        TokenKind.Into,
        TokenKind.Is,
        TokenKind.Join,
        TokenKind.Lateral,
        TokenKind.Leading,
        TokenKind.Left,
        TokenKind.Natural,
        TokenKind.Not,
        TokenKind.Null,
        TokenKind.Offset,
        TokenKind.On,
        TokenKind.Only,
        TokenKind.Or,
        TokenKind.Order,
        TokenKind.Outer,
        TokenKind.Overlaps,
        TokenKind.PercentileCont,
        TokenKind.PercentileDisc,
        TokenKind.Primary,
        TokenKind.References,
        TokenKind.Right,
        TokenKind.Select,
        TokenKind.SessionUser,
        TokenKind.Some,
        TokenKind.Table,
        TokenKind.Then,
        TokenKind.Time,
        TokenKind.To,
        TokenKind.Trailing,
        TokenKind.Union,
        TokenKind.Unique,
        TokenKind.Unknown,
        TokenKind.User,
        TokenKind.Using,
        TokenKind.When,
        TokenKind.Where,
        TokenKind.With,
        TokenKind.Within,
    }.ToFrozenSet();

    private static readonly KeywordClass[] s_classes = Classify();

    private static readonly FrozenDictionary<string, TokenKind> s_kinds = Spell();

    private static readonly FrozenDictionary<string, TokenKind>.AlternateLookup<ReadOnlySpan<char>> s_lookup = s_kinds.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    [Flags]
    private enum KeywordClass : byte
    {
        None,
        Keyword = 1,
        StrictNonReserved = 2,
        Reserved = 4,
    }

    /// <summary>The keywords in upper case, in order; those that have several spellings are not among them, as in Spark.</summary>
    internal static IReadOnlyList<string> Names { get; } =
    [
        .. s_kinds
            .Where(keyword => keyword.Value is not (TokenKind.Rlike or TokenKind.Temporary or TokenKind.Not))
            .Select(keyword => keyword.Key.ToUpperInvariant())
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The kind of a word: a keyword's, or an identifier.</summary>
    internal static TokenKind Find(ReadOnlySpan<char> word) => s_lookup.TryGetValue(word, out var kind) ? kind : TokenKind.Identifier;

    internal static bool IsKeyword(TokenKind kind) => kind >= First;

    /// <summary>Whether the kind may be an identifier where Spark's grammar has <c>identifier</c>.</summary>
    internal static bool IsIdentifier(TokenKind kind, bool enforceReserved) =>
        kind is TokenKind.Identifier or TokenKind.BackquotedIdentifier
        || (kind >= First && (!enforceReserved || (s_classes[(int)kind] & KeywordClass.Reserved) == 0));

    /// <summary>Whether the kind may be an identifier where Spark's grammar has <c>strictIdentifier</c>.</summary>
    internal static bool IsStrictIdentifier(TokenKind kind, bool enforceReserved) =>
        IsIdentifier(kind, enforceReserved) && (enforceReserved || (s_classes[(int)kind] & KeywordClass.StrictNonReserved) == 0);

    private static KeywordClass[] Classify()
    {
        var classes = new KeywordClass[(int)Last + 1];
        for (var kind = First; kind <= Last; kind++)
        {
            classes[(int)kind] =
                KeywordClass.Keyword
                | (s_strictNonReserved.Contains(kind) ? KeywordClass.StrictNonReserved : 0)
                | (s_reserved.Contains(kind) ? KeywordClass.Reserved : 0);
        }

        return classes;
    }

    private static FrozenDictionary<string, TokenKind> Spell()
    {
        var kinds = s_spellings.ToDictionary(spelling => spelling.Text, spelling => spelling.Kind, StringComparer.OrdinalIgnoreCase);
        var spelled = kinds.Values.ToHashSet();
        spelled.Remove(TokenKind.Rlike);
        spelled.Remove(TokenKind.Temporary);
        for (var kind = First; kind <= Last; kind++)
        {
            if (!spelled.Contains(kind))
            {
                kinds.Add(kind.ToString(), kind);
            }
        }

        return kinds.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
