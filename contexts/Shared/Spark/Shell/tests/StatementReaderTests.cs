using Shared.Spark.Shell.Statements;

namespace Shared.Spark.Shell.Tests;

public sealed class StatementReaderTests
{
    [Theory]
    [InlineData("select 1", "select 1")]
    [InlineData("select 1;", "select 1")]
    [InlineData("select 1;\nselect 2;\n", "select 1|select 2")]
    [InlineData("select 1; select 2;\n", "select 1; select 2")]
    [InlineData("select ';\n'", "select '|'")]
    [InlineData("  -- a comment;\nselect 1\n-- another\n, 2;\n", "select 1\n, 2")]
    [InlineData(";\n\n;\n  ;\n", "")]
    [InlineData("select 1; \nselect 2;", "select 1; \nselect 2")]
    [InlineData("select 1;\r\nselect 2\r\n", "select 1|select 2")]
    [InlineData("select 1;;\nselect 2", "select 1;|select 2")]
    [InlineData("select 1 -- behind;\n+ 1;", "select 1 -- behind|+ 1")]
    [InlineData("select 1;\fselect 2", "select 1|select 2")]
    public void Statements_end_at_the_end_of_a_line(string text, string statements) =>
        StatementReader.Read(new StringReader(text)).Should().Equal(statements.Length == 0 ? [] : statements.Split('|'));
}
