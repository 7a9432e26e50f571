using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;
using Xunit;

namespace Shared.Pipelines.Testing.Servers;

/// <summary>
/// A private PostgreSQL for tests, as a fixture of a class, a collection or an assembly. Its programs are taken from <c>PG_BIN</c>,
/// from the PATH or from where Debian puts them; without them, tests that ask for it are skipped with the reason.
/// It ends with the test process, however that ends.
/// </summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private const string User = "postgres";
    private const string Password = "a private server's password";

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly string _directory = Path.Combine(Path.GetTempPath(), $"postgres-{Guid.NewGuid():n}");
    private readonly PostgresPrograms? _programs = PostgresPrograms.Find();
    private Process? _server;
    private int _port;
    private int _databases;

    /// <summary>Why there is no server; null when there is one.</summary>
    public string? SkipReason =>
        _programs is null ? "PostgreSQL's initdb and postgres are neither in PG_BIN nor on the PATH." : _programs.CannotRun;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        if (SkipReason is not null)
        {
            return;
        }

        Directory.CreateDirectory(_directory);
        var passwordFile = Path.Combine(_directory, "password");
        await File.WriteAllTextAsync(passwordFile, Password);
        _programs!.Own(_directory);
        var data = Path.Combine(_directory, "data");
        await _programs.Run(
            "initdb",
            "-D",
            data,
            "-U",
            User,
            "-A",
            "scram-sha-256",
            $"--pwfile={passwordFile}",
            "-E",
            "UTF8",
            "--locale=C",
            "--no-sync"
        );
        _port = FreePort();
        _server = _programs.StartServer(data, _port, _directory);
        await WaitUntilReady();
    }

    /// <summary>A database of its own for a test; the test is skipped when there is no server.</summary>
    public async Task<PostgresDatabase> CreateDatabase()
    {
        Assert.SkipWhen(SkipReason is not null, SkipReason ?? "");
        var name = $"test_{Interlocked.Increment(ref _databases)}";
        await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        await command.ExecuteNonQueryAsync();
        var url = string.Create(CultureInfo.InvariantCulture, $"jdbc:postgresql://127.0.0.1:{_port}/{name}");
        return new PostgresDatabase(url, User, Password, ConnectionString(name));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            // Its shell stops it when the pipe closes.
            _server.StandardInput.Close();
            using var patience = new CancellationTokenSource(s_patience);
            await _server.WaitForExitAsync(patience.Token);
            _server.Dispose();
        }

        if (Directory.Exists(_directory))
        {
            Directory.Delete(_directory, recursive: true);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private string ConnectionString(string database) =>
        new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = _port,
            Database = database,
            Username = User,
            Password = Password,
            Pooling = false,
        }.ConnectionString;

    private async Task WaitUntilReady()
    {
        var started = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
                await connection.OpenAsync();
                return;
            }
            catch (Exception exception)
                when (exception is NpgsqlException or SocketException
                    && !_server!.HasExited
                    && Stopwatch.GetElapsedTime(started) < s_patience
                )
            {
                await Task.Delay(20);
            }
        }
    }
}
