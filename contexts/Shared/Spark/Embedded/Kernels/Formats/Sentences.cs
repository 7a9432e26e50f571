using System.Text;
using Shared.Spark.Embedded.Execution;
using Shared.Spark.Embedded.Kernels.Strings;

namespace Shared.Spark.Embedded.Kernels.Formats;

/// <summary>Text as sentences of words. A sentence ends with <c>. ! ?</c> and white space, a word has a letter or digit.</summary>
internal static class Sentences
{
    internal static void Split(DuckDbVector[] arguments, int row, VectorWriter result)
    {
        var sentences = Split(Utf8Text.ToText(arguments[0].GetBytes(row)));
        var to = result.SetRange(row, sentences.Count);
        var words = result.GetChild(0);
        for (var i = 0; i < sentences.Count; i++)
        {
            var first = words.SetRange(to + i, sentences[i].Count);
            for (var j = 0; j < sentences[i].Count; j++)
            {
                words.GetChild(0).SetBytes(first + j, Encoding.UTF8.GetBytes(sentences[i][j]));
            }
        }
    }

    private static List<List<string>> Split(string text)
    {
        var sentences = new List<List<string>>();
        var current = new List<string>();
        var position = 0;
        while (position < text.Length)
        {
            if (char.IsLetterOrDigit(text[position]))
            {
                var start = position;
                while (position < text.Length && IsWithinWord(text, position))
                {
                    position++;
                }

                current.Add(text[start..position]);
            }
            else if (text[position] is '.' or '!' or '?' && EndsSentence(text, position))
            {
                Add(sentences, ref current);
                position++;
            }
            else
            {
                position++;
            }
        }

        // What has no word is a sentence, too.
        if (current.Count > 0 || (sentences.Count == 0 && text.Length > 0))
        {
            sentences.Add(current);
        }

        return sentences;
    }

    // An apostrophe, a point or a comma within a word or number is part of it.
    private static bool IsWithinWord(string text, int position)
    {
        if (char.IsLetterOrDigit(text[position]) || text[position] == '_')
        {
            return true;
        }

        if (position == 0 || position + 1 >= text.Length)
        {
            return false;
        }

        var (before, behind) = (text[position - 1], text[position + 1]);
        return text[position] switch
        {
            '\'' or '.' => char.IsLetter(before) && char.IsLetter(behind)
                || (text[position] == '.' && char.IsDigit(before) && char.IsDigit(behind)),
            ',' => char.IsDigit(before) && char.IsDigit(behind),
            _ => false,
        };
    }

    private static bool EndsSentence(string text, int position)
    {
        var next = position + 1;
        while (next < text.Length && text[next] is '.' or '!' or '?' or '"' or '\'' or ')')
        {
            next++;
        }

        if (next >= text.Length)
        {
            return true;
        }

        if (!char.IsWhiteSpace(text[next]))
        {
            return false;
        }

        while (next < text.Length && char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        // Behind a point a small letter goes on with the sentence.
        return next >= text.Length || text[position] != '.' || !char.IsLower(text[next]);
    }

    private static void Add(List<List<string>> sentences, ref List<string> current)
    {
        if (current.Count > 0)
        {
            sentences.Add(current);
            current = [];
        }
    }
}
