using Shared.Spark.Embedded.Execution;

namespace Shared.Spark.Embedded.Session;

/// <summary>Makes Spark's INTERNAL_ERROR of errors that are the engine's own, so that no other kind reaches the user.</summary>
internal static class InternalErrors
{
    internal static T Guard<T>(string step, Func<T> run)
    {
        try
        {
            return run();
        }
        catch (Exception error) when (IsOwn(error))
        {
            throw DuckDbErrors.Internal($"The {step} failed: {error.Message}", error);
        }
    }

    private static bool IsOwn(Exception error) =>
        error is not ObjectDisposedException
        && (
            error
            is ArgumentException
                or FormatException
                or IndexOutOfRangeException
                or InvalidCastException
                or InvalidOperationException
                or KeyNotFoundException
                or NullReferenceException
                or OverflowException
        );
}
