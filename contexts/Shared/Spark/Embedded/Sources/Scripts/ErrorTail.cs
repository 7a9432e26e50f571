using System.Text;

namespace Shared.Spark.Embedded.Sources.Scripts;

/// <summary>The last that a script says on its standard error.</summary>
internal sealed class ErrorTail
{
    private const int Capacity = 2048;

    private readonly StringBuilder _text = new();

    internal void Add(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_text)
        {
            _text.Append(line).Append('\n');
            if (_text.Length > Capacity)
            {
                _text.Remove(0, _text.Length - Capacity);
            }
        }
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        lock (_text)
        {
            return _text.ToString();
        }
    }
}
