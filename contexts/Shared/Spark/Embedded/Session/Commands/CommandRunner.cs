using Shared.Spark.Plans.Commands;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Embedded.Session.Commands;

/// <summary>Carries commands out; each gives the plan of its result.</summary>
internal static class CommandRunner
{
    internal static LogicalPlan Run(Command command, SessionState session, CancellationToken cancellationToken) => command switch
    {
        SetConfiguration set => ConfigurationCommands.Run(set, session),
        ResetConfiguration reset => ConfigurationCommands.Run(reset, session),
        CreateView view => ViewCommands.Run(view, session),
        CreateViewCommand view => ViewCommands.Run(view, session),
        CreateTempViewUsing view => ViewCommands.Run(view, session),
        AlterViewAs view => ViewCommands.Run(view, session),
        DropView drop => ViewCommands.Run(drop, session),
        Write write => TableCommands.Run(write, session, cancellationToken),
        WriteTable write => TableCommands.Run(write, session, cancellationToken),
        CreateTable create => TableCommands.Run(create, session, cancellationToken),
        InsertInto insert => TableCommands.Run(insert, session, cancellationToken),
        InsertOverwriteDirectory insert => TableCommands.Run(insert, session, cancellationToken),
        DropTable drop => TableCommands.Run(drop, session),
        TruncateTable truncate => TableCommands.Run(truncate, session, cancellationToken),
        RenameTable rename => TableCommands.Run(rename, session),
        SetTableProperties set => TableCommands.Run(set, session),
        UnsetTableProperties unset => TableCommands.Run(unset, session),
        AddColumns add => AlterTableCommands.Run(add, session),
        AlterColumn alter => AlterTableCommands.Run(alter, session),
        CommentOn comment => AlterTableCommands.Run(comment, session),
        AnalyzeTable analyze => AlterTableCommands.Run(analyze, session),
        SetNamespaceLocation set => AlterTableCommands.Run(set, session),
        CreateNamespace create => DatabaseCommands.Run(create, session),
        DropNamespace drop => DatabaseCommands.Run(drop, session),
        SetNamespaceProperties set => DatabaseCommands.Run(set, session),
        Use use => DatabaseCommands.Run(use, session),
        SetCatalog set => DatabaseCommands.Run(set),
        DescribeNamespace describe => DatabaseCommands.Run(describe, session),
        CacheTable cache => CacheCommands.Run(cache, session, cancellationToken),
        UncacheTable uncache => CacheCommands.Run(uncache, session),
        ClearCache => CacheCommands.Clear(session),
        RefreshTable refresh => CacheCommands.Run(refresh, session),
        RefreshResource => CommandResult.None,
        DropFunction drop => FunctionCommands.Run(drop, session),
        ShowFunctions show => FunctionCommands.Run(show, session),
        DescribeFunction describe => FunctionCommands.Run(describe, session),
        AddPartitions add => PartitionCommands.Run(add, session),
        DropPartitions drop => PartitionCommands.Run(drop, session),
        ShowPartitions show => PartitionCommands.Run(show, session),
        ShowTableExtended show => ShowTableExtendedCommand.Run(show, session),
        ShowTables show => ShowCommands.Run(show, session),
        ShowViews show => ShowCommands.Run(show, session),
        ShowColumns show => ShowCommands.Run(show, session),
        ShowNamespaces show => ShowCommands.Run(show, session),
        ShowCatalogs show => ShowCommands.Run(show),
        ShowCurrentNamespace => ShowCommands.CurrentNamespace(session),
        ShowTableProperties show => ShowCommands.Run(show, session),
        ShowCreateTable show => ShowCreateTableCommand.Run(show, session),
        DescribeRelation describe => DescribeCommands.Run(describe, session),
        DescribeQuery describe => DescribeCommands.Run(describe, session),
        Explain explain => DescribeCommands.Run(explain, session),
        _ => throw CommandResult.Unsupported(command),
    };
}
