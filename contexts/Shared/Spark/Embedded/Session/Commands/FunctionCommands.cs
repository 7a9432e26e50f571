using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Plans.Commands;
using Shared.Spark.Plans.Errors;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Embedded.Session.Commands;

/// <summary>SHOW FUNCTIONS, DESCRIBE FUNCTION, DROP FUNCTION.</summary>
internal static class FunctionCommands
{
    // What Spark lists though it is syntax, and what it knows by syntax alone.
    private static readonly string[] s_syntax = ["case", "range"];
    private static readonly string[] s_unlisted =
        ["likeall", "likeany", "notlikeall", "notlikeany", "percentile_cont", "percentile_disc", "timestampadd", "timestampdiff"];

    internal static LogicalPlan Run(ShowFunctions show, SessionState session)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        if (show.Scope is FunctionScope.All or FunctionScope.System)
        {
            names.UnionWith(session.Application.Functions.Names);
            names.ExceptWith(s_unlisted);
            names.UnionWith(s_syntax);
        }

        if (show.Scope is FunctionScope.All or FunctionScope.User)
        {
            names.UnionWith(session.Registered.Names);
        }

        var rows = NamePattern.Filter(names, show.Pattern).Select(name => new object?[] { name });
        return CommandResult.Rows(new StructType([CommandResult.Field("function")]), [.. rows]);
    }

    internal static LogicalPlan Run(DescribeFunction describe, SessionState session)
    {
        var name = describe.NameParts[^1];
        var lines = session.Registered.Find(name) is { } registered
            ? new List<string> { $"Function: {registered.Name}", "Class: " + registered.Delegate.GetType().Name, "Usage: N/A." }
            : Describe(session.Application.Functions.Find(name) ?? throw NotFound(name, session), describe.IsExtended);
        return CommandResult.Rows(new StructType([CommandResult.Field("function_desc")]), [.. lines.Select(line => new object?[] { line })]);
    }

    internal static LogicalPlan Run(DropFunction drop, SessionState session)
    {
        var name = drop.NameParts[^1];
        if (session.Registered.Remove(name) || drop.IfExists)
        {
            return CommandResult.None;
        }

        throw session.Application.Functions.Find(name) is null
            ? NotFound(name, session)
            : new AnalysisException("FORBIDDEN_OPERATION", new Dictionary<string, string>
            {
                ["statement"] = "DROP", ["objectType"] = "FUNCTION", ["objectName"] = $"`{name}`",
            });
    }

    private static List<string> Describe(FunctionDefinition function, bool isExtended)
    {
        var lines = new List<string> { $"Function: {function.Name}", $"Class: {function.GetType().Name}", $"Usage: {(function.Usage.Length > 0 ? function.Usage : "N/A.")}" };
        if (isExtended)
        {
            lines.Add($"Extended Usage:\n    Group: {function.Group}");
        }

        return lines;
    }

    private static AnalysisException NotFound(string name, SessionState session) => new(
        "UNRESOLVED_ROUTINE",
        new Dictionary<string, string>
        {
            ["routineName"] = $"`{name}`",
            ["searchPath"] = $"[`system`.`builtin`, `system`.`session`, `spark_catalog`.`{session.Catalog.CurrentDatabase}`]",
        });
}
