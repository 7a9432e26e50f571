namespace EndToEnd.Tests.Documents;

/// <summary>A document and its fenced blocks.</summary>
/// <param name="name">Its path from the root.</param>
/// <param name="text">What is in it.</param>
internal sealed class MarkdownDocument(string name, string text)
{
    private const string Fence = "```";

    internal int LineCount => text.TrimEnd('\n').Split('\n').Length;

    internal string Text => text;

    internal IReadOnlyList<Snippet> Snippets { get; } = Read(name, text.Split('\n'));

    internal static IEnumerable<MarkdownDocument> All() =>
        Directory
            .EnumerateFiles(Repository.Root, "README.md")
            .Concat(
                Directory.Exists(Repository.At("docs"))
                    ? Directory.EnumerateFiles(Repository.At("docs"), "*.md", SearchOption.AllDirectories)
                    : []
            )
            .Select(path => new MarkdownDocument(Path.GetRelativePath(Repository.Root, path), File.ReadAllText(path)));

    private static List<Snippet> Read(string name, string[] lines)
    {
        var snippets = new List<Snippet>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith(Fence, StringComparison.Ordinal))
            {
                continue;
            }

            var end = Array.FindIndex(lines, i + 1, line => line.TrimEnd() == Fence);
            end = end >= 0 ? end : throw new FormatException($"{name}:{i + 1} has a fence that is not closed.");
            snippets.Add(new Snippet(name, i + 1, lines[i][Fence.Length..].Trim(), string.Join('\n', lines[(i + 1)..end])));
            i = end;
        }

        return snippets;
    }
}
