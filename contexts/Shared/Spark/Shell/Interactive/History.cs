namespace Shared.Spark.Shell.Interactive;

/// <summary>The lines that were typed, kept in a file from one run to the next.</summary>
internal sealed class History
{
    private const int MaxLines = 1000;

    private readonly string? _path;
    private readonly List<string> _lines;

    private History(string? path, IEnumerable<string> lines)
    {
        _path = path;
        _lines = [.. lines.TakeLast(MaxLines)];
    }

    internal static string DefaultPath =>
        Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
            "spark-sql",
            "history"
        );

    /// <summary>The lines, the oldest first.</summary>
    internal IReadOnlyList<string> Lines => _lines;

    /// <summary>A history that is forgotten.</summary>
    internal static History InMemory(params string[] lines) => new(null, lines);

    /// <summary>The history of a file, which need not exist.</summary>
    internal static History Load(string path)
    {
        try
        {
            return new History(path, File.Exists(path) ? File.ReadAllLines(path) : []);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A shell without history is better than none.
            return new History(null, []);
        }
    }

    /// <summary>Adds a line, unless it is empty or the last one again.</summary>
    internal void Add(string line)
    {
        if (string.IsNullOrWhiteSpace(line) || (_lines.Count > 0 && _lines[^1] == line))
        {
            return;
        }

        _lines.Add(line);
        if (_path is null)
        {
            return;
        }

        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
            File.WriteAllLines(_path, _lines.TakeLast(MaxLines));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The line is in memory still.
        }
    }
}
