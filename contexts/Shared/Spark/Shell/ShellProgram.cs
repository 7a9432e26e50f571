using System.Text;
using Microsoft.Spark.Sql;
using Shared.Spark.Shell.Answers;
using Shared.Spark.Shell.Interactive;
using Shared.Spark.Shell.Statements;

namespace Shared.Spark.Shell;

/// <summary>The shell: a session, and statements from the command line, a file or the keyboard.</summary>
internal static class ShellProgram
{
    private const int Success = 0;
    private const int Failure = 1;
    private const int WrongUsage = 2;

    internal static int Run(string[] args)
    {
        ShellOptions options;
        try
        {
            options = ShellOptions.Parse(args);
        }
        catch (UsageException exception)
        {
            Console.Error.WriteLine(exception.Message);
            return WrongUsage;
        }

        if (options.ShowsHelp)
        {
            Console.Out.WriteLine(ShellOptions.Usage);
            return Success;
        }

        // Bytes as they are, on every system: UTF-8, no byte order mark, line feeds alone.
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false))
        {
            NewLine = "\n",
        };
        try
        {
            using var session = StartSession(options);
            return Run(options, new StatementRunner(session, AnswerPrinters.Create(options.Format, output, Console.Error)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or Plans.Errors.SparkException)
        {
            Console.Error.WriteLine($"Error: {exception.Message}");
            return Failure;
        }
    }

    private static int Run(ShellOptions options, StatementRunner runner)
    {
        if (options.Query is { } query)
        {
            return StatementReader.Read(new StringReader(query)).All(runner.Run) ? Success : Failure;
        }

        if (options.File is { } file)
        {
            return RunFile(file, runner) || options.Format == OutputFormat.Json ? Success : Failure;
        }

        return Console.IsInputRedirected
            ? RunFile("-", runner) || options.Format == OutputFormat.Json
                ? Success
                : Failure
            : new InteractiveShell(runner, new LineEditor(new ConsoleTerminal(), History.Load(History.DefaultPath)), Console.Error).Run();
    }

    // Every statement is run, whatever becomes of those before it.
    private static bool RunFile(string file, StatementRunner runner)
    {
        using var reader =
            file == "-" ? new StreamReader(Console.OpenStandardInput(), Encoding.UTF8) : new StreamReader(file, Encoding.UTF8);
        var succeeded = true;
        foreach (var statement in StatementReader.Read(reader))
        {
            succeeded &= runner.Run(statement);
        }

        return succeeded;
    }

    private static SparkSession StartSession(ShellOptions options)
    {
        var builder = SparkSession.Builder().AppName("spark-sql");
        foreach (var (key, value) in options.Configuration)
        {
            builder.Config(key, value);
        }

        return builder.GetOrCreate();
    }
}
