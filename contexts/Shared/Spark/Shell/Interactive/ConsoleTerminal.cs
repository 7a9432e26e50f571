namespace Shared.Spark.Shell.Interactive;

/// <summary>The console.</summary>
internal sealed class ConsoleTerminal : ITerminal
{
    private int _cursorRow;

    // Some terminals do not tell.
    public int Width => Console.WindowWidth is > 1 and var width ? width : 80;

    public ConsoleKeyInfo ReadKey() => Console.ReadKey(intercept: true);

    // A long line takes several rows: go up to its first, clear to the end of the screen, write, go to the cursor.
    public void Redraw(string prompt, string text, int cursor)
    {
        var end = prompt.Length + text.Length;
        var place = prompt.Length + cursor;
        Console.Out.Write((_cursorRow > 0 ? $"\e[{_cursorRow}A" : "") + $"\r\e[J{prompt}{text}");
        if (end > 0 && end % Width == 0)
        {
            Console.Out.Write("\r\n");
        }

        var up = (end / Width) - (place / Width);
        Console.Out.Write((up > 0 ? $"\e[{up}A" : "") + "\r" + (place % Width > 0 ? $"\e[{place % Width}C" : ""));
        _cursorRow = place / Width;
    }

    public void EndLine()
    {
        _cursorRow = 0;
        Console.Out.WriteLine();
    }
}
