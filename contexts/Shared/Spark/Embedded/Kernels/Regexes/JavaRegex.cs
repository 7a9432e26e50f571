using System.Text;
using System.Text.RegularExpressions;
using Shared.Spark.Embedded.Kernels.Strings;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Kernels.Regexes;

/// <summary>A pattern of <c>java.util.regex</c>, made ready when it is another one than before, compiled when it is used often.</summary>
/// <param name="function">
/// The function that it is for, as errors name it; null for one whose bad patterns have no error class of Spark's.
/// </param>
internal sealed class JavaRegex(string? function)
{
    private const int UsesBeforeCompilation = 20_000;
    private const RegexOptions Options = RegexOptions.CultureInvariant;

    private byte[] _pattern = [];
    private string _translated = "";
    private Regex? _regex;
    private int _uses;
    private char[] _characters = new char[256];

    /// <summary>The pattern as .NET's.</summary>
    internal Regex Get(ReadOnlySpan<byte> pattern)
    {
        if (_regex is null || !pattern.SequenceEqual(_pattern))
        {
            _pattern = pattern.ToArray();
            _uses = 0;
            _regex = Create(Utf8Text.ToText(pattern));
        }
        else if (++_uses == UsesBeforeCompilation)
        {
            _regex = new Regex(_translated, Options | RegexOptions.Compiled);
        }

        return _regex;
    }

    /// <summary>Text as characters, valid until the next call.</summary>
    internal ReadOnlySpan<char> ToCharacters(ReadOnlySpan<byte> text)
    {
        if (_characters.Length < text.Length)
        {
            _characters = new char[text.Length * 2];
        }

        return _characters.AsSpan(0, Encoding.UTF8.GetChars(text, _characters));
    }

    private Regex Create(string pattern)
    {
        try
        {
            _translated = JavaPattern.Translate(pattern);
            return new Regex(_translated, Options);
        }
        catch (Exception exception) when (exception is JavaPatternException or ArgumentException)
        {
            throw function is null
                ? new SparkRuntimeException(null, exception.Message, exception)
                : new SparkRuntimeException(
                    "INVALID_PARAMETER_VALUE.PATTERN",
                    new Dictionary<string, string>
                    {
                        ["functionName"] = $"`{function}`",
                        ["parameter"] = "`regexp`",
                        ["value"] = $"'{pattern}'",
                    },
                    default,
                    exception
                );
        }
    }
}
