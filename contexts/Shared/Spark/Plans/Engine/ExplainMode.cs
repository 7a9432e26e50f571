namespace Shared.Spark.Plans.Engine;

/// <summary>What <c>Explain</c> shows.</summary>
public enum ExplainMode
{
    /// <summary>The physical plan.</summary>
    Simple,

    /// <summary>All plans.</summary>
    Extended,

    /// <summary>The code that is run.</summary>
    Codegen,

    /// <summary>The optimized plan with statistics.</summary>
    Cost,

    /// <summary>The physical plan as an outline with details behind it.</summary>
    Formatted,
}
