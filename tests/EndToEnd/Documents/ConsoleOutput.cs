namespace EndToEnd.Tests.Documents;

/// <summary>What a piece of code prints. The console is the process': tests that use this run one after the other.</summary>
internal static class ConsoleOutput
{
    internal static string Of(Action action)
    {
        var console = Console.Out;
        using var writer = new StringWriter();
        Console.SetOut(writer);
        try
        {
            action();
        }
        finally
        {
            Console.SetOut(console);
        }

        return writer.ToString();
    }
}
