namespace Nuke.Common.Execution;

/// <summary>Orders the invoked targets and all that they need.</summary>
internal static class ExecutionPlanner
{
    /// <summary>The targets to run, in their order; the order in which targets are defined decides where the graph does not.</summary>
    public static IReadOnlyList<ExecutableTarget> Plan(IReadOnlyList<ExecutableTarget> all, IReadOnlyCollection<ExecutableTarget> invoked)
    {
        var needed = new HashSet<ExecutableTarget>();
        foreach (var target in invoked)
            Need(target, needed);

        var plan = new List<ExecutableTarget>();
        var open = new List<ExecutableTarget>();
        foreach (var target in invoked.Concat(all.Where(needed.Contains)))
            Visit(target, needed, plan, open);
        return plan;
    }

    private static void Need(ExecutableTarget target, HashSet<ExecutableTarget> needed)
    {
        if (!needed.Add(target))
            return;
        foreach (var other in target.Dependencies.Concat(target.Triggered))
            Need(other, needed);
    }

    private static void Visit(
        ExecutableTarget target,
        HashSet<ExecutableTarget> needed,
        List<ExecutableTarget> plan,
        List<ExecutableTarget> open
    )
    {
        if (plan.Contains(target))
            return;
        if (open.Contains(target))
        {
            var cycle = open.SkipWhile(t => t != target).Append(target).Reverse();
            throw new BuildFailure($"The targets depend on each other in a circle: {string.Join(" -> ", cycle)}.");
        }

        open.Add(target);
        foreach (var before in target.Dependencies.Concat(target.Predecessors).Where(needed.Contains))
            Visit(before, needed, plan, open);
        open.Remove(target);
        plan.Add(target);
    }
}
