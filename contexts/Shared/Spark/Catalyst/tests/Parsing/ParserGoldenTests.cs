using System.Text.RegularExpressions;
using Shared.Spark.Catalyst.Parsing;
using Shared.Spark.Plans.DateTimes;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Catalyst.Tests.Parsing;

/// <summary>What real Spark 3.5.7 made of statements: the tree, or the class and the place of the error.</summary>
public sealed partial class ParserGoldenTests
{
    internal static ZoneRules Zone { get; } = ZoneRules.Of("America/Los_Angeles");

    private static readonly ParserOptions s_options = new() { TimeZone = Zone };

    public static TheoryData<string, string> Trees => Read("trees.golden");

    public static TheoryData<string, string> Errors => Read("errors.golden");

    public static TheoryData<string> Statements => [.. Read("statements.golden").Select(row => row.Data.Item1)];

    [Theory]
    [MemberData(nameof(Trees))]
    public void Query_has_the_tree_of_Spark(string sql, string tree) =>
        Normalized(SparkTree.Print(SparkSqlParser.ParsePlan(sql, s_options))).Should().Be(Normalized(tree));

    [Theory]
    [MemberData(nameof(Errors))]
    public void Error_has_the_class_and_the_place_of_Spark(string sql, string expected)
    {
        var error = Assert.Throws<ParseException>(() => SparkSqlParser.ParsePlan(sql, s_options));

        $"{error.ErrorClass} {error.Origin.Line}:{error.Origin.Column}".Should().Be(expected);
        error.Message.Should().Contain("== SQL ==");
    }

    [Theory]
    [MemberData(nameof(Statements))]
    public void Statement_that_Spark_reads_is_read(string sql) => SparkSqlParser.ParsePlan(sql, s_options).Should().NotBeNull();

    // Ids of expressions and the marks of unresolved nodes are Spark's own.
    private static string Normalized(string tree) =>
        Mark().Replace(Id().Replace(tree, ""), "$1").Replace("named_struct(", "struct(", StringComparison.Ordinal).TrimEnd();

    private static TheoryData<string, string> Read(string file)
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Parsing", "Goldens", file));
        var data = new TheoryData<string, string>();
        foreach (var entry in text.Split("---- sql\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = entry.Split("\n---- spark\n");
            data.Add(parts[0].TrimEnd('\n'), parts.Length > 1 ? parts[1].TrimEnd('\n') : "");
        }

        return data;
    }

    [GeneratedRegex(@"#\d+L?")]
    private static partial Regex Id();

    [GeneratedRegex(@"(?m)^([:+ -]*)'")]
    private static partial Regex Mark();
}
