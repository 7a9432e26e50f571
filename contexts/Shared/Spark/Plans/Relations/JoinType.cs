namespace Shared.Spark.Plans.Relations;

/// <summary>The kinds of joins.</summary>
public enum JoinType
{
    /// <summary>Rows that match.</summary>
    Inner,

    /// <summary>Rows that match and what remains on both sides.</summary>
    FullOuter,

    /// <summary>Rows that match and what remains on the left.</summary>
    LeftOuter,

    /// <summary>Rows that match and what remains on the right.</summary>
    RightOuter,

    /// <summary>Rows of the left side without a match.</summary>
    LeftAnti,

    /// <summary>Rows of the left side with a match.</summary>
    LeftSemi,

    /// <summary>All pairs.</summary>
    Cross,
}
