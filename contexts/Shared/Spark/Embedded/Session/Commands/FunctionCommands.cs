using Shared.Spark.Catalyst.Analysis;
using Shared.Spark.Embedded.Session.Tables;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Commands;
using Shared.Spark.Plans.Errors;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Formatting;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Embedded.Session.Commands;

/// <summary>
/// CREATE, DROP and REFRESH FUNCTION. A function over a class of Java is known by its name, but its class cannot be loaded here, as where
/// Spark does not find it. See https://spark.apache.org/docs/3.5.7/sql-ref-syntax-ddl-create-function.html.
/// </summary>
internal static class FunctionCommands
{
    internal static LogicalPlan Run(CreateFunction create, SessionState session)
    {
        if (create.IsTemporary)
        {
            throw IsKnown(create.NameParts, session) && !create.Replace
                ? Error("ROUTINE_ALREADY_EXISTS", default, ("routineName", SqlIdentifier.Quote(create.NameParts)))
                : CannotLoad(create.ClassName, create.NameParts);
        }

        var name = TableName.Of(create.NameParts, session.Catalog);
        session.Application.Warehouse.GetDatabase(name.Database);
        if (!session.Application.Warehouse.AddFunction(new FunctionEntry(name, create.ClassName), create.Replace) && !create.IfNotExists)
        {
            throw Error("ROUTINE_ALREADY_EXISTS", default, ("routineName", SqlIdentifier.Quote([name.Database, name.Name])));
        }

        return CommandResult.None;
    }

    internal static LogicalPlan Run(DropFunction drop, SessionState session)
    {
        if (drop.IsTemporary)
        {
            DropTemporary(drop, session);
            return CommandResult.None;
        }

        RejectTemporary(
            drop.NameParts,
            "DROP FUNCTION",
            " Please use fully qualified identifier to drop the persistent function.",
            drop.Origin,
            session
        );
        if (Find(drop.NameParts, session) is { } function)
        {
            session.Application.Warehouse.RemoveFunction(function);
        }
        else if (!drop.IfExists)
        {
            throw NotFound(drop.NameParts, session);
        }

        return CommandResult.None;
    }

    internal static LogicalPlan Run(RefreshFunction refresh, SessionState session)
    {
        RejectTemporary(refresh.NameParts, "REFRESH FUNCTION", "", refresh.Origin, session);
        throw Find(refresh.NameParts, session) is { } function
            ? CannotLoad(function.ClassName, function.QualifiedName)
            : NotFound(refresh.NameParts, session);
    }

    /// <summary>The persistent function that a name stands for; null when there is none.</summary>
    internal static FunctionEntry? Find(ValueList<string> nameParts, SessionState session) =>
        session.Application.Warehouse.FindFunction(TableName.Of(nameParts, session.Catalog));

    /// <summary>The error that there is no such function.</summary>
    internal static AnalysisException NotFound(ValueList<string> nameParts, SessionState session) =>
        AnalysisErrors.UnresolvedRoutine(nameParts, session.Analyzer.Context, default);

    private static void DropTemporary(DropFunction drop, SessionState session)
    {
        var name = drop.NameParts[^1];
        if (session.Registered.Remove(name))
        {
            return;
        }

        if (Functions.FunctionDescriptions.Find(name) is not null)
        {
            throw Error("_LEGACY_ERROR_TEMP_1255", default, ("functionName", name));
        }

        if (!drop.IfExists)
        {
            throw Error("ROUTINE_NOT_FOUND", default, ("routineName", SqlIdentifier.Quote(drop.NameParts)));
        }
    }

    // A name of one part means what is built in or temporary before it means what is in the database.
    private static void RejectTemporary(ValueList<string> nameParts, string command, string hint, Origin origin, SessionState session)
    {
        if (nameParts.Count == 1 && IsKnown(nameParts, session))
        {
            throw Error("_LEGACY_ERROR_TEMP_1017", origin, ("name", nameParts[0]), ("cmd", command), ("hintStr", hint));
        }
    }

    private static bool IsKnown(ValueList<string> nameParts, SessionState session) =>
        session.Registered.Find(nameParts[^1]) is not null || Functions.FunctionDescriptions.Find(nameParts[^1]) is not null;

    private static AnalysisException CannotLoad(string className, ValueList<string> nameParts) =>
        Error("CANNOT_LOAD_FUNCTION_CLASS", default, ("className", className), ("functionName", SqlIdentifier.Quote(nameParts)));

    private static AnalysisException Error(string errorClass, Origin origin, params (string Name, string Value)[] parameters) =>
        new(errorClass, parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value), origin);
}
