using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Errors;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Formatting;

namespace Shared.Spark.Catalyst.Analysis;

/// <summary>The analyzer's errors, as Spark says them. See https://spark.apache.org/docs/3.5.7/sql-error-conditions.html.</summary>
internal static class AnalysisErrors
{
    /// <summary>A name of several parts as errors show it.</summary>
    internal static string Name(ValueList<string> parts) => SqlIdentifier.Quote(parts);

    /// <summary>An error with these parameters.</summary>
    internal static AnalysisException Error(string errorClass, Origin origin, params ReadOnlySpan<(string Name, string Value)> parameters)
    {
        var all = new Dictionary<string, string>(parameters.Length);
        foreach (var (name, value) in parameters)
        {
            all[name] = value;
        }

        return new AnalysisException(errorClass, all, origin);
    }

    /// <summary>A column does not exist.</summary>
    internal static AnalysisException UnresolvedColumn(
        ValueList<string> name,
        IReadOnlyCollection<AttributeReference> columns,
        Origin origin
    ) =>
        columns.Count == 0
            ? Error("UNRESOLVED_COLUMN.WITHOUT_SUGGESTION", origin, ("objectName", Name(name)))
            : Error("UNRESOLVED_COLUMN.WITH_SUGGESTION", origin, ("objectName", Name(name)), ("proposal", Suggestions.For(name, columns)));

    /// <summary>Raises Spark's error about a name with more parts before its last than a catalog and a namespace.</summary>
    internal static void CheckNamespace(ValueList<string> name, AnalysisContext context, Origin origin)
    {
        var parts =
            name.Count > 1 && name[0].Equals(context.Catalog.CurrentCatalog, StringComparison.OrdinalIgnoreCase)
                ? name.Count - 1
                : name.Count;
        if (parts > 2)
        {
            throw Error(
                "REQUIRES_SINGLE_PART_NAMESPACE",
                origin,
                ("sessionCatalog", context.Catalog.CurrentCatalog),
                ("namespace", Name([.. name.Skip(name.Count - parts).Take(parts - 1)]))
            );
        }
    }

    /// <summary>A table or view does not exist.</summary>
    internal static AnalysisException TableOrViewNotFound(ValueList<string> name, Origin origin) =>
        Error("TABLE_OR_VIEW_NOT_FOUND", origin, ("relationName", Name(name)));

    /// <summary>A function does not exist, or not in a form that can be called.</summary>
    internal static AnalysisException UnresolvedRoutine(ValueList<string> name, AnalysisContext context, Origin origin) =>
        context.FindFunctionClass(name) is { } function
            ? Error("CANNOT_LOAD_FUNCTION_CLASS", origin, ("className", function.ClassName), ("functionName", Name(function.Name)))
            : Error(
                "UNRESOLVED_ROUTINE",
                origin,
                ("routineName", Name(name)),
                (
                    "searchPath",
                    $"[`system`.`builtin`, `system`.`session`, {Name([context.Catalog.CurrentCatalog, context.Catalog.CurrentDatabase])}]"
                )
            );

    /// <summary>A function that is looked up in the current database alone does not exist.</summary>
    internal static AnalysisException RoutineNotFound(string name, AnalysisContext context, Origin origin) =>
        Error("ROUTINE_NOT_FOUND", origin, ("routineName", Name([context.Catalog.CurrentDatabase, name])));

    /// <summary>Something that this engine does not do.</summary>
    internal static AnalysisException Unsupported(string what) =>
        new("UNSUPPORTED_FEATURE", $"[UNSUPPORTED_FEATURE] {what} is not supported.");
}
