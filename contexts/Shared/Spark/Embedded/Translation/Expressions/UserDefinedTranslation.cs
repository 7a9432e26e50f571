using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Translation.Expressions;

/// <summary>Calls of C# functions.</summary>
internal static class UserDefinedTranslation
{
    internal static string Translate(UserDefinedCall call, ExpressionTranslator translator) => throw new SparkException(
        null, $"The embedded engine cannot call the function '{call.Function.Name}' yet. {translator.Plans.TimeZone}");
}
