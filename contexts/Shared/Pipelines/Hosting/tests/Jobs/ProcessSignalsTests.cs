using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Shared.Pipelines.Hosting.Jobs;

namespace Shared.Pipelines.Hosting.Tests.Jobs;

public sealed class ProcessSignalsTests
{
    [Fact]
    public async Task A_signal_to_the_process_is_passed_on_and_does_not_end_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no kill.");
        var seen = new TaskCompletionSource<PosixSignal>();
        using var registration = new ProcessSignals().Register(seen.SetResult);

        using var kill = Process.Start("kill", ["-TERM", Environment.ProcessId.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();

        (await seen.Task.WaitAsync(TimeSpan.FromSeconds(10))).Should().Be(PosixSignal.SIGTERM);
    }
}
