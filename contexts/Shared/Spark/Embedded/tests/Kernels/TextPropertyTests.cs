using System.Text;
using CsCheck;
using Shared.Spark.Embedded.Kernels.Regexes;
using Shared.Spark.Embedded.Kernels.Strings;

namespace Shared.Spark.Embedded.Tests.Kernels;

public sealed class TextPropertyTests
{
    private static readonly Gen<string> s_texts = Gen.Char["ab%_\\é"].Array[0, 8].Select(characters => new string(characters));

    private static readonly Gen<string> s_patterns = Gen.Char["ab%_é"].Array[0, 6].Select(characters => new string(characters));

    [Fact]
    public void Like_is_as_a_naive_matcher_has_it() =>
        Gen.Select(s_texts, s_patterns)
            .Sample(
                (text, pattern) =>
                {
                    var like = new LikePattern();
                    like.Parse(Encoding.UTF8.GetBytes(pattern), "\\"u8);
                    like.Matches(Encoding.UTF8.GetBytes(text)).Should().Be(Naive(text, pattern));
                }
            );

    [Fact]
    public void Substrings_are_those_of_code_points() =>
        Gen.Select(Gen.String[Gen.Char['a', 'ÿ'], 0, 12], Gen.Int[1, 15], Gen.Int[0, 15])
            .Sample(
                (text, position, length) =>
                {
                    var start = Math.Min(position - 1, text.Length);
                    var expected = text.Substring(start, Math.Min(length, text.Length - start));
                    Encoding.UTF8.GetString(Utf8Text.Substring(Encoding.UTF8.GetBytes(text), position, length)).Should().Be(expected);
                }
            );

    [Fact]
    public void Reverse_twice_is_the_text() =>
        Gen
            .String.Where(text =>
                text.Length == new UTF8Encoding(false).GetString(Encoding.UTF8.GetBytes(text)).Length && !text.Any(char.IsSurrogate)
            )
            .Sample(text =>
            {
                var (once, twice) = (new Utf8Buffer(), new Utf8Buffer());
                StringOperations.Reverse(Encoding.UTF8.GetBytes(text), once);
                StringOperations.Reverse(once.Written, twice);
                twice.ToString().Should().Be(text);
            });

    [Theory]
    [InlineData(@"a*+b", "(?>a*)b")]
    [InlineData(@"[a-z&&[^aeiou]]", @"(?:(?=[^aeiou])[a-z])")]
    [InlineData(@"\d+", "[0-9]+")]
    [InlineData(@"\Qa.b\E", @"a\.b")]
    public void Patterns_of_java_become_those_of_dotnet(string pattern, string expected) =>
        JavaPattern.Translate(pattern).Should().Be(expected);

    private static bool Naive(string text, string pattern)
    {
        if (pattern.Length == 0)
        {
            return text.Length == 0;
        }

        return pattern[0] switch
        {
            '%' => Naive(text, pattern[1..]) || (text.Length > 0 && Naive(text[1..], pattern)),
            '_' => text.Length > 0 && Naive(text[1..], pattern[1..]),
            var character => text.Length > 0 && text[0] == character && Naive(text[1..], pattern[1..]),
        };
    }
}
