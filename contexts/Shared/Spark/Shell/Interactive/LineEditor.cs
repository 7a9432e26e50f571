using System.Text;

namespace Shared.Spark.Shell.Interactive;

/// <summary>Reads lines with the keys that shells have: arrows, Home, End, Ctrl+A/E/K/U/W/D/C, and a history.</summary>
/// <param name="terminal">The keyboard and the screen.</param>
/// <param name="history">The lines so far.</param>
internal sealed class LineEditor(ITerminal terminal, History history)
{
    private readonly StringBuilder _text = new();
    private int _cursor;
    private int _historyIndex;
    private string _draft = "";

    /// <summary>The lines so far.</summary>
    internal History History => history;

    /// <summary>Reads a line; null at the end of input, empty when it was given up by Ctrl+C.</summary>
    internal string? ReadLine(string prompt)
    {
        _text.Clear();
        _cursor = 0;
        _historyIndex = history.Lines.Count;
        while (true)
        {
            terminal.Redraw(prompt, _text.ToString(), _cursor);
            var key = terminal.ReadKey();
            switch (key)
            {
                case { Key: ConsoleKey.Enter }:
                    terminal.EndLine();
                    return _text.ToString();
                case { Key: ConsoleKey.D, Modifiers: ConsoleModifiers.Control } when _text.Length == 0:
                    terminal.EndLine();
                    return null;
                case { Key: ConsoleKey.C, Modifiers: ConsoleModifiers.Control }:
                    terminal.EndLine();
                    return "";
                default:
                    Handle(key);
                    break;
            }
        }
    }

    private void Handle(ConsoleKeyInfo key)
    {
        switch (key.Key, key.Modifiers & ConsoleModifiers.Control)
        {
            case (ConsoleKey.LeftArrow, _):
                _cursor = Math.Max(0, _cursor - 1);
                break;
            case (ConsoleKey.RightArrow, _):
                _cursor = Math.Min(_text.Length, _cursor + 1);
                break;
            case (ConsoleKey.Home, _) or (ConsoleKey.A, ConsoleModifiers.Control):
                _cursor = 0;
                break;
            case (ConsoleKey.End, _) or (ConsoleKey.E, ConsoleModifiers.Control):
                _cursor = _text.Length;
                break;
            case (ConsoleKey.Backspace, _):
                Delete(_cursor - 1, _cursor);
                break;
            case (ConsoleKey.Delete, _) or (ConsoleKey.D, ConsoleModifiers.Control):
                Delete(_cursor, _cursor + 1);
                break;
            case (ConsoleKey.K, ConsoleModifiers.Control):
                Delete(_cursor, _text.Length);
                break;
            case (ConsoleKey.U, ConsoleModifiers.Control):
                Delete(0, _cursor);
                break;
            case (ConsoleKey.W, ConsoleModifiers.Control):
                Delete(StartOfWord(), _cursor);
                break;
            case (ConsoleKey.UpArrow, _):
                Recall(_historyIndex - 1);
                break;
            case (ConsoleKey.DownArrow, _):
                Recall(_historyIndex + 1);
                break;
            case (_, ConsoleModifiers.None) when !char.IsControl(key.KeyChar):
                _text.Insert(_cursor++, key.KeyChar);
                break;
        }
    }

    private void Delete(int start, int end)
    {
        if (start >= 0 && end <= _text.Length)
        {
            _text.Remove(start, end - start);
            _cursor = start;
        }
    }

    private int StartOfWord()
    {
        var start = _cursor;
        while (start > 0 && _text[start - 1] == ' ')
        {
            start--;
        }

        while (start > 0 && _text[start - 1] != ' ')
        {
            start--;
        }

        return start;
    }

    // What was being written is kept below the history.
    private void Recall(int index)
    {
        if (index < 0 || index > history.Lines.Count)
        {
            return;
        }

        if (_historyIndex == history.Lines.Count)
        {
            _draft = _text.ToString();
        }

        _historyIndex = index;
        _text.Clear().Append(index == history.Lines.Count ? _draft : history.Lines[index]);
        _cursor = _text.Length;
    }
}
