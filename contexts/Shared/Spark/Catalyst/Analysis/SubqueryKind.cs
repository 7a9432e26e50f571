namespace Shared.Spark.Catalyst.Analysis;

/// <summary>What a subquery is used as: decides where it may refer to the query around it.</summary>
internal enum SubqueryKind
{
    /// <summary>A value.</summary>
    Scalar,

    /// <summary>EXISTS or IN.</summary>
    Predicate,

    /// <summary>The right side of LATERAL.</summary>
    Lateral,
}
