using System.Diagnostics;
using System.Globalization;
using System.Runtime.ExceptionServices;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Sources.Scripts;

/// <summary>A script that runs: it is fed by a thread of its own while its output is read. Ends with whoever reads.</summary>
internal sealed class ScriptProcess : IDisposable
{
    private const string Shell = "/bin/bash";
    private const int BufferSize = 64 * 1024;
    private static readonly TimeSpan s_exitTimeout = TimeSpan.FromSeconds(10);

    private readonly Process _process;
    private readonly ErrorTail _errors = new();
    private readonly CancellationTokenSource _stop;
    private readonly CancellationTokenRegistration _kill;
    private readonly Thread _feeder;
    private Exception? _feedError;

    internal ScriptProcess(string script, ScriptInput input, CancellationToken cancellationToken)
    {
        _process = Start(script);
        _process.ErrorDataReceived += (_, line) => _errors.Add(line.Data);
        _process.BeginErrorReadLine();
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _kill = cancellationToken.Register(Kill);
        _feeder = new Thread(() => Feed(input)) { IsBackground = true, Name = "Thread-ScriptTransformation-Feed" };
        _feeder.Start();
    }

    /// <summary>What the script writes.</summary>
    internal Stream Output => _process.StandardOutput.BaseStream;

    /// <summary>Waits for the script's end behind its output, and raises its error if it has failed.</summary>
    internal void Complete()
    {
        if (!_process.WaitForExit(s_exitTimeout))
        {
            Kill();
        }

        _process.WaitForExit();
        _stop.Cancel();
        _feeder.Join();
        if (_feedError is { } error)
        {
            ExceptionDispatchInfo.Throw(error);
        }

        if (_process.ExitCode != 0)
        {
            throw new SparkException(
                "_LEGACY_ERROR_TEMP_2264",
                new Dictionary<string, string>
                {
                    ["exitCode"] = _process.ExitCode.ToString(CultureInfo.InvariantCulture),
                    ["stderrBuffer"] = _errors.ToString(),
                }
            );
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _kill.Dispose();
        _stop.Cancel();
        Kill();
        _feeder.Join();
        _process.Dispose();
        _stop.Dispose();
    }

    private static Process Start(string script)
    {
        if (!File.Exists(Shell))
        {
            throw new SparkException(
                "UNSUPPORTED_FEATURE",
                $"[UNSUPPORTED_FEATURE] The feature is not supported: TRANSFORM without {Shell}."
            );
        }

        return Process.Start(
            new ProcessStartInfo(Shell, ["-c", script])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            }
        )!;
    }

    // A script may end before it has read all, or be ended; what becomes of the rows it leaves is nobody's concern then.
    private void Feed(ScriptInput input)
    {
        try
        {
            using var output = new BufferedStream(_process.StandardInput.BaseStream, BufferSize);
            input.WriteTo(output, _stop.Token);
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // As said.
        }
        catch (Exception exception)
        {
            _feedError = exception;
            Kill();
        }
    }

    private void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }
}
