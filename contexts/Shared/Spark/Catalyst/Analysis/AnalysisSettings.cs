namespace Shared.Spark.Catalyst.Analysis;

/// <summary>The settings of a session that names and types depend on.</summary>
public sealed record AnalysisSettings
{
    /// <summary><c>spark.sql.ansi.enabled</c>.</summary>
    public bool IsAnsi { get; init; }

    /// <summary><c>spark.sql.caseSensitive</c>.</summary>
    public bool IsCaseSensitive { get; init; }

    /// <summary><c>spark.sql.session.timeZone</c>.</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary><c>spark.sql.timestampType</c> is <c>TIMESTAMP_NTZ</c>: what functions make of text and of parts.</summary>
    public bool TimestampIsNtz { get; init; }

    /// <summary><c>spark.sql.legacy.timeParserPolicy</c>.</summary>
    public TimeParserPolicy TimeParserPolicy { get; init; }

    /// <summary><c>spark.sql.legacy.interval.enabled</c>: differences of dates and timestamps are calendar intervals.</summary>
    public bool LegacyInterval { get; init; }

    /// <summary><c>spark.sql.decimalOperations.allowPrecisionLoss</c>.</summary>
    public bool AllowsPrecisionLoss { get; init; } = true;

    /// <summary><c>spark.sql.groupByOrdinal</c>.</summary>
    public bool GroupByOrdinal { get; init; } = true;

    /// <summary><c>spark.sql.orderByOrdinal</c>.</summary>
    public bool OrderByOrdinal { get; init; } = true;

    /// <summary><c>spark.sql.groupByAliases</c>.</summary>
    public bool GroupByAliases { get; init; } = true;

    /// <summary>
    /// <c>spark.sql.lateralColumnAlias.enableImplicitResolution</c>: items of a SELECT list see the aliases of those before them.
    /// </summary>
    public bool SeesLateralAliases { get; init; } = true;

    /// <summary><c>spark.sql.legacy.inSubqueryNullability</c>: whether IN with a query may be NULL does not depend on the query.</summary>
    public bool InSubqueryIgnoresNullsOfQuery { get; init; }

    /// <summary><c>spark.sql.crossJoin.enabled</c>.</summary>
    public bool CrossJoinEnabled { get; init; } = true;

    /// <summary><c>spark.sql.legacy.ctePrecedencePolicy</c>.</summary>
    public CtePrecedence CtePrecedence { get; init; }

    /// <summary><c>spark.sql.legacy.allowStarWithSingleTableIdentifierInCount</c>: <c>count(t.*)</c> counts rows without a null.</summary>
    public bool AllowsStarOfTableInCount { get; init; }

    /// <summary><c>spark.sql.function.concatBinaryAsString</c>: binaries put together are text.</summary>
    public bool ConcatBinaryAsString { get; init; }

    /// <summary><c>spark.sql.function.eltOutputAsString</c>: one of several binaries is text.</summary>
    public bool EltOutputAsString { get; init; }

    /// <summary><c>spark.sql.legacy.allowParameterlessCount</c>: <c>count()</c> is 0.</summary>
    public bool AllowsParameterlessCount { get; init; }

    /// <summary><c>spark.sql.legacy.sizeOfNull</c>: the size of NULL is -1, outside ANSI mode.</summary>
    public bool SizeOfNullIsNegative { get; init; } = true;

    /// <summary><c>spark.sql.legacy.integerGroupingId</c>: the number of a grouping set is an INT.</summary>
    public bool GroupingIdIsInteger { get; init; }

    /// <summary><c>spark.sql.legacy.createEmptyCollectionUsingStringType</c>: empty arrays and maps are of text.</summary>
    public bool EmptyCollectionsAreOfText { get; init; }

    /// <summary><c>spark.sql.legacy.followThreeValuedLogicInArrayExists</c>: <c>exists</c> is NULL where a NULL leaves it open.</summary>
    public bool ExistsMayBeUnknown { get; init; } = true;

    /// <summary><c>spark.sql.legacy.allowHashOnMapType</c>.</summary>
    public bool AllowsHashOfMap { get; init; }

    /// <summary>How names are compared.</summary>
    public StringComparison NameComparison => IsCaseSensitive ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    /// <summary>The same for sets of names.</summary>
    public StringComparer NameComparer => StringComparer.FromComparison(NameComparison);

    /// <summary>How a failed computation is treated unless the call says otherwise.</summary>
    public Shared.Spark.Plans.Expressions.EvalMode EvalMode =>
        IsAnsi ? Shared.Spark.Plans.Expressions.EvalMode.Ansi : Shared.Spark.Plans.Expressions.EvalMode.Legacy;
}
