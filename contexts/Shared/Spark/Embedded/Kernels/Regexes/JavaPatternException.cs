namespace Shared.Spark.Embedded.Kernels.Regexes;

/// <summary>A text is no pattern of <c>java.util.regex</c>.</summary>
internal sealed class JavaPatternException(string description, string pattern, int index)
    : Exception($"{description} near index {index}\n{pattern}");
