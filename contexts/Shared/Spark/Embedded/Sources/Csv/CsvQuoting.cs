using System.Buffers;

namespace Shared.Spark.Embedded.Sources.Csv;

/// <summary>Puts values into quotes where univocity's writer does.</summary>
internal sealed class CsvQuoting
{
    private readonly CsvOptions _options;
    private readonly SearchValues<byte> _triggers;

    internal CsvQuoting(CsvOptions options)
    {
        _options = options;
        List<byte> triggers = [(byte)'\n', (byte)'\r'];
        if (options.EscapesQuotes)
        {
            triggers.Add(options.Quote);
        }

        _triggers = SearchValues.Create([.. triggers]);
    }

    internal void Write(IBufferWriter<byte> output, ReadOnlySpan<byte> text, bool isFirst)
    {
        if (NeedsQuotes(text, isFirst))
        {
            WriteQuoted(output, text);
        }
        else
        {
            output.Write(text);
        }
    }

    internal void WriteQuoted(IBufferWriter<byte> output, ReadOnlySpan<byte> text)
    {
        var (quote, escape) = (_options.Quote, _options.Escape);
        output.Write([quote]);
        for (var next = text.IndexOfAny(quote, escape); next >= 0; next = text.IndexOfAny(quote, escape))
        {
            output.Write(text[..next]);
            var b = text[next];
            if (b == quote)
            {
                output.Write([escape, quote]);
            }
            else if (_options.EscapeOfEscape != 0)
            {
                output.Write([_options.EscapeOfEscape, escape]);
            }
            else
            {
                output.Write([b]);
            }

            text = text[(next + 1)..];
        }

        output.Write(text);
        output.Write([quote]);
    }

    private bool NeedsQuotes(ReadOnlySpan<byte> text, bool isFirst) =>
        _options.QuotesAll
        || text[0] == _options.Quote
        || (isFirst && text[0] == (_options.Comment == 0 ? (byte)'#' : _options.Comment))
        || text.ContainsAny(_triggers)
        || text.IndexOf(_options.Delimiter) >= 0;
}
