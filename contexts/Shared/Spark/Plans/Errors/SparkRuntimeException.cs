using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Plans.Errors;

/// <summary>A row that cannot be computed: a failed cast in ANSI mode, a raised error, an array index out of bounds.</summary>
public sealed class SparkRuntimeException : SparkException
{
    /// <inheritdoc/>
    public SparkRuntimeException(
        string errorClass,
        IReadOnlyDictionary<string, string> parameters,
        Origin origin = default,
        Exception? innerException = null
    )
        : base(errorClass, parameters, origin, innerException) { }

    /// <inheritdoc/>
    public SparkRuntimeException(string? errorClass, string message, Exception? innerException = null)
        : base(errorClass, message, innerException) { }
}
