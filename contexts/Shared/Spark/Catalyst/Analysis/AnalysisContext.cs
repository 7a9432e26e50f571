using Shared.Spark.Catalyst.Catalog;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Catalyst.Parsing;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Catalyst.Analysis;

/// <summary>What the analyzer knows of a session.</summary>
public sealed class AnalysisContext
{
    /// <summary>The functions of the engine.</summary>
    public required FunctionRegistry Functions { get; init; }

    /// <summary>Tables and views.</summary>
    public required IRelationCatalog Catalog { get; init; }

    /// <summary>Data sources.</summary>
    public required IDataSourceResolver DataSources { get; init; }

    /// <summary>The settings as they are now; the session replaces them when its configuration changes.</summary>
    public AnalysisSettings Settings { get; set; } = new();

    /// <summary>How SQL text is read: that of <c>SqlQuery</c> and of expressions as strings.</summary>
    public ParserOptions ParserOptions { get; set; } = ParserOptions.Default;

    /// <summary>
    /// The C# function registered by a name, whatever its case; null when there is none. It goes before a function of the engine.
    /// </summary>
    public Func<string, UserDefinedFunction?> FindUserDefinedFunction { get; init; } = _ => null;

    /// <summary>
    /// The full name of a function over a class that this engine cannot load, and its class; null when a name stands for none.
    /// </summary>
    public Func<ValueList<string>, (ValueList<string> Name, string ClassName)?> FindFunctionClass { get; init; } = _ => null;

    /// <summary>
    /// The distinct values of a pivot column, ordered, for a <c>Pivot</c> without values; null when the engine cannot ask the data.
    /// </summary>
    public Func<Relations.TypedPlan, IReadOnlyList<object?>>? CollectFirstColumn { get; set; }

    /// <summary>Told what is odd but no error: a hint that nobody knows.</summary>
    public Action<string> Warn { get; init; } = _ => { };

    /// <summary>Numbers the attributes.</summary>
    public ExprIdGenerator Ids { get; init; } = new();
}
