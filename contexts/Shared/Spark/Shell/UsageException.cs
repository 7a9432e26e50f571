namespace Shared.Spark.Shell;

/// <summary>A command line that the shell does not understand.</summary>
/// <param name="message">What is wrong and what would be right.</param>
internal sealed class UsageException(string message) : Exception(message);
