namespace Shared.Spark.Shell.Interactive;

/// <summary>A keyboard and a line to write on.</summary>
internal interface ITerminal
{
    /// <summary>How many characters fit on a line.</summary>
    int Width { get; }

    /// <summary>Waits for a key.</summary>
    ConsoleKeyInfo ReadKey();

    /// <summary>Writes the line anew, with the cursor at a place in it.</summary>
    void Redraw(string prompt, string text, int cursor);

    /// <summary>Ends the line.</summary>
    void EndLine();
}
