using Workspace.Freshness;

namespace Workspace.Tests;

public sealed class OutputLockTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Who_builds_waits_for_who_runs_and_says_so()
    {
        var waits = new TaskCompletionSource<string>();
        var outputs = new OutputLock(_directory.Root, message => waits.TrySetResult(message));
        var running = outputs.Shared();
        var alsoRunning = outputs.Shared();

        var building = Task.Run(() => outputs.Alone());
        (await waits.Task).Should().Contain("Waiting for another build");
        building.IsCompleted.Should().BeFalse();

        running.Dispose();
        alsoRunning.Dispose();
        (await building).Dispose();
    }
}
