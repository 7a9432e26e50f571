using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Plans.Commands;

/// <summary>Registers a temporary view.</summary>
/// <param name="Input">What the view shows.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsGlobal">Whether all sessions of the application see it.</param>
/// <param name="Replace">Whether one of that name is replaced.</param>
public sealed record CreateView(LogicalPlan Input, string Name, bool IsGlobal, bool Replace) : Command;
