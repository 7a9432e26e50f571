using System.Diagnostics;
using System.Globalization;
using Shared.Spark.Embedded.Sources.Writing;

namespace Shared.Spark.Embedded.Tests.Sources;

/// <summary>
/// Kills a process that writes, at each of its steps: what is read afterwards is all that was there before, or all that is new.
/// The process is this very test program, which begins to write when the environment tells it to.
/// </summary>
public sealed class AtomicDirectoryTests : IDisposable
{
    private const int FileCount = 5;

    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"atomic-{Guid.NewGuid():N}");

    public AtomicDirectoryTests() => Directory.CreateDirectory(_folder);

    private string Target => Path.Combine(_folder, "table");

    [Theory]
    [InlineData("begun", true, "old")]
    [InlineData("written", true, "old")]
    [InlineData("flushed", true, "old")]
    [InlineData("exchanged", true, "new")]
    [InlineData("removed", true, "new")]
    [InlineData("marked", false, "old")]
    [InlineData("put aside", false, "new")]
    [InlineData("put in place", false, "new")]
    [InlineData("removed", false, "new")]
    public void A_writer_that_is_killed_leaves_the_old_or_the_new(string step, bool canExchange, string expected)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "SIGKILL is Unix's.");
        Write("old", append: false);

        KillAt(step, append: false, canExchange);

        Read().Should().Equal(Enumerable.Repeat(expected, FileCount), "the writer was killed when it had {0}", step);
        Write("newer", append: false);
        Read().Should().Equal(Enumerable.Repeat("newer", FileCount));
        Directory.GetFileSystemEntries(_folder).Should().Equal([Target], "the next write removes what a killed one left");
    }

    [Theory]
    [InlineData("begun", 1)]
    [InlineData("flushed", 1)]
    [InlineData("linked", 1)]
    [InlineData("exchanged", 2)]
    public void An_append_that_is_killed_adds_all_or_nothing(string step, int expectedWrites)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "SIGKILL is Unix's.");
        Write("old", append: false);

        KillAt(step, append: true, canExchange: true);

        Read().Should().HaveCount(expectedWrites * FileCount);
    }

    [Theory]
    [InlineData("flushed", false)]
    [InlineData("moved", true)]
    public void A_first_write_that_is_killed_leaves_nothing_or_all(string step, bool exists)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "SIGKILL is Unix's.");

        KillAt(step, append: false, canExchange: true);

        AtomicDirectory.Recover(Target);
        Directory.Exists(Target).Should().Be(exists);
        if (exists)
        {
            Read().Should().HaveCount(FileCount);
        }
    }

    [Fact]
    public async Task Readers_see_one_write_or_another_never_both()
    {
        Write("0", append: false);
        using var stop = new CancellationTokenSource();
        var reader = Task.Run(
            () =>
            {
                var mixed = 0;
                while (!stop.IsCancellationRequested)
                {
                    mixed += SnapshotNames().Distinct().Count() > 1 ? 1 : 0;
                }

                return mixed;
            },
            TestContext.Current.CancellationToken
        );
        for (var i = 1; i <= 50; i++)
        {
            Write(i.ToString(CultureInfo.InvariantCulture), append: false);
        }

        await stop.CancelAsync();
        (await reader).Should().Be(0);
    }

    [Fact]
    public async Task Writers_that_add_at_the_same_time_lose_nothing()
    {
        Write("old", append: false);

        await Task.WhenAll(
            Enumerable.Range(0, 8).Select(i => Task.Run(() => Write($"w{i}", append: true), TestContext.Current.CancellationToken))
        );

        Read().GroupBy(text => text).Should().HaveCount(9).And.OnlyContain(group => group.Count() == FileCount);
        Directory.GetFileSystemEntries(_folder).Should().Equal(Target);
    }

    [Fact]
    public void A_link_to_a_folder_stays_a_link()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege there.");
        var real = Path.Combine(_folder, "real");
        Directory.CreateDirectory(real);
        Directory.CreateSymbolicLink(Target, real);

        Write("new", append: false);

        new DirectoryInfo(Target).LinkTarget.Should().Be(real);
        Read().Should().HaveCount(FileCount);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Writes in a process that is told to, and kills it at a step.</summary>
    internal static void WriteAndDie(string target, string step, bool append, bool canExchange)
    {
        using var directory = AtomicDirectory.Begin(target, OnStep, canExchange);
        WriteFiles(directory.Staging, "new");
        OnStep("written");
        directory.Commit(mustBeNew: false, append ? _ => true : null);

        void OnStep(string reached)
        {
            if (reached == step)
            {
                using var self = Process.GetCurrentProcess();
                self.Kill();
                Thread.Sleep(Timeout.Infinite);
            }
        }
    }

    private static void WriteFiles(string folder, string text)
    {
        var id = Guid.NewGuid().ToString("N");
        for (var i = 0; i < FileCount; i++)
        {
            File.WriteAllText(Path.Combine(folder, $"{text}-{i}-{id}.txt"), text);
        }
    }

    private void Write(string text, bool append)
    {
        using var directory = AtomicDirectory.Begin(Target);
        WriteFiles(directory.Staging, text);
        directory.Commit(mustBeNew: false, append ? _ => true : null);
    }

    private List<string> Read()
    {
        AtomicDirectory.Recover(Target);
        return [.. Directory.GetFiles(Target).Select(File.ReadAllText)];
    }

    // A listing of a folder is one moment's; the folder that was opened stays the same one when another takes its name.
    private List<string> SnapshotNames() => [.. Directory.GetFiles(Target).Select(file => Path.GetFileName(file).Split('-')[0])];

    private void KillAt(string step, bool append, bool canExchange)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { [KilledWriter.Variable] = string.Join('\n', Target, step, append, canExchange) },
        };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(typeof(AtomicDirectoryTests).Assembly.Location);
        }

        using var writer = Process.Start(start)!;
        writer.StandardOutput.ReadToEnd();
        writer.WaitForExit();
        writer.ExitCode.Should().NotBe(0, "it is killed at the step '{0}'", step);
    }
}
