using System.Text.Json;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Parsing;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Tests.Sources;

/// <summary>Reads files against what Spark 3.5.7 answered for them.</summary>
public sealed class RecordReadTests : IDisposable
{
    private readonly SourceHarness _harness = new();

    public static TheoryData<string, int> Own() => Cases("json-goldens", "csv-goldens");

    public static TheoryData<string, int> Conformance() => Cases("json-conformance", "csv-conformance");

    [Theory]
    [MemberData(nameof(Own))]
    public void A_file_is_read_as_Spark_reads_it(string goldens, int line) =>
        Check(goldens, line, Path.Combine(AppContext.BaseDirectory, "Sources", "files"));

    [Theory]
    [MemberData(nameof(Conformance))]
    public void A_file_of_Sparks_own_tests_is_read_as_Spark_reads_it(string goldens, int line)
    {
        Assert.SkipWhen(ConformanceData.Folder is null, "CONFORMANCE_DATA does not name the folder with Spark's test files.");
        Check(goldens, line, ConformanceData.Folder);
    }

    public void Dispose() => _harness.Dispose();

    private static TheoryData<string, int> Cases(params string[] goldens)
    {
        var cases = new TheoryData<string, int>();
        foreach (var name in goldens)
        {
            for (var i = 0; i < ReadGoldens(name).Length; i++)
            {
                cases.Add(name, i);
            }
        }

        return cases;
    }

    private static string[] ReadGoldens(string name) =>
        File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Sources", name + ".jsonl"));

    private void Check(string goldens, int line, string folder)
    {
        var golden = JsonSerializer.Deserialize<Golden>(ReadGoldens(goldens)[line], JsonSerializerOptions.Web)!;
        StructType? given = golden.Given is null ? null : SparkSqlParser.ParseTableSchema(golden.Given);
        var options = golden.Options.Select(option => (option.Key, option.Value)).ToArray();
        if (golden.Rows is null)
        {
            var error = _harness
                .Invoking(h => h.Texts(golden.Format, Path.Combine(folder, golden.File), given, options))
                .Should()
                .Throw<SparkException>(golden.Message)
                .Which;
            if (golden.Error is not null && !golden.Error.Contains('.') && error.ErrorClass is not null)
            {
                error.ErrorClass.Should().StartWith(golden.Error);
            }

            return;
        }

        var source = _harness.Open(golden.Format, Path.Combine(folder, golden.File), given, options);
        source.Schema.SimpleString.Should().Be(golden.Schema, golden.ToString());
        _harness.Texts(source).Should().Equal(golden.Rows, golden.ToString());
    }

    private sealed record Golden(
        string Format,
        string File,
        Dictionary<string, string> Options,
        string? Given,
        string? Schema,
        string[]? Rows,
        string? Error,
        string? Message
    )
    {
        public override string ToString() => $"{File} is read with {string.Join(", ", Options)} as {Given ?? "it is"}";
    }
}
