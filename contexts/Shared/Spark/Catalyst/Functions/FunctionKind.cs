namespace Shared.Spark.Catalyst.Functions;

/// <summary>The kinds of functions.</summary>
public enum FunctionKind
{
    /// <summary>A value from the values of one row.</summary>
    Scalar,

    /// <summary>A value from the rows of a group or window.</summary>
    Aggregate,

    /// <summary>A value from a window only.</summary>
    Window,

    /// <summary>Rows from one row.</summary>
    Generator,
}
