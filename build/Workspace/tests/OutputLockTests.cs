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
        (await building)!.Dispose();
    }

    [Fact]
    public void Who_waits_for_what_another_does_already_need_not_wait_on()
    {
        using var directory = new TemporaryDirectory();
        var outputs = new OutputLock(directory.Root, _ => { });
        using var running = outputs.Shared();

        outputs.Alone(isDoneByAnother: () => true).Should().BeNull();
    }
}
