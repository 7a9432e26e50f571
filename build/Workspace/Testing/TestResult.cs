using Workspace.Projects;

namespace Workspace.Testing;

/// <summary>How the tests of one project went.</summary>
internal sealed record TestResult(
    ProjectFile Project,
    int Passed,
    int Skipped,
    IReadOnlyList<TestFailure> Failures,
    IReadOnlyList<string> SkipReasons,
    TimeSpan Duration
)
{
    public int Failed => Failures.Count;
    public int Total => Passed + Skipped + Failed;
}
