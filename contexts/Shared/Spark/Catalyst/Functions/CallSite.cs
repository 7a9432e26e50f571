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
    Origin Origin
)
{
    /// <summary>The types of the arguments.</summary>
    public IEnumerable<DataType> Types => Arguments.Select(argument => argument.Type);

    /// <summary>The name that the user called the function by, in lower case.</summary>
    public string CalledAs { get; init; } = Function.Name;

    /// <summary>The registry, for signatures that hand a call over to another function.</summary>
    public FunctionRegistry? Functions { get; init; }

    /// <summary>The session's catalog, for functions that tell of it.</summary>
    public Catalog.IRelationCatalog? Catalog { get; init; }

    /// <summary>Whether DISTINCT was said.</summary>
    public bool IsDistinct { get; init; }

    /// <summary>What WITHIN GROUP (ORDER BY …) said, of an aggregate function.</summary>
    public ValueList<TypedSortOrder> WithinGroup { get; init; } = [];

    /// <summary>What another function makes of the call, with other arguments.</summary>
    /// <exception cref="InvalidOperationException">The registry lacks the function.</exception>
    public BoundCall Delegate(string name, params ReadOnlySpan<TypedExpression> arguments)
    {
        var function = Functions?.Find(name) ?? throw new InvalidOperationException($"The registry has no function '{name}'.");
        var bound = function.Signature.Bind(
            this with
            {
                Function = function,
                Arguments = ValueList.Create(arguments),
                CalledAs = function.Name,
            }
        );
        return bound.Function is null ? bound with { Function = function } : bound;
    }
}
