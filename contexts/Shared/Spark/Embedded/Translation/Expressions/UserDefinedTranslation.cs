using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Embedded.Kernels;
using Shared.Spark.Embedded.Kernels.UserDefined;
using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Embedded.Translation.Expressions;

/// <summary>Calls of C# functions.</summary>
internal static class UserDefinedTranslation
{
    internal static string Translate(UserDefinedCall call, ExpressionTranslator translator)
    {
        var function = call.Function;
        var site = new KernelSite(
            function.Name ?? "udf",
            call.Arguments.Select(argument => argument.Type).ToValueList(),
            function.ReturnType
        )
        {
            Parameter = translator.Plans.Resources.NumberOf(function.Delegate),
        };
        var kernel = new ScalarKernelFunction(
            site,
            created => new DelegateKernel(function, created, DelegateCompiler.Compile(function.Delegate, created)),
            !function.IsDeterministic
        );
        return $"{translator.Plans.Resources.Use(kernel)}({string.Join(", ", call.Arguments.Select(translator.Translate))})";
    }
}
