namespace Shared.Spark.Shell;

/// <summary>What the command line says.</summary>
/// <param name="Query">The statements of <c>--query</c>.</param>
/// <param name="File">The file of <c>--file</c>, <c>-</c> for standard input.</param>
/// <param name="Format">How answers are printed.</param>
/// <param name="Configuration">The settings of <c>--conf</c>.</param>
/// <param name="ShowsHelp">Whether help is wanted.</param>
internal sealed record ShellOptions(
    string? Query,
    string? File,
    OutputFormat Format,
    IReadOnlyList<KeyValuePair<string, string>> Configuration,
    bool ShowsHelp
)
{
    internal const string Usage = """
        SQL at the command line, as spark-sql is for Spark.

          --query, -e SQL      Runs statements and ends. The first error ends the run, with exit code 1.
          --file, -f FILE      Runs the statements of a file, or of standard input when it is -. An error ends its statement, not the run:
                               the exit code is 1 when a statement failed, but 0 with --format json, where errors are answers.
          --format FORMAT      table (default), json or csv.
          --conf KEY=VALUE     A setting of the session; may be given several times.
          --help, -h           This text.

        Without --query and --file, statements are read from the keyboard, with history, or from standard input when it is not a terminal.
        A statement ends with ; at the end of a line. Lines that begin with -- are comments.

        json prints one object a statement: "sql", "schema" (Spark's catalog string), "nullable" (one a column) and "rows" (as spark-sql
        prints them, columns separated by tabs), or "sql", "error" (Spark's error class) and "message".
        """;

    private static readonly string[] s_names = ["--query", "--file", "--format", "--conf", "--help"];

    internal static ShellOptions Parse(IReadOnlyList<string> args)
    {
        var options = new ShellOptions(null, null, OutputFormat.Table, [], ShowsHelp: false);
        for (var i = 0; i < args.Count; i++)
        {
            var (name, inline) =
                args[i].Split('=', 2) is [var option, var value] && option.StartsWith("--", StringComparison.Ordinal)
                    ? (option, value)
                    : (args[i], null);
            options = name switch
            {
                "--query" or "-e" => options with { Query = Value(args, ref i, name, inline) },
                "--file" or "-f" => options with { File = Value(args, ref i, name, inline) },
                "--format" => options with { Format = ParseFormat(Value(args, ref i, name, inline)) },
                "--conf" => options with { Configuration = [.. options.Configuration, ParseSetting(Value(args, ref i, name, inline))] },
                "--help" or "-h" or "-H" => options with { ShowsHelp = true },
                _ => throw new UsageException(
                    $"Unknown option '{args[i]}'. Options are {string.Join(", ", s_names)}; --help explains them."
                ),
            };
        }

        return options is { Query: not null, File: not null }
            ? throw new UsageException("--query and --file exclude each other.")
            : options;
    }

    private static string Value(IReadOnlyList<string> args, ref int i, string name, string? inline) =>
        inline ?? (i + 1 < args.Count ? args[++i] : throw new UsageException($"{name} needs a value; --help explains it."));

    private static OutputFormat ParseFormat(string value) =>
        Enum.TryParse<OutputFormat>(value, ignoreCase: true, out var format) && Enum.IsDefined(format) && !char.IsAsciiDigit(value[0])
            ? format
            : throw new UsageException($"Unknown format '{value}'. Formats are table, json and csv.");

    private static KeyValuePair<string, string> ParseSetting(string value) =>
        value.Split('=', 2) is [{ Length: > 0 } key, var text]
            ? KeyValuePair.Create(key.Trim(), text.Trim())
            : throw new UsageException($"--conf needs KEY=VALUE, but is '{value}'.");
}
