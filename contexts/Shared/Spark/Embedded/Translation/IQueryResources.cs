using Shared.Spark.Catalyst.Relations;
using Shared.Spark.Embedded.Execution;
using Shared.Spark.Plans.Columnar;

namespace Shared.Spark.Embedded.Translation;

/// <summary>What a translated query needs besides its text: tables with rows that are not DuckDB's own, functions in C#.</summary>
internal interface IQueryResources
{
    /// <summary>The table with the rows of a frame; its columns are <c>f0</c>, <c>f1</c> and so on.</summary>
    string TableOf(LocalData data);

    /// <summary>
    /// The table with those rows of a scan that a query needs; its columns are <c>f0</c>, <c>f1</c> and so on, by position in the request.
    /// </summary>
    string TableOf(Sources.BatchScanSource source, Sources.ScanRequest request);

    /// <summary>The table with the rows that a script makes.</summary>
    string TableOf(TypedScriptTransformation script);

    /// <summary>The table with the kept rows of a plan, its columns in order; null when it is not persisted.</summary>
    string? FindPersisted(TypedPlan plan);

    /// <summary>Sees to it that the query can call a function, and gives its name.</summary>
    string Use(INativeFunction function);

    /// <summary>A number, as text, that no other C# function of the database has.</summary>
    string NumberOf(Delegate function);
}
