using CsCheck;
using Shared.Spark.Catalyst.Parsing;

namespace Shared.Spark.Catalyst.Tests.Parsing;

public sealed class LexerTests
{
    [Theory]
    [InlineData("1a", "Identifier")]
    [InlineData("1", "IntegerValue")]
    [InlineData("1L 1s 1Y", "BigIntLiteral SmallIntLiteral TinyIntLiteral")]
    [InlineData("1.5 .5 5.", "DecimalValue DecimalValue DecimalValue")]
    [InlineData("1e3 1.5e-3 1.e+3", "ExponentValue ExponentValue ExponentValue")]
    [InlineData("1e3x", "Identifier")]
    [InlineData("1e+3x", "ExponentValue BinaryHex")]
    [InlineData("1d 1.5D 1e3f 1.0BD 1bd", "DoubleLiteral DoubleLiteral FloatLiteral BigDecimalLiteral BigDecimalLiteral")]
    [InlineData("1.5a", "IntegerValue Dot Identifier")]
    [InlineData("a.1", "Identifier DecimalValue")]
    [InlineData("a.b.c", "Identifier Dot Identifier Dot Identifier")]
    [InlineData(
        "'it''s' \"d\" `q``r` r'a\\b' R\"x\"",
        "StringLiteral StringLiteral DoubleQuotedString BackquotedIdentifier StringLiteral StringLiteral"
    )]
    [InlineData("'a\\'b'", "StringLiteral")]
    [InlineData("'open", "Unrecognized Identifier")]
    [InlineData("`open", "Unrecognized Identifier")]
    [InlineData("r'open", "Identifier Unrecognized Identifier")]
    [InlineData(
        "<=> <> != !> !< <= >= == = < > ! -> => || | ^ & ~",
        "NullSafeEqual NotEqual NotEqualC LessOrEqual GreaterOrEqual LessOrEqual GreaterOrEqual Equal Equal Less Greater Not "
            + "Arrow FatArrow ConcatPipe Pipe Hat Ampersand Tilde"
    )]
    [InlineData("/*+ a */", "HintStart Identifier HintEnd")]
    [InlineData("a /* b /* c */ d */ e", "Identifier Identifier")]
    [InlineData("a -- b\nc", "Identifier Identifier")]
    [InlineData("a -- b \\\nc\nd", "Identifier Identifier")]
    [InlineData("select SELECT sElEcT regexp rlike temp", "Select Select Select Rlike Rlike Temporary")]
    [InlineData("date_add DATEADD try_cast x minus percent", "DateAdd Dateadd TryCast BinaryHex SetMinus PercentLiteral")]
    [InlineData("$ é", "Unrecognized Unrecognized")]
    public void Text_is_cut_as_Spark_cuts_it(string text, string kinds) => Kinds(text).Should().Be(kinds);

    [Fact]
    public void Unclosed_comment_is_remembered()
    {
        var lexer = new Lexer("a /* b /* c */");
        lexer.Tokenize();

        lexer.HasUnclosedComment.Should().BeTrue();
    }

    [Fact]
    public void Parentheses_know_their_partners()
    {
        var tokens = new Lexer("((a) b").Tokenize();

        tokens[0].Partner.Should().Be(0);
        tokens[1].Partner.Should().Be(3);
    }

    [Fact]
    public void Tokens_cover_the_text_in_order() =>
        Gen.String[Gen.Char["aeX1. '\"`-*/+<>=!|&()\n\\,;_"], 0, 60]
            .Sample(text =>
            {
                var end = 0;
                foreach (var token in new Lexer(text).Tokenize())
                {
                    (token.Start >= end && token.End >= token.Start && token.End <= text.Length).Should().BeTrue();
                    end = token.End;
                }
            });

    private static string Kinds(string text) => string.Join(' ', new Lexer(text).Tokenize().SkipLast(1).Select(token => token.Kind));
}
