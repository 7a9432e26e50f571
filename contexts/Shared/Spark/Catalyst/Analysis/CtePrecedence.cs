namespace Shared.Spark.Catalyst.Analysis;

/// <summary>Which of two named queries of one name is meant: <c>spark.sql.legacy.ctePrecedencePolicy</c>.</summary>
public enum CtePrecedence
{
    /// <summary>Neither: it is an error.</summary>
    Exception,

    /// <summary>The inner one.</summary>
    Corrected,

    /// <summary>The outer one, as before Spark 3; what an inner one is made of does not see it.</summary>
    Legacy,
}
