using Shared.Spark.Catalyst.Analysis;

namespace Shared.Spark.Embedded.Functions;

/// <summary>The settings of a session that values of functions depend on.</summary>
public sealed record FunctionBehavior
{
    /// <summary>As Spark does by itself.</summary>
    public static FunctionBehavior Default { get; } = new();

    /// <summary><c>spark.sql.mapKeyDedupPolicy</c> is <c>LAST_WIN</c>: of equal keys of a map the last one counts.</summary>
    public bool LastMapKeyWins { get; init; }

    /// <summary><c>spark.sql.legacy.statisticalAggregate</c>: a division by zero in statistics is NaN.</summary>
    public bool StatisticsAreNaN { get; init; }

    /// <summary><c>spark.sql.legacy.percentileDiscCalculation</c>: positions of <c>percentile_disc</c> are rounded down.</summary>
    public bool PercentileDiscIsLegacy { get; init; }

    /// <summary><c>spark.sql.legacy.negativeIndexInArrayInsert</c>: -1 is before the last element.</summary>
    public bool NegativeInsertIsBeforeLast { get; init; }

    /// <summary><c>spark.sql.legacy.followThreeValuedLogicInArrayExists</c>: <c>exists</c> is NULL where a NULL leaves it open.</summary>
    public bool ExistsMayBeUnknown { get; init; } = true;

    /// <summary><c>spark.sql.legacy.sizeOfNull</c>: the size of NULL is -1, outside ANSI mode.</summary>
    public bool SizeOfNullIsNegative { get; init; } = true;

    /// <summary><c>spark.sql.legacy.timeParserPolicy</c>.</summary>
    public TimeParserPolicy TimeParserPolicy { get; init; }
}
