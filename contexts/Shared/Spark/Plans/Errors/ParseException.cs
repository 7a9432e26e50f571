using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Plans.Errors;

/// <summary>A SQL text that is no SQL.</summary>
public sealed class ParseException : SparkException
{
    /// <inheritdoc/>
    public ParseException(
        string errorClass,
        IReadOnlyDictionary<string, string> parameters,
        Origin origin = default,
        Exception? innerException = null
    )
        : base(
            errorClass,
            parameters,
            origin,
            $"\n{ErrorClasses.Describe(errorClass, parameters)}{SqlContext.DescribeParse(origin)}",
            innerException
        ) { }

    /// <inheritdoc/>
    public ParseException(string? errorClass, string message, Exception? innerException = null)
        : base(errorClass, message, innerException) { }
}
