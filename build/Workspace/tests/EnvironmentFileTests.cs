using System.Diagnostics;
using System.Text;
using CsCheck;
using Workspace.Environments;

namespace Workspace.Tests;

public class EnvironmentFileTests
{
    private static IReadOnlyList<EnvironmentVariable> Parse(string text, params (string Name, string Value)[] known) =>
        EnvironmentFile.Parse(text, "local_dev_env/a.env", _ => null, name => known.FirstOrDefault(k => k.Name == name).Value);

    private static string ValueOf(string line, params (string, string)[] known) => Parse(line, known).Single().Value;

    [Theory]
    [InlineData("export SPARK_MASTER=local[*]", "local[*]")]
    [InlineData("SPARK_MASTER=local[*]", "local[*]")]
    [InlineData("  export  A=1  # why", "1")]
    [InlineData("export A=", "")]
    [InlineData("export A=''", "")]
    [InlineData("export A='a b # c $B'", "a b # c $B")]
    [InlineData("export A=\"a b # c\"", "a b # c")]
    [InlineData("export A=a#b", "a#b")]
    [InlineData("export A=a'b c'\"d e\"f", "ab cd ef")]
    [InlineData(@"export A=a\ b\$", "a b$")]
    [InlineData(@"export A=""\""\\\$\n""", "\"\\$\\n")]
    [InlineData("export A=jdbc:sqlite:/x/y.db", "jdbc:sqlite:/x/y.db")]
    [InlineData("export A=a=b", "a=b")]
    [InlineData("export A=1\r", "1")]
    [InlineData("export A=a$", "a$")]
    public void A_line_gives_the_value_that_a_shell_would(string line, string expected) => ValueOf(line).Should().Be(expected);

    [Fact]
    public void Comments_and_empty_lines_give_nothing() => Parse("# a comment\n\n   \n\t# another\n").Should().BeEmpty();

    [Theory]
    [InlineData("export A=$B/c", "b/c")]
    [InlineData("export A=${B}c", "bc")]
    [InlineData("export A=\"$B c\"", "b c")]
    [InlineData("export A='$B'", "$B")]
    public void Other_variables_are_expanded(string line, string expected) => ValueOf(line, ("B", "b")).Should().Be(expected);

    [Fact]
    public void A_variable_may_mention_one_of_an_earlier_line() =>
        Parse("export A=1\nexport B=$A$A").Select(v => v.Value).Should().Equal("1", "11");

    [Theory]
    [InlineData("export A=$NOPE", "A mentions $NOPE, which is not set")]
    [InlineData("export A='x", "the ' in the value of A is not closed")]
    [InlineData("export A=\"x", "the \" in the value of A is not closed")]
    [InlineData("export A = 1", "expected '=' right after A")]
    [InlineData("export", "expected '=' right after export")]
    [InlineData("=1", "expected 'export NAME=value'")]
    [InlineData("export 1A=1", "expected 'export NAME=value'")]
    [InlineData("export A=a b", "put a value with blanks in quotes")]
    [InlineData("export A=a&b", "put the value of A in quotes: a shell would read '&' otherwise")]
    [InlineData("export A=a;b", "put the value of A in quotes: a shell would read ';' otherwise")]
    [InlineData("export A=~/x", "write $HOME")]
    [InlineData("export A=/x:~/y", "write $HOME")]
    [InlineData("export A=$(id)", "means something else to a shell")]
    [InlineData("export A=\"`id`\"", "would run a command")]
    [InlineData("export A=${B", "expected ${OTHER}")]
    [InlineData("export A=x\\", "a value is one line")]
    public void A_mistake_is_said_with_its_file_and_line(string line, string message)
    {
        var parse = () => Parse("# first line\n" + line, ("B", "b"));

        parse.Should().Throw<UserError>().WithMessage("local_dev_env/a.env:2: *" + message + "*");
    }

    [Fact]
    public void An_error_never_shows_the_value()
    {
        var parse = () => Parse("export PASSWORD=hunter2 hunter3");

        parse.Should().Throw<UserError>().Which.Message.Should().NotContain("hunter");
    }

    [Fact]
    public void Any_text_without_a_line_break_survives_single_quotes() =>
        Gen
            .String.Where(s => !s.Contains('\n') && !s.Contains('\r'))
            .Sample(text => ValueOf("export A='" + text.Replace("'", "'\\''") + "'") == text);

    [Fact]
    public void Any_text_without_a_line_break_survives_double_quotes() =>
        Gen
            .String.Where(s => !s.Contains('\n') && !s.Contains('\r'))
            .Sample(text =>
                ValueOf("export A=\"" + string.Concat(text.Select(c => "\"\\$`".Contains(c) ? "\\" + c : c.ToString())) + "\"") == text
            );

    /// <summary>
    /// What the loader accepts must be what a shell that sources the file sees; what it does not accept is an error, never another value.
    /// </summary>
    [Fact]
    public void What_is_accepted_means_the_same_to_bash()
    {
        Assert.SkipWhen(!File.Exists("/bin/bash"), "needs /bin/bash");
        var lines = new List<string>();
        var values = new List<string>();
        Gen.Char["abB1 #'\"\\$${}[]*=./:-~;&|()`!?"]
            .Array[0, 12]
            .Select(chars => new string(chars))
            .Sample(
                value =>
                {
                    try
                    {
                        values.Add(ValueOf("export A=" + value, ("B", "b b"), ("a", "a*")));
                        lines.Add("export A=" + value);
                    }
                    catch (UserError) { }
                },
                iter: 4_000,
                threads: 1
            );

        lines.Count.Should().BeGreaterThan(300);
        Bash(lines)
            .Zip(values, lines)
            .Where(x => x.First != x.Second)
            .Select(x => $"{x.Third}: bash {x.First}, here {x.Second}")
            .Should()
            .BeEmpty();
    }

    private static IReadOnlyList<string> Bash(IReadOnlyList<string> lines)
    {
        var script = new StringBuilder("B='b b' a='a*'\n");
        foreach (var line in lines)
            script.Append(line).Append("\nprintf '%s\\0' \"$A\"\n");
        using var directory = new TemporaryDirectory();
        var start = new ProcessStartInfo("/bin/bash", ["--norc", directory.Write("all.sh", script.ToString())])
        {
            RedirectStandardOutput = true,
        };
        using var bash = Process.Start(start)!;
        return bash.StandardOutput.ReadToEnd().Split('\0')[..^1];
    }
}
