namespace Shared.Spark.Plans.Commands;

/// <summary>The kinds of functions that SHOW FUNCTIONS lists.</summary>
public enum FunctionScope
{
    /// <summary>All.</summary>
    All,

    /// <summary>Built in.</summary>
    System,

    /// <summary>Made by users.</summary>
    User,
}
