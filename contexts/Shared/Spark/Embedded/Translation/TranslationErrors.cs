using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Translation;

/// <summary>The errors of what this engine does not compute.</summary>
internal static class TranslationErrors
{
    internal static SparkException Unsupported(string feature) =>
        new("UNSUPPORTED_FEATURE", $"[UNSUPPORTED_FEATURE] The feature is not supported: {feature} in the embedded engine.");
}
