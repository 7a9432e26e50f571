using Microsoft.Spark.Sql.Types;

namespace Shared.Pipelines.Testing.Schemas;

/// <summary>
/// Schemas as tests write them: <c>id: int not null, tags: array&lt;string&gt;, amount: decimal(10,2)</c>. The colon may be left out.
/// </summary>
internal sealed class SchemaText
{
    private readonly string _text;
    private int _position;

    private SchemaText(string text) => _text = text;

    internal static StructType Parse(string text)
    {
        var parser = new SchemaText(text);
        var schema = parser.Struct(end: null);
        return parser.Peek() is null ? schema : throw parser.Wrong("a comma or the end");
    }

    internal static string Of(StructType schema) =>
        string.Join(
            ", ",
            schema.Fields.Select(field => $"{field.Name}: {field.DataType.SimpleString}{(field.IsNullable ? "" : " not null")}")
        );

    private StructType Struct(char? end)
    {
        var fields = new List<StructField>();
        while (Peek() is { } next && next != end)
        {
            var name = Name();
            Take(':');
            var type = Type();
            fields.Add(new StructField(name, type, !TakeWord("not") || !TakeWord("null")));
            if (!Take(','))
            {
                break;
            }
        }

        return new StructType(fields);
    }

    private DataType Type()
    {
        Peek();
        var start = _position;
        var word = Word().ToLowerInvariant();
        switch (word)
        {
            case "array":
                Expect('<');
                var element = Type();
                Expect('>');
                return new ArrayType(element);
            case "map":
                Expect('<');
                var key = Type();
                Expect(',');
                var value = Type();
                Expect('>');
                return new MapType(key, value);
            case "struct":
                Expect('<');
                var schema = Struct('>');
                Expect('>');
                return schema;
            case "decimal" or "dec" or "numeric":
                return Decimal();
            default:
                return Atomic(word) ?? throw Wrong("a type, such as int, bigint, string, decimal(10,2), date, array<int>", start);
        }
    }

    private DecimalType Decimal()
    {
        if (!Take('('))
        {
            return new DecimalType();
        }

        var precision = int.Parse(Word());
        var scale = Take(',') ? int.Parse(Word()) : 0;
        Expect(')');
        return new DecimalType(precision, scale);
    }

    private static DataType? Atomic(string word) =>
        word switch
        {
            "boolean" or "bool" => new BooleanType(),
            "tinyint" or "byte" => new ByteType(),
            "smallint" or "short" => new ShortType(),
            "int" or "integer" => new IntegerType(),
            "bigint" or "long" => new LongType(),
            "float" or "real" => new FloatType(),
            "double" => new DoubleType(),
            "string" => new StringType(),
            "binary" => new BinaryType(),
            "date" => new DateType(),
            "timestamp" => new TimestampType(),
            _ => null,
        };

    private string Name()
    {
        if (!Take('`'))
        {
            return Word();
        }

        var end = _text.IndexOf('`', _position);
        if (end < 0)
        {
            throw Wrong("a closing `");
        }

        var name = _text[_position..end];
        _position = end + 1;
        return name;
    }

    private string Word()
    {
        Peek();
        var start = _position;
        while (_position < _text.Length && (char.IsLetterOrDigit(_text[_position]) || _text[_position] is '_' or '.' or '$'))
        {
            _position++;
        }

        return _position > start ? _text[start.._position] : throw Wrong("a name");
    }

    private bool TakeWord(string word)
    {
        Peek();
        var found = string.Compare(_text, _position, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;
        _position += found ? word.Length : 0;
        return found;
    }

    private bool Take(char c)
    {
        var found = Peek() == c;
        _position += found ? 1 : 0;
        return found;
    }

    private void Expect(char c)
    {
        if (!Take(c))
        {
            throw Wrong($"'{c}'");
        }
    }

    private char? Peek()
    {
        while (_position < _text.Length && char.IsWhiteSpace(_text[_position]))
        {
            _position++;
        }

        return _position < _text.Length ? _text[_position] : null;
    }

    private FormatException Wrong(string wanted, int? position = null) =>
        new($"The schema '{_text}' is wrong at position {position ?? _position}: expected {wanted}.");
}
