using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Plans.Errors;

/// <summary>An error with one of Spark's error classes. See https://spark.apache.org/docs/3.5.7/sql-error-conditions.html.</summary>
public class SparkException : Exception
{
    /// <summary>An error of a class.</summary>
    /// <param name="errorClass">The class, with its subclass: <c>UNRESOLVED_COLUMN.WITH_SUGGESTION</c>.</param>
    /// <param name="parameters">The parameters of its message.</param>
    /// <param name="origin">The place in the SQL text.</param>
    /// <param name="innerException">What caused it; null for nothing.</param>
    public SparkException(
        string errorClass,
        IReadOnlyDictionary<string, string> parameters,
        Origin origin = default,
        Exception? innerException = null
    )
        : this(errorClass, parameters, origin, ErrorClasses.Describe(errorClass, parameters) + SqlContext.Describe(origin), innerException)
    { }

    /// <summary>An error of a class that shows its place in its own way.</summary>
    private protected SparkException(
        string errorClass,
        IReadOnlyDictionary<string, string> parameters,
        Origin origin,
        string message,
        Exception? innerException
    )
        : base(message, innerException)
    {
        ErrorClass = errorClass;
        MessageParameters = parameters;
        Origin = origin;
    }

    /// <summary>An error whose text is another's: what a server sent, or what Spark itself gives no class.</summary>
    /// <param name="errorClass">The class; null when there is none.</param>
    /// <param name="message">The whole message.</param>
    /// <param name="innerException">What caused it; null for nothing.</param>
    public SparkException(string? errorClass, string message, Exception? innerException = null)
        : base(message, innerException)
    {
        ErrorClass = errorClass;
        MessageParameters = new Dictionary<string, string>();
    }

    /// <summary>Spark's error class, with its subclass; null when there is none.</summary>
    public string? ErrorClass { get; }

    /// <summary>The parameters of the message.</summary>
    public IReadOnlyDictionary<string, string> MessageParameters { get; }

    /// <summary>The SQLSTATE of the class; null when there is none.</summary>
    public string? SqlState => ErrorClass is null ? null : ErrorClasses.SqlState(ErrorClass);

    /// <summary>The place in the SQL text; not known when the error comes from a DataFrame call.</summary>
    public Origin Origin { get; }
}
