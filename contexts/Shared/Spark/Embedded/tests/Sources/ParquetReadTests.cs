using System.Text.Json;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Tests.Sources;

/// <summary>
/// Reads parquet files of other programs against what Spark answered; the files come with the conformance data and are not part of this
/// repository.
/// </summary>
public sealed class ParquetReadTests : IDisposable
{
    private readonly SourceHarness _harness = new();

    public static TheoryData<string> Files() => [.. Goldens().Keys];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_of_another_program_is_read_as_Spark_reads_it(string file)
    {
        var folder = ConformanceData.Folder;
        Assert.SkipWhen(folder is null, "CONFORMANCE_DATA does not name the folder with Spark's test files.");
        var golden = Goldens()[file];
        var source = _harness.Open("parquet", Path.Combine(folder, file));

        source.Schema.SimpleString.Should().Be(golden.Schema);
        source.Schema.Fields.Should().OnlyContain(field => field.IsNullable);
        _harness.Texts(source).Should().BeEquivalentTo(golden.Rows);
    }

    [Theory]
    [InlineData("before_1582_date_v2_4_5.snappy.parquet")]
    [InlineData("before_1582_timestamp_micros_v2_4_6.snappy.parquet")]
    [InlineData("before_1582_timestamp_int96_dict_v2_4_5.snappy.parquet")]
    public void Days_of_a_calendar_in_doubt_raise_Sparks_error(string file)
    {
        Assert.SkipWhen(ConformanceData.Folder is null, "CONFORMANCE_DATA does not name the folder with Spark's test files.");
        var source = _harness.Open("parquet", Path.Combine(ConformanceData.Folder, file));

        _harness
            .Invoking(harness => harness.Read(source))
            .Should()
            .Throw<SparkRuntimeException>()
            .Which.ErrorClass.Should()
            .Be("INCONSISTENT_BEHAVIOR_CROSS_VERSION.READ_ANCIENT_DATETIME");
    }

    public void Dispose() => _harness.Dispose();

    private static Dictionary<string, Golden> Goldens() =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Sources", "parquet-goldens.jsonl"))
            .Select(line => JsonSerializer.Deserialize<Golden>(line, JsonSerializerOptions.Web)!)
            .ToDictionary(golden => golden.File);

    private sealed record Golden(string File, string Schema, string[] Rows);
}
