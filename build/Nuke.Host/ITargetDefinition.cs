using System.Linq.Expressions;
using System.Runtime.CompilerServices;

namespace Nuke.Common;

/// <summary>What a target says of itself. See https://nuke.build/docs/fundamentals/targets.</summary>
public interface ITargetDefinition
{
    /// <summary>The text shown by <c>--help</c>.</summary>
    ITargetDefinition Description(string description);

    /// <summary>Adds actions of this target.</summary>
    ITargetDefinition Executes(params Action[] actions);

    /// <summary>Adds an asynchronous action of this target.</summary>
    ITargetDefinition Executes(Func<Task> action);

    /// <summary>Targets that are run before this one.</summary>
    ITargetDefinition DependsOn(params Target[] targets);

    /// <summary>Targets that this one is run before, and by which it is run.</summary>
    ITargetDefinition DependentFor(params Target[] targets);

    /// <summary>Orders this target before others, if both are run.</summary>
    ITargetDefinition Before(params Target[] targets);

    /// <summary>Orders this target after others, if both are run.</summary>
    ITargetDefinition After(params Target[] targets);

    /// <summary>Targets that are run after this one.</summary>
    ITargetDefinition Triggers(params Target[] targets);

    /// <summary>A condition looked at when the target is about to run.</summary>
    ITargetDefinition OnlyWhenDynamic(
        Func<bool> condition,
        [CallerArgumentExpression(nameof(condition))] string? conditionExpression = null
    );

    /// <summary>A condition looked at before anything runs.</summary>
    ITargetDefinition OnlyWhenStatic(
        Func<bool> condition,
        [CallerArgumentExpression(nameof(condition))] string? conditionExpression = null
    );

    /// <summary>Parameters without which this target cannot run: checked before anything runs.</summary>
    ITargetDefinition Requires<T>(Expression<Func<T?>> parameterRequirement, params Expression<Func<T?>>[] parameterRequirements)
        where T : class;

    /// <summary>Conditions without which this target cannot run: checked before anything runs.</summary>
    ITargetDefinition Requires(Expression<Func<bool>> requirement, params Expression<Func<bool>>[] requirements);

    /// <summary>Runs this target even if another has failed.</summary>
    ITargetDefinition AssuredAfterFailure();

    /// <summary>Goes on with the other targets even if this one fails.</summary>
    ITargetDefinition ProceedAfterFailure();

    /// <summary>Leaves this target out of the help.</summary>
    ITargetDefinition Unlisted();
}
