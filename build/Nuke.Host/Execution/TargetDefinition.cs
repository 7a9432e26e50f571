using System.Linq.Expressions;

namespace Nuke.Common.Execution;

/// <summary>Collects what a target's lambda says.</summary>
internal sealed class TargetDefinition : ITargetDefinition
{
    public string? Text { get; private set; }
    public bool IsListed { get; private set; } = true;
    public bool IsAssuredAfterFailure { get; private set; }
    public bool ProceedsAfterFailure { get; private set; }
    public List<Action> Actions { get; } = [];
    public List<Target> Dependencies { get; } = [];
    public List<Target> Dependents { get; } = [];
    public List<Target> OrderedBefore { get; } = [];
    public List<Target> OrderedAfter { get; } = [];
    public List<Target> Triggered { get; } = [];
    public List<(Func<bool> Holds, string Text)> StaticConditions { get; } = [];
    public List<(Func<bool> Holds, string Text)> DynamicConditions { get; } = [];
    public List<LambdaExpression> Requirements { get; } = [];

    public ITargetDefinition Description(string description) => Say(() => Text = description);

    public ITargetDefinition Executes(params Action[] actions) => Say(() => Actions.AddRange(actions));

    public ITargetDefinition Executes(Func<Task> action) => Say(() => Actions.Add(() => action().GetAwaiter().GetResult()));

    public ITargetDefinition DependsOn(params Target[] targets) => Say(() => Dependencies.AddRange(targets));

    public ITargetDefinition DependentFor(params Target[] targets) => Say(() => Dependents.AddRange(targets));

    public ITargetDefinition Before(params Target[] targets) => Say(() => OrderedBefore.AddRange(targets));

    public ITargetDefinition After(params Target[] targets) => Say(() => OrderedAfter.AddRange(targets));

    public ITargetDefinition Triggers(params Target[] targets) => Say(() => Triggered.AddRange(targets));

    public ITargetDefinition AssuredAfterFailure() => Say(() => IsAssuredAfterFailure = true);

    public ITargetDefinition ProceedAfterFailure() => Say(() => ProceedsAfterFailure = true);

    public ITargetDefinition Unlisted() => Say(() => IsListed = false);

    public ITargetDefinition OnlyWhenDynamic(Func<bool> condition, string? conditionExpression = null) =>
        Say(() => DynamicConditions.Add((condition, Shorten(conditionExpression))));

    public ITargetDefinition OnlyWhenStatic(Func<bool> condition, string? conditionExpression = null) =>
        Say(() => StaticConditions.Add((condition, Shorten(conditionExpression))));

    public ITargetDefinition Requires<T>(Expression<Func<T?>> parameterRequirement, params Expression<Func<T?>>[] parameterRequirements)
        where T : class => Say(() => Requirements.AddRange([parameterRequirement, .. parameterRequirements]));

    public ITargetDefinition Requires(Expression<Func<bool>> requirement, params Expression<Func<bool>>[] requirements) =>
        Say(() => Requirements.AddRange([requirement, .. requirements]));

    private static string Shorten(string? expression) => (expression ?? "").Replace("() =>", "", StringComparison.Ordinal).Trim();

    private TargetDefinition Say(Action change)
    {
        change();
        return this;
    }
}
