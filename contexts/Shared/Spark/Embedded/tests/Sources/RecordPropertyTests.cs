using System.Buffers;
using System.Text;
using CsCheck;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Sources;
using Shared.Spark.Embedded.Sources.Columns;
using Shared.Spark.Embedded.Sources.Csv;
using Shared.Spark.Embedded.Sources.Json;

namespace Shared.Spark.Embedded.Tests.Sources;

/// <summary>What is written is read again, whatever it is.</summary>
public sealed class RecordPropertyTests : IDisposable
{
    private static readonly Gen<string> s_texts = Gen.OneOf(
            Gen.String,
            Pick("\"", "\\", ",", "\n", "\r\n", "a", " ", "'", "#", "é", "😀", "\t", "\"\"", "\\\"").Array[0, 8].Select(string.Concat)
        )
        .Select(text => new string([
            .. text.EnumerateRunes().Where(rune => rune.Value is not (0xFFFD or 0)).SelectMany(rune => rune.ToString()),
        ]));

    private readonly SourceHarness _harness = new();

    [Fact]
    public void Csv_of_many_lines_gives_back_what_was_quoted() =>
        s_texts
            .Array[1, 5]
            .Sample(values =>
            {
                var options = new CsvOptions(
                    new DataSourceOptions([new("quoteAll", "true"), new("multiLine", "true"), new("lineSep", "\u0001\u0002")]),
                    _harness.Session
                );
                var output = new ArrayBufferWriter<byte>();
                var quoting = new CsvQuoting(options);
                for (var i = 0; i < values.Length; i++)
                {
                    output.Write(i == 0 ? ""u8 : ","u8);
                    quoting.WriteQuoted(output, Encoding.UTF8.GetBytes(values[i]));
                }

                var tokens = new CsvTokens();
                new CsvTokenizer(output.WrittenSpan, "\u0001\u0002"u8, options, tokens).Read().Should().BeTrue();
                var read = new string[tokens.Count];
                for (var i = 0; i < read.Length; i++)
                {
                    read[i] = Encoding.UTF8.GetString(tokens.Get(i, output.WrittenSpan));
                }

                read.Should().Equal(values);
            });

    [Fact]
    public void A_csv_tokenizer_ends_on_any_text() =>
        Gen.Select(s_texts, Gen.Bool, Gen.Bool)
            .Sample(
                (text, isEscapedByQuote, isTrimmed) =>
                {
                    var options = new CsvOptions(
                        new DataSourceOptions([
                            new("escape", isEscapedByQuote ? "\"" : "\\"),
                            new("ignoreLeadingWhiteSpace", isTrimmed.ToString()),
                            new("ignoreTrailingWhiteSpace", isTrimmed.ToString()),
                        ]),
                        _harness.Session
                    );
                    var bytes = Encoding.UTF8.GetBytes(text);
                    var tokens = new CsvTokens();
                    var tokenizer = new CsvTokenizer(bytes, "\n"u8, options, tokens);
                    var count = 0;
                    while (tokenizer.Read())
                    {
                        count++;
                    }

                    count.Should().BeLessThanOrEqualTo(text.Count(c => c == '\n') + 1);
                }
            );

    [Fact]
    public void Json_strings_come_back() =>
        s_texts.Sample(text =>
        {
            var output = new ArrayBufferWriter<byte>();
            JsonText.Write(output, Encoding.UTF8.GetBytes(text));
            var cursor = new JsonCursor(output.WrittenSpan, Options().Syntax, new ArrayBufferWriter<byte>());

            cursor.ReadValue().Should().Be(JsonToken.String);
            Encoding.UTF8.GetString(cursor.Value).Should().Be(text);
        });

    [Fact]
    public void A_json_reader_ends_on_any_text() =>
        Pick("{", "}", "[", "]", ":", ",", "\"a\"", "1", "-", "1.5", "true", "nul", " ", "\\", "\"", "'", "NaN", "é")
            .Array[0, 12]
            .Sample(parts =>
            {
                var text = Encoding.UTF8.GetBytes(string.Concat(parts));
                var type = (StructType)SchemaText.Parse("struct<a:array<struct<b:int>>,c:map<string,string>>");
                var columns = type.Fields.Select(field => ColumnBuilder.Create(field.DataType)).ToArray();
                var fields = new JsonFields(type, columns, Options());
                var cursor = new JsonCursor(text, Options().Syntax, new ArrayBufferWriter<byte>());
                if (cursor.ReadValue() == JsonToken.Object)
                {
                    fields.Append(ref cursor, 0);
                    columns.Should().OnlyContain(column => column.Count == 1);
                    fields.Truncate(0);
                    columns.Should().OnlyContain(column => column.Count == 0);
                }
            });

    public void Dispose() => _harness.Dispose();

    private JsonOptions Options() => new(DataSourceOptions.Empty, _harness.Session);

    private static Gen<string> Pick(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);
}
