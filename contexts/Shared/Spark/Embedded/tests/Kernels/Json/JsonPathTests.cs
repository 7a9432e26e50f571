using System.Text;
using CsCheck;
using Shared.Spark.Embedded.Kernels.Json;
using Shared.Spark.Embedded.Kernels.Strings;

namespace Shared.Spark.Embedded.Tests.Kernels.Json;

public sealed class JsonPathTests
{
    private static readonly string[] s_steps = ["$", ".a", "[0]", "[*]", "['a']", ".", "[", " ", "..", ".*"];

    private static readonly string[] s_documents = ["""{"a":[{"a":1},{"a":[2,"x"]}]}""", "[[1],[2]]", "{", "", "1"];

    private static readonly Gen<string> s_paths = Gen.Int[0, s_steps.Length - 1]
        .Array[0, 8]
        .Select(steps => string.Concat(steps.Select(step => s_steps[step])));

    [Fact]
    public void Path_finds_a_value_or_nothing() =>
        Gen.Select(s_paths, Gen.Int[0, s_documents.Length - 1])
            .Sample(
                (path, document) =>
                {
                    var json = s_documents[document];
                    var result = new Utf8Buffer();

                    (new JsonPathQuery().Find(Encoding.UTF8.GetBytes(json), Encoding.UTF8.GetBytes(path), result) || result.Length == 0)
                        .Should()
                        .BeTrue();
                }
            );

    [Theory]
    [InlineData("a")]
    [InlineData("$[")]
    [InlineData("$.")]
    [InlineData("$..a")]
    [InlineData("$[-1]")]
    public void What_is_no_path_is_none(string text) => JsonPath.TryParse(text).Should().BeNull();
}
