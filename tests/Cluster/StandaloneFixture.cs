using Shared.Pipelines.Testing;

namespace Cluster.Tests;

/// <summary>A standalone cluster as ./build.sh Cluster makes it: started at its first use, stopped with the tests.</summary>
public sealed class StandaloneFixture : IAsyncDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly Lazy<Task<string>> _master;

    /// <summary>A cluster that is not started yet.</summary>
    public StandaloneFixture() => _master = new Lazy<Task<string>>(Start);

    /// <summary>The master's address.</summary>
    public Task<string> Master => _master.Value;

    /// <summary>What the master, the workers and the drivers on them have written.</summary>
    public IEnumerable<string> LogFiles =>
        Directory
            .EnumerateFiles(_directory.Path, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) == ".log" || Path.GetFileName(file) is "stdout" or "stderr");

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_master.IsValueCreated)
        {
            await Repository.Build(["Cluster", "--down", "--cluster-directory", _directory.Path]);
        }

        _directory.Dispose();
    }

    private async Task<string> Start() =>
        (await Repository.Build(["Cluster", "--up", "--workers", "2", "--cluster-directory", _directory.Path])).StandardOutput.Trim();
}
