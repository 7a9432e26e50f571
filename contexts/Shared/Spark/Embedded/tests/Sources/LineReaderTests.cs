using System.Text;
using CsCheck;
using Shared.Spark.Embedded.Sources;
using Shared.Spark.Embedded.Sources.Files;

namespace Shared.Spark.Embedded.Tests.Sources;

public sealed class LineReaderTests : IDisposable
{
    private static readonly Gen<string> s_texts =
        from parts in Pick("", "a", "bc", "déf", "long enough to be more", "\n", "\r", "\r\n", "\n\n").Array[0, 40]
        select string.Concat(parts);

    private readonly SourceHarness _harness = new();

    [Fact]
    public void Parts_of_a_file_give_each_line_once_wherever_they_begin() =>
        Gen.Select(s_texts, Gen.Int[1, 9])
            .Sample(
                (text, count) =>
                {
                    var path = _harness.PathOf($"{Guid.NewGuid():N}.txt");
                    File.WriteAllText(path, text);
                    var file = new DataFile(path, Encoding.UTF8.GetByteCount(text), []);
                    var ranges = Enumerable
                        .Range(0, count)
                        .Select(i => new FileRange(
                            file,
                            file.Length * i / count,
                            i + 1 == count ? long.MaxValue : file.Length * (i + 1) / count
                        ));

                    var lines = ranges.Where(range => range.Start < range.End).SelectMany(range => ReadLines(range, null)).ToArray();

                    lines.Should().Equal(ExpectedLines(text));
                }
            );

    [Fact]
    public void Another_end_of_lines_is_taken_as_it_is()
    {
        var path = _harness.WriteFile("x.txt", "a\nb||c|d||||e");

        ReadLines(new FileRange(new DataFile(path, 14, []), 0, long.MaxValue), "||").Should().Equal("a\nb", "c|d", "", "e");
    }

    public void Dispose() => _harness.Dispose();

    private static IEnumerable<string> ExpectedLines(string text)
    {
        using var reader = new StringReader(text);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    private List<string> ReadLines(FileRange range, string? separator)
    {
        var options = new DataSourceOptions(separator is null ? [] : [new("lineSep", separator)]);
        var lines = new List<string>();
        using var reader = new LineReader(range, new RecordOptions(options, _harness.Session));
        while (reader.TryRead(out var line))
        {
            lines.Add(Encoding.UTF8.GetString(line));
        }

        return lines;
    }

    private static Gen<string> Pick(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);
}
