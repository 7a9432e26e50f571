using Shared.Spark.Shell.Interactive;

namespace Shared.Spark.Shell.Tests;

public sealed class LineEditorTests
{
    [Theory]
    [InlineData("abc⏎", "abc")]
    [InlineData("abc←←x⏎", "axbc")]
    [InlineData("abc←→→d⏎", "abcd")]
    [InlineData("abc⌫⏎", "ab")]
    [InlineData("⌫a⏎", "a")]
    [InlineData("abc⇤x⇥y⏎", "xabcy")]
    [InlineData("ab cd\u0017x⏎", "ab x")]
    [InlineData("abc←\u000b⏎", "ab")]
    [InlineData("abc←\u0015⏎", "c")]
    [InlineData("↑⏎", "second")]
    [InlineData("↑↑↑⏎", "first")]
    [InlineData("draft↑↓⏎", "draft")]
    [InlineData("abc\u0003", "")]
    [InlineData("\u0004", null)]
    public void Keys_do_what_shells_do(string keys, string? line) =>
        new LineEditor(new KeyTerminal(keys), History.InMemory("first", "second")).ReadLine("> ").Should().Be(line);

    [Fact]
    public void History_is_kept_in_its_file_without_repetitions()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName(), "history");
        try
        {
            var history = History.Load(path);
            history.Add("a");
            history.Add("a");
            history.Add(" ");
            history.Add("b");
            History.Load(path).Lines.Should().Equal("a", "b");
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
        }
    }
}
