using Shared.Spark.Shell.Interactive;

namespace Shared.Spark.Shell.Tests;

/// <summary>A terminal whose keys the test presses.</summary>
internal sealed class KeyTerminal(string keys) : ITerminal
{
    private readonly Queue<char> _keys = new(keys);

    public int Width => 80;

    public ConsoleKeyInfo ReadKey() =>
        _keys.Dequeue() switch
        {
            '⏎' => new('\r', ConsoleKey.Enter, false, false, false),
            '←' => new('\0', ConsoleKey.LeftArrow, false, false, false),
            '→' => new('\0', ConsoleKey.RightArrow, false, false, false),
            '↑' => new('\0', ConsoleKey.UpArrow, false, false, false),
            '↓' => new('\0', ConsoleKey.DownArrow, false, false, false),
            '⌫' => new('\b', ConsoleKey.Backspace, false, false, false),
            '⇤' => new('\0', ConsoleKey.Home, false, false, false),
            '⇥' => new('\0', ConsoleKey.End, false, false, false),
            < ' ' and var control => new(control, ConsoleKey.A + control - 1, false, false, control: true),
            var c => new(c, ConsoleKey.None, false, false, false),
        };

    public void Redraw(string prompt, string text, int cursor) => cursor.Should().BeInRange(0, text.Length);

    public void EndLine() { }
}
