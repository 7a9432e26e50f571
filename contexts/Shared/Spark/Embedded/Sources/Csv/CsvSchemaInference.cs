using System.Text;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Sources.Files;

namespace Shared.Spark.Embedded.Sources.Csv;

/// <summary>Finds the names and types of CSV files' columns. Mirrors Spark's <c>CSVInferSchema</c> and <c>CSVDataSource</c>.</summary>
internal static class CsvSchemaInference
{
    internal static StructType Infer(IReadOnlyList<DataFile> files, CsvOptions options, bool isCaseSensitive)
    {
        var (header, firstLine) = FindHeader(files, options);
        if (header is null)
        {
            return new StructType([]);
        }

        var names = CsvNames.Of(header, options, isCaseSensitive);
        if (!options.InfersSchema)
        {
            return new StructType(names.Select(name => new StructField(name, DataTypes.StringType)));
        }

        var ranges = FileRange.Split(files, canSplit: !options.IsMultiLine && options.Encoding is null);
        var parts = new CsvTypes[ranges.Count];
        try
        {
            Parallel.For(
                0,
                parts.Length,
                i =>
                {
                    parts[i] = new CsvTypes(names.Count, options);
                    Read(ranges[i], parts[i], options, firstLine);
                }
            );
        }
        catch (AggregateException exception)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(exception.InnerExceptions[0]);
        }

        var types = new CsvTypes(names.Count, options);
        foreach (var part in parts)
        {
            types.Merge(part);
        }

        return new StructType(names.Select((name, i) => new StructField(name, types[i])));
    }

    private static (string?[]? Header, byte[] Line) FindHeader(IReadOnlyList<DataFile> files, CsvOptions options)
    {
        var tokens = new CsvTokens();
        foreach (var range in FileRange.Split(files, canSplit: false))
        {
            if (options.IsMultiLine)
            {
                var whole = CsvFileReader.ReadText(range.File, options);
                if (new CsvTokenizer(whole, CsvLines.NewLineOf(whole, options), options, tokens).Read())
                {
                    return (ToTexts(tokens, whole), []);
                }

                continue;
            }

            using var lines = new LineReader(range, options);
            while (lines.TryRead(out var line))
            {
                if (CsvLines.IsRecord(line, options))
                {
                    var text = CsvLines.Valid(line);
                    new CsvTokenizer(text, default, options, tokens).Read();
                    return (ToTexts(tokens, text), text.ToArray());
                }
            }
        }

        return (null, []);
    }

    private static string?[] ToTexts(CsvTokens tokens, ReadOnlySpan<byte> text)
    {
        var texts = new string?[tokens.Count];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = tokens.IsNull(i) ? null : Encoding.UTF8.GetString(tokens.Get(i, text));
        }

        return texts;
    }

    private static void Read(FileRange range, CsvTypes types, CsvOptions options, byte[] firstLine)
    {
        var tokens = new CsvTokens();
        if (options.IsMultiLine)
        {
            var whole = CsvFileReader.ReadText(range.File, options);
            var tokenizer = new CsvTokenizer(whole, CsvLines.NewLineOf(whole, options), options, tokens);
            if (options.HasHeader)
            {
                tokenizer.Read();
            }

            while (tokenizer.Read())
            {
                types.Add(tokens, whole);
            }

            return;
        }

        using var lines = new LineReader(range, options);
        while (lines.TryRead(out var line))
        {
            // Every line that is as the header is taken for one.
            if (!CsvLines.IsRecord(line, options) || (options.HasHeader && line.SequenceEqual(firstLine)))
            {
                continue;
            }

            var text = CsvLines.Valid(line);
            if (new CsvTokenizer(text, default, options, tokens).Read())
            {
                types.Add(tokens, text);
            }
        }
    }
}
