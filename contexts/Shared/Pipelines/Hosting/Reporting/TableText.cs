using Spectre.Console;

namespace Shared.Pipelines.Hosting.Reporting;

/// <summary>A table as plain text, without colours, for messages, files and logs.</summary>
internal static class TableText
{
    private const int Width = 140;

    internal static string Of(Table table)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = AnsiSupport.No,
                ColorSystem = ColorSystemSupport.NoColors,
                Interactive = InteractionSupport.No,
                Out = new AnsiConsoleOutput(writer),
            }
        );
        console.Profile.Width = Width;
        console.Write(table);
        var lines = writer.ToString().Split('\n').Select(line => line.TrimEnd());
        return string.Join('\n', lines);
    }
}
