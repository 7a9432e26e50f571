using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Plans.Errors;

/// <summary>A plan that is wrong: a column that does not exist, a type that does not fit. Thrown by the line that says it.</summary>
public sealed class AnalysisException : SparkException
{
    /// <inheritdoc/>
    public AnalysisException(
        string errorClass,
        IReadOnlyDictionary<string, string> parameters,
        Origin origin = default,
        Exception? innerException = null
    )
        : base(errorClass, parameters, origin, innerException) { }

    /// <inheritdoc/>
    public AnalysisException(string? errorClass, string message, Exception? innerException = null)
        : base(errorClass, message, innerException) { }
}
