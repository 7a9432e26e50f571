using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Functions;
using Shared.Spark.Embedded.Session.Tables;
using Shared.Spark.Plans.Commands;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Embedded.Session.Commands;

/// <summary>
/// SHOW FUNCTIONS and DESCRIBE FUNCTION. See https://spark.apache.org/docs/3.5.7/sql-ref-syntax-aux-describe-function.html.
/// </summary>
internal static class FunctionQueries
{
    private const string Unknown = "N/A.";

    internal static LogicalPlan Run(ShowFunctions show, SessionState session)
    {
        var database = show.Namespace is { Count: > 0 } name ? DatabaseName.Of(name) : session.Catalog.CurrentDatabase;
        session.Application.Warehouse.GetDatabase(database);
        var names = new SortedSet<string>(StringComparer.Ordinal);
        if (show.Scope is FunctionScope.All or FunctionScope.System)
        {
            names.UnionWith(NamePattern.Filter(FunctionDescriptions.Names, show.Pattern));
        }

        if (show.Scope is FunctionScope.All or FunctionScope.User)
        {
            names.UnionWith(NamePattern.Filter(session.Registered.Names, show.Pattern));
            names.UnionWith(
                session
                    .Application.Warehouse.FunctionsOf(database)
                    .Where(function => NamePattern.Matches(function.Name.Name, show.Pattern))
                    .Select(function => string.Join('.', function.QualifiedName))
            );
        }

        return CommandResult.Rows(
            new StructType([CommandResult.Field("function")]),
            [.. names.Select(function => new object?[] { function })]
        );
    }

    internal static LogicalPlan Run(DescribeFunction describe, SessionState session)
    {
        var function = Find(describe, session);
        var lines = new List<string> { $"Function: {function.Name}" };
        if (function.ClassName is not null)
        {
            lines.Add($"Class: {function.ClassName}");
        }

        lines.Add($"Usage: {function.Usage}");
        if (describe.IsExtended)
        {
            lines.Add($"Extended Usage:\n{function.Extended}");
        }

        return CommandResult.Rows(
            new StructType([CommandResult.Field("function_desc")]),
            [.. lines.Select(line => new object?[] { line })]
        );
    }

    private static FunctionDescription Find(DescribeFunction describe, SessionState session)
    {
        if (describe.NameParts.Count == 1)
        {
            var name = describe.NameParts[0];
            if (session.Registered.Find(name) is { } registered)
            {
                return Undescribed(registered.Name!, registered.Name!, registered.Delegate.GetType().Name);
            }

            if (FunctionDescriptions.Find(name) is { } builtIn)
            {
                return builtIn;
            }
        }

        return FunctionCommands.Find(describe.NameParts, session) is { } entry
            ? Undescribed(string.Join('.', entry.QualifiedName), entry.Name.Name, entry.ClassName)
            : throw FunctionCommands.NotFound(describe.NameParts, session);
    }

    private static FunctionDescription Undescribed(string name, string shortName, string className) =>
        new(name, className, Unknown, $"    No example/argument for {shortName}.\n");
}
