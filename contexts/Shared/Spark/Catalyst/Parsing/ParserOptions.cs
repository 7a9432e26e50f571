using Shared.Spark.Plans.DateTimes;

namespace Shared.Spark.Catalyst.Parsing;

/// <summary>The settings of a session that change what a SQL text means.</summary>
public sealed record ParserOptions
{
    /// <summary>Spark's defaults.</summary>
    public static ParserOptions Default { get; } = new();

    /// <summary><c>spark.sql.ansi.enabled</c>.</summary>
    public bool AnsiEnabled { get; init; }

    /// <summary>
    /// <c>spark.sql.ansi.enforceReservedKeywords</c>: with ANSI mode, the reserved words of the standard are no identifiers.
    /// </summary>
    public bool EnforceReservedKeywords { get; init; }

    /// <summary><c>spark.sql.ansi.doubleQuotedIdentifiers</c>: with ANSI mode, <c>"a"</c> is an identifier, not a string.</summary>
    public bool DoubleQuotedIdentifiers { get; init; }

    /// <summary><c>spark.sql.ansi.relationPrecedence</c>: with ANSI mode, JOIN goes before a comma.</summary>
    public bool RelationPrecedence { get; init; }

    /// <summary><c>spark.sql.legacy.interval.enabled</c>: all interval literals are calendar intervals.</summary>
    public bool LegacyInterval { get; init; }

    /// <summary><c>spark.sql.parser.escapedStringLiterals</c>: backslashes in strings stand for themselves.</summary>
    public bool EscapedStringLiterals { get; init; }

    /// <summary>
    /// <c>spark.sql.parser.quotedRegexColumnNames</c>: a quoted name in a SELECT list is a regular expression over columns.
    /// </summary>
    public bool QuotedRegexColumnNames { get; init; }

    /// <summary><c>spark.sql.legacy.setopsPrecedence.enabled</c>: all set operations bind alike.</summary>
    public bool LegacySetOperationPrecedence { get; init; }

    /// <summary><c>spark.sql.legacy.exponentLiteralAsDecimal.enabled</c>: <c>1e3</c> is a decimal.</summary>
    public bool LegacyExponentLiteralAsDecimal { get; init; }

    /// <summary><c>spark.sql.legacy.parser.havingWithoutGroupByAsWhere</c>: HAVING without GROUP BY is WHERE.</summary>
    public bool HavingWithoutGroupByIsWhere { get; init; }

    /// <summary><c>spark.sql.timestampType</c> is <c>TIMESTAMP_NTZ</c>: what TIMESTAMP means.</summary>
    public bool TimestampIsNtz { get; init; }

    /// <summary><c>spark.sql.legacy.charVarcharAsString</c>: CHAR and VARCHAR are STRING.</summary>
    public bool CharVarcharAsString { get; init; }

    /// <summary><c>spark.sql.session.timeZone</c>: where timestamp literals without a zone are.</summary>
    public ZoneRules TimeZone { get; init; } = ZoneRules.Local;

    /// <summary>The variables of <c>${name}</c>, as <c>spark.sql.variable.substitute</c> replaces them; null to replace none.</summary>
    public Func<string, string?>? Variables { get; init; }
}
