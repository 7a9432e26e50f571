using DuckDB.NET.Native;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Execution;

/// <summary>Makes Spark's errors of DuckDB's.</summary>
internal static class DuckDbErrors
{
    /// <summary>The error of a result.</summary>
    internal static Exception Of(ref DuckDBResult result, string sql, RaisedErrors raised, CancellationToken cancellationToken)
    {
        var type = NativeMethods.Query.DuckDBResultErrorType(ref result);
        return Of(type, NativeMethods.Query.DuckDBResultError(ref result) ?? "", sql, raised, cancellationToken);
    }

    /// <summary>The error of a statement that cannot be prepared.</summary>
    internal static Exception OfStatement(string message, string sql, RaisedErrors raised, CancellationToken cancellationToken) =>
        Of(DuckDBErrorType.Invalid, message, sql, raised, cancellationToken);

    /// <summary>An error that is none of the user's.</summary>
    internal static SparkException Internal(string message, Exception? inner = null) =>
        new("INTERNAL_ERROR", new Dictionary<string, string> { ["message"] = message }, default, inner);

    private static Exception Of(DuckDBErrorType type, string message, string sql, RaisedErrors raised, CancellationToken cancellationToken)
    {
        if (raised.Find(message) is { } exception)
        {
            return exception switch
            {
                SparkException or OperationCanceledException => exception,

                // As Java's Math.addExact and its kin, which Spark lets through.
                OverflowException => new SparkRuntimeException(null, "An arithmetic operation overflowed its type.", exception),
                _ => Internal($"A function of the embedded engine failed: {exception.Message}", exception),
            };
        }

        if (type == DuckDBErrorType.Interrupt || message.StartsWith("INTERRUPT", StringComparison.Ordinal))
        {
            return cancellationToken.IsCancellationRequested
                ? new OperationCanceledException(cancellationToken)
                : new SparkException(null, "The query was cancelled.");
        }

        return type switch
        {
            DuckDBErrorType.OutOfMemory => new SparkException(
                "UNABLE_TO_ACQUIRE_MEMORY",
                $"[UNABLE_TO_ACQUIRE_MEMORY] The query needs more memory than it may use, and cannot spill more. {WithoutPrefix(message)}"
            ),
            _ when IsTooManyRows(message) => TooManyRows(),
            DuckDBErrorType.Io or DuckDBErrorType.Permission => new SparkException(
                null,
                $"A file cannot be read or written: {WithoutPrefix(message)}"
            ),
            DuckDBErrorType.OutOfRange => new SparkRuntimeException(
                "ARITHMETIC_OVERFLOW",
                new Dictionary<string, string>
                {
                    ["message"] = WithoutPrefix(message),
                    ["alternative"] = "",
                    ["config"] = "\"spark.sql.ansi.enabled\"",
                }
            ),
            _ => Internal($"The embedded engine failed: {message} The SQL was: {sql}"),
        };
    }

    private static bool IsTooManyRows(string message) =>
        message.Contains("More than one row returned by a subquery", StringComparison.Ordinal);

    private static SparkRuntimeException TooManyRows() => new("SCALAR_SUBQUERY_TOO_MANY_ROWS", new Dictionary<string, string>());

    private static string WithoutPrefix(string message)
    {
        var end = message.IndexOf(": ", StringComparison.Ordinal);
        return (end < 0 ? message : message[(end + 2)..]).TrimEnd();
    }
}
