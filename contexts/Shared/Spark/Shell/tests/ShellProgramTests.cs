using System.Diagnostics;
using System.Text;

namespace Shared.Spark.Shell.Tests;

/// <summary>The program as it is called, over the embedded engine.</summary>
public sealed class ShellProgramTests
{
    [Fact]
    public async Task A_query_prints_its_table()
    {
        var (exitCode, output, errors) = await RunAsync(null, "--query", "select 1 as a, 'x' as b;");
        errors.Should().BeEmpty();
        output.Should().Be("+---+---+\n|a  |b  |\n+---+---+\n|1  |x  |\n+---+---+\n");
        exitCode.Should().Be(0);
    }

    [Fact]
    public async Task The_first_error_of_a_query_ends_it_with_exit_code_1()
    {
        var (exitCode, output, errors) = await RunAsync(null, "--query", "select nope;\nselect 1;", "--format", "csv");
        output.Should().BeEmpty();
        errors.Should().StartWith("[UNRESOLVED_COLUMN");
        exitCode.Should().Be(1);
    }

    [Fact]
    public async Task Statements_of_standard_input_share_a_session_and_an_error_ends_one_alone()
    {
        const string statements = """
            -- a comment
            create temp view v as select 1.50 as a;
            select nope;
            select a, null as b
            from v;
            """;
        var (exitCode, output, _) = await RunAsync(
            statements,
            "--file",
            "-",
            "--format",
            "json",
            "--conf",
            "spark.sql.session.timeZone=America/Los_Angeles"
        );
        var lines = output.TrimEnd('\n').Split('\n');
        lines.Should().HaveCount(3);
        lines[0].Should().Be("""{"sql": "create temp view v as select 1.50 as a", "schema": "struct<>", "nullable": [], "rows": []}""");
        lines[1].Should().StartWith("""{"sql": "select nope", "error": "UNRESOLVED_COLUMN.WITHOUT_SUGGESTION", "message": """);
        lines[2]
            .Should()
            .Be(
                """{"sql": "select a, null as b\nfrom v", "schema": "struct<a:decimal(3,2),b:void>", "nullable": [false, true], "rows": ["1.50\tNULL"]}"""
            );
        exitCode.Should().Be(0);
    }

    [Fact]
    public async Task Settings_are_those_of_the_session()
    {
        var (_, output, _) = await RunAsync(
            null,
            "--query",
            "select timestamp'2020-01-02 03:04:05Z' as t",
            "--format",
            "csv",
            "--conf",
            "spark.sql.session.timeZone=Asia/Tokyo"
        );
        output.Should().Be("t\n2020-01-02 12:04:05\n");
    }

    [Fact]
    public async Task A_wrong_command_line_is_an_error_that_says_what_is_right()
    {
        var (exitCode, _, errors) = await RunAsync(null, "--nope");
        errors.Should().StartWith("Unknown option '--nope'.");
        exitCode.Should().Be(2);
        (await RunAsync(null, "--help")).Output.Should().Contain("--query, -e SQL");
    }

    [Fact]
    public async Task A_file_that_does_not_exist_is_an_error_that_names_it()
    {
        var (exitCode, _, errors) = await RunAsync(null, "--file", "nope.sql");
        errors.Should().Contain("nope.sql");
        exitCode.Should().Be(1);
    }

    private static async Task<(int ExitCode, string Output, string Errors)> RunAsync(string? input, params string[] args)
    {
        using var process = Process.Start(
            new ProcessStartInfo(
                Environment.ProcessPath!.Contains("dotnet", StringComparison.Ordinal) ? Environment.ProcessPath : "dotnet",
                [Path.Combine(AppContext.BaseDirectory, "Shared.Spark.Shell.dll"), .. args]
            )
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardOutputEncoding = Encoding.UTF8,
                StandardErrorEncoding = Encoding.UTF8,
            }
        )!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, (await errors).ReplaceLineEndings("\n"));
    }
}
