using System.Reflection;

namespace Nuke.Common.Execution;

/// <summary>The targets that a build class defines, linked with each other.</summary>
internal static class TargetGraph
{
    private const BindingFlags Members = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    public static IReadOnlyList<ExecutableTarget> Create(NukeBuild build, IReadOnlyCollection<Target> defaults)
    {
        var targets = new List<(Target Factory, ExecutableTarget Target)>();
        foreach (var property in build.GetType().GetProperties(Members).Where(p => p.PropertyType == typeof(Target)).OrderBy(p => p.Name))
        {
            var factory = (Target)property.GetValue(build)!;
            var definition = (TargetDefinition)factory(new TargetDefinition());
            targets.Add((factory, new ExecutableTarget(property.Name, definition, defaults.Contains(factory))));
        }

        var byFactory = targets.ToDictionary(t => t.Factory, t => t.Target);
        foreach (var (_, target) in targets)
            Link(target, byFactory);
        return [.. targets.Select(t => t.Target)];
    }

    private static void Link(ExecutableTarget target, Dictionary<Target, ExecutableTarget> byFactory)
    {
        var definition = target.Definition;
        foreach (var dependency in definition.Dependencies.Select(f => byFactory[f]))
            target.Dependencies.Add(dependency);
        foreach (var dependent in definition.Dependents.Select(f => byFactory[f]))
            dependent.Dependencies.Add(target);
        foreach (var successor in definition.OrderedBefore.Select(f => byFactory[f]))
            successor.Predecessors.Add(target);
        foreach (var predecessor in definition.OrderedAfter.Select(f => byFactory[f]))
            target.Predecessors.Add(predecessor);
        foreach (var triggered in definition.Triggered.Select(f => byFactory[f]))
        {
            target.Triggered.Add(triggered);
            triggered.Predecessors.Add(target);
        }
    }
}
