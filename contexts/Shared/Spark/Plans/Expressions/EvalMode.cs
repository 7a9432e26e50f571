namespace Shared.Spark.Plans.Expressions;

/// <summary>How an expression treats what it cannot compute.</summary>
public enum EvalMode
{
    /// <summary>Hive's way: wraps or gives NULL.</summary>
    Legacy,

    /// <summary>Raises an error.</summary>
    Ansi,

    /// <summary>Gives NULL.</summary>
    Try,
}
