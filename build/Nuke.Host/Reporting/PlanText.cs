using System.Text;
using Nuke.Common.Execution;

namespace Nuke.Common.Reporting;

/// <summary>What <c>--plan</c> prints: the targets that would run, in their order, and why.</summary>
internal static class PlanText
{
    public static string Of(IReadOnlyList<ExecutableTarget> plan)
    {
        var text = new StringBuilder();
        var width = plan.Max(t => t.Name.Length);
        for (var i = 0; i < plan.Count; i++)
        {
            var target = plan[i];
            text.AppendLine($"{i + 1, 2}  {target.Name.PadRight(width)}  {Why(target, plan)}".TrimEnd());
        }

        return text.ToString();
    }

    private static string Why(ExecutableTarget target, IReadOnlyList<ExecutableTarget> plan)
    {
        var reasons = new List<string>();
        if (target.Invoked)
            reasons.Add("invoked");
        reasons.AddRange(plan.Where(t => t.Dependencies.Contains(target)).Select(t => $"for {t.Name}"));
        reasons.AddRange(plan.Where(t => t.Triggered.Contains(target)).Select(t => $"triggered by {t.Name}"));
        reasons.AddRange(target.Definition.StaticConditions.Concat(target.Definition.DynamicConditions).Select(c => $"only when {c.Text}"));
        return string.Join(", ", reasons);
    }
}
