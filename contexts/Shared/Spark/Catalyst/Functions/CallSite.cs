using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Catalyst.Functions;

/// <summary>A call to bind: the function, its arguments and the settings that matter.</summary>
/// <param name="Function">The function.</param>
/// <param name="Arguments">The arguments, typed, before coercion.</param>
/// <param name="Mode">How what cannot be computed is treated.</param>
/// <param name="Settings">The session's settings that typing depends on.</param>
/// <param name="Origin">Where the call stands.</param>
public sealed record CallSite(
    FunctionDefinition Function,
    ValueList<TypedExpression> Arguments,
    EvalMode Mode,
    Analysis.AnalysisSettings Settings,
    Origin Origin)
{
    /// <summary>The types of the arguments.</summary>
    public IEnumerable<DataType> Types => Arguments.Select(argument => argument.Type);
}
