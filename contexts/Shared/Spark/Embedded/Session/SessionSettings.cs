using Shared.Spark.Catalyst.Analysis;
using Shared.Spark.Catalyst.Parsing;
using Shared.Spark.Embedded.Functions;
using Shared.Spark.Embedded.Translation;
using Shared.Spark.Plans.DateTimes;
using Shared.Spark.Plans.Engine;

namespace Shared.Spark.Embedded.Session;

/// <summary>What a session's settings say to the parser and the analyzer.</summary>
internal static class SessionSettings
{
    internal static string TimeZoneOf(IRuntimeConfiguration configuration) =>
        configuration.Find(KnownSettings.TimeZone) ?? ZoneRules.Local.Id;

    internal static AnalysisSettings ForAnalysis(SessionConfiguration configuration) =>
        new()
        {
            IsAnsi = configuration.IsOn(KnownSettings.Ansi),
            IsCaseSensitive = configuration.IsOn("spark.sql.caseSensitive"),
            TimeZone = TimeZoneOf(configuration),
            TimestampIsNtz = TimestampIsNtz(configuration),
            TimeParserPolicy = TimeParserPolicyOf(configuration),
            LegacyInterval = configuration.IsOn(KnownSettings.LegacyInterval),
            AllowsPrecisionLoss = configuration.IsOn("spark.sql.decimalOperations.allowPrecisionLoss"),
            GroupByOrdinal = configuration.IsOn("spark.sql.groupByOrdinal"),
            OrderByOrdinal = configuration.IsOn("spark.sql.orderByOrdinal"),
            GroupByAliases = configuration.IsOn("spark.sql.groupByAliases"),
            CtePrecedence = Enum.TryParse<CtePrecedence>(
                configuration.Find("spark.sql.legacy.ctePrecedencePolicy"),
                ignoreCase: true,
                out var precedence
            )
                ? precedence
                : CtePrecedence.Exception,
            AllowsStarOfTableInCount = configuration.IsOn("spark.sql.legacy.allowStarWithSingleTableIdentifierInCount"),
            ConcatBinaryAsString = configuration.IsOn("spark.sql.function.concatBinaryAsString"),
            EltOutputAsString = configuration.IsOn("spark.sql.function.eltOutputAsString"),
            AllowsParameterlessCount = configuration.IsOn("spark.sql.legacy.allowParameterlessCount"),
            SizeOfNullIsNegative = configuration.IsOn(KnownSettings.LegacySizeOfNull),
            GroupingIdIsInteger = configuration.IsOn("spark.sql.legacy.integerGroupingId"),
            EmptyCollectionsAreOfText = configuration.IsOn("spark.sql.legacy.createEmptyCollectionUsingStringType"),
            ExistsMayBeUnknown = configuration.IsOn(KnownSettings.ThreeValuedExists),
            AllowsHashOfMap = configuration.IsOn("spark.sql.legacy.allowHashOnMapType"),
            SeesLateralAliases = configuration.IsOn("spark.sql.lateralColumnAlias.enableImplicitResolution"),
            InSubqueryIgnoresNullsOfQuery = configuration.IsOn("spark.sql.legacy.inSubqueryNullability"),
            CrossJoinEnabled = configuration.IsOn("spark.sql.crossJoin.enabled"),
        };

    internal static TranslationSettings ForTranslation(SessionConfiguration configuration) =>
        new()
        {
            TimeZone = TimeZoneOf(configuration),
            Functions = new FunctionBehavior
            {
                TimeParserPolicy = TimeParserPolicyOf(configuration),
                LastMapKeyWins = string.Equals(
                    configuration.Find("spark.sql.mapKeyDedupPolicy"),
                    "LAST_WIN",
                    StringComparison.OrdinalIgnoreCase
                ),
                StatisticsAreNaN = configuration.IsOn("spark.sql.legacy.statisticalAggregate"),
                PercentileDiscIsLegacy = configuration.IsOn("spark.sql.legacy.percentileDiscCalculation"),
                NegativeInsertIsBeforeLast = configuration.IsOn("spark.sql.legacy.negativeIndexInArrayInsert"),
                ExistsMayBeUnknown = configuration.IsOn(KnownSettings.ThreeValuedExists),
                SizeOfNullIsNegative = configuration.IsOn(KnownSettings.LegacySizeOfNull),
            },
            NullInEmptyListIsNull = configuration.Find(KnownSettings.NullInEmptyList) is null
                ? !configuration.IsOn(KnownSettings.Ansi)
                : configuration.IsOn(KnownSettings.NullInEmptyList),
        };

    internal static TimeParserPolicy TimeParserPolicyOf(IRuntimeConfiguration configuration) =>
        Enum.TryParse<TimeParserPolicy>(configuration.Find(KnownSettings.TimeParserPolicy), ignoreCase: true, out var policy)
            ? policy
            : TimeParserPolicy.Exception;

    internal static bool TimestampIsNtz(IRuntimeConfiguration configuration) =>
        string.Equals(configuration.Find(KnownSettings.TimestampType), "TIMESTAMP_NTZ", StringComparison.OrdinalIgnoreCase);

    internal static ParserOptions ForParsing(SessionConfiguration configuration) =>
        new()
        {
            AnsiEnabled = configuration.IsOn(KnownSettings.Ansi),
            EnforceReservedKeywords = configuration.IsOn("spark.sql.ansi.enforceReservedKeywords"),
            DoubleQuotedIdentifiers = configuration.IsOn("spark.sql.ansi.doubleQuotedIdentifiers"),
            LegacyInterval = configuration.IsOn(KnownSettings.LegacyInterval),
            EscapedStringLiterals = configuration.IsOn("spark.sql.parser.escapedStringLiterals"),
            QuotedRegexColumnNames = configuration.IsOn("spark.sql.parser.quotedRegexColumnNames"),
            RelationPrecedence = configuration.IsOn("spark.sql.ansi.relationPrecedence"),
            LegacySetOperationPrecedence = configuration.IsOn("spark.sql.legacy.setopsPrecedence.enabled"),
            LegacyExponentLiteralAsDecimal = configuration.IsOn("spark.sql.legacy.exponentLiteralAsDecimal.enabled"),
            HavingWithoutGroupByIsWhere = configuration.IsOn("spark.sql.legacy.parser.havingWithoutGroupByAsWhere"),
            TimestampIsNtz = TimestampIsNtz(configuration),
            CharVarcharAsString = configuration.IsOn("spark.sql.legacy.charVarcharAsString"),
            TimeZone = ZoneRules.OfSession(TimeZoneOf(configuration)),
            Variables = configuration.IsOn("spark.sql.variable.substitute") ? configuration.Find : null,
        };
}
