using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Shell.Answers;

/// <summary>Errors as people read them.</summary>
internal static class ErrorText
{
    /// <summary>Prints an error; the type of one that is not Spark's tells more than its message alone.</summary>
    internal static void Write(TextWriter errors, Exception exception)
    {
        errors.WriteLine(exception is SparkException ? exception.Message : $"{exception.GetType().Name}: {exception.Message}");
        errors.Flush();
    }
}
