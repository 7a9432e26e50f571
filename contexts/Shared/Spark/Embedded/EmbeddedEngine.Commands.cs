using Shared.Spark.Catalyst.Parsing;
using Shared.Spark.Plans.Commands;
using Shared.Spark.Plans.Engine;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Embedded;

/// <summary>Commands.</summary>
public sealed partial class EmbeddedEngine
{
    /// <inheritdoc/>
    public LogicalPlan ExecuteCommand(LogicalPlan plan, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        return plan switch
        {
            SqlQuery { PositionalArguments.Count: 0, NamedArguments.Count: 0 } query when SparkSqlParser.ParsePlan(query.Text, _context.ParserOptions) is Command command =>
                Run(command, cancellationToken),
            Command command => Run(command, cancellationToken),
            _ => plan,
        };
    }

    /// <inheritdoc/>
    public string Explain(LogicalPlan plan, ExplainMode mode) => Session.Explanation.Of(_analyzer.Analyze(plan), mode, _runner, _application);

    private LogicalPlan Run(Command command, CancellationToken cancellationToken)
    {
        switch (command)
        {
            case CreateView view:
                _catalog.CreateTempView(view.Name, _analyzer.Analyze(view.Input), view.Replace, view.IsGlobal);
                return Session.CommandResult.None;
            case Write write:
                Session.WriteCommand.Run(write, _analyzer.Analyze(write.Input), _runner, _application.Sources, _dataSourceSession, cancellationToken);
                return Session.CommandResult.None;
            default:
                throw Session.CommandResult.Unsupported(command);
        }
    }
}
