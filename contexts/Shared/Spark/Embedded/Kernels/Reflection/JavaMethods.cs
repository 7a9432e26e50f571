namespace Shared.Spark.Embedded.Kernels.Reflection;

/// <summary>
/// Static methods of Java's own classes that <c>java_method</c> can call though there is no Java: their arguments are text.
/// </summary>
internal static class JavaMethods
{
    private static readonly Dictionary<string, Func<string[], string?>> s_methods = new(StringComparer.Ordinal)
    {
        ["java.util.UUID.randomUUID/0"] = _ => Guid.NewGuid().ToString("D"),
        ["java.util.UUID.fromString/1"] = arguments => Guid.TryParseExact(arguments[0], "D", out var id) ? id.ToString("D") : null,
    };

    internal static bool HasClass(string className) =>
        s_methods.Keys.Any(name => name.StartsWith(className + ".", StringComparison.Ordinal));

    /// <summary>The method with so many parameters; null when it is not at hand.</summary>
    internal static Func<string[], string?>? Find(string className, string methodName, int count) =>
        s_methods.GetValueOrDefault(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{className}.{methodName}/{count}"));
}
