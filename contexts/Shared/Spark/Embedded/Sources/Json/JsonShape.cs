using System.Text;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Sources.Values;
using Shared.Spark.Plans.Columnar;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Sources.Json;

/// <summary>
/// What values at one place have been like so far, and the type that holds them all. Mirrors Spark's <c>JsonInferSchema</c>.
/// </summary>
internal sealed class JsonShape
{
    private DataType _atom = DataTypes.NullType;
    private SortedDictionary<string, JsonShape>? _fields;
    private JsonShape? _element;
    private long _stamp;

    private bool IsNull => _atom is NullType && _fields is null && _element is null;

    private bool IsText => _atom is StringType;

    /// <summary>Takes in a value whose first token was read. The text must have been found to be JSON.</summary>
    internal void Add(ref JsonCursor cursor, JsonToken token, JsonOptions options, ref long stamp)
    {
        switch (token)
        {
            case JsonToken.Null:
                break;
            case JsonToken.Object when !IsText && (_fields is not null || IsNull):
                AddFields(ref cursor, options, ref stamp);
                break;
            case JsonToken.Array when !IsText && (_element is not null || IsNull):
                _element ??= new JsonShape();
                AddElements(ref cursor, options, ref stamp);
                break;
            case JsonToken.Object or JsonToken.Array:
                cursor.Skip(token);
                BecomeText();
                break;
            default:
                AddAtom(AtomOf(token, cursor.Value, options));
                break;
        }
    }

    /// <summary>Takes in the fields of an object that has begun.</summary>
    internal void AddFields(ref JsonCursor cursor, JsonOptions options, ref long stamp)
    {
        _fields ??= new SortedDictionary<string, JsonShape>(StringComparer.Ordinal);
        var id = ++stamp;
        var isFirst = true;
        while (cursor.NextField(ref isFirst))
        {
            var name = Encoding.UTF8.GetString(cursor.Value);
            if (!_fields.TryGetValue(name, out var field))
            {
                _fields.Add(name, field = new JsonShape());
            }

            if (field._stamp == id)
            {
                throw new AnalysisException(
                    "COLUMN_ALREADY_EXISTS",
                    new Dictionary<string, string> { ["columnName"] = $"`{name.ToLowerInvariant()}`" }
                );
            }

            field._stamp = id;
            field.Add(ref cursor, cursor.ReadItem(), options, ref stamp);
        }
    }

    /// <summary>Takes in what another has taken in.</summary>
    internal void Merge(JsonShape other)
    {
        if (other.IsNull || IsText)
        {
            return;
        }

        if (other._fields is not null && (_fields is not null || IsNull))
        {
            _fields ??= new SortedDictionary<string, JsonShape>(StringComparer.Ordinal);
            foreach (var (name, shape) in other._fields)
            {
                if (!_fields.TryGetValue(name, out var field))
                {
                    _fields.Add(name, field = new JsonShape());
                }

                field.Merge(shape);
            }
        }
        else if (other._element is not null && (_element is not null || IsNull))
        {
            (_element ??= new JsonShape()).Merge(other._element);
        }
        else if (other._fields is not null || other._element is not null)
        {
            BecomeText();
        }
        else
        {
            AddAtom(other._atom);
        }
    }

    /// <summary>The type; null for what leaves no column.</summary>
    internal DataType? ToType(JsonOptions options)
    {
        if (_fields is not null)
        {
            var fields = ToFields(options);
            return fields.Fields.Count > 0 ? fields : null;
        }

        if (_element is not null)
        {
            return _element.ToType(options) is { } element ? new ArrayType(element) : null;
        }

        return _atom is not NullType ? _atom
            : options.DropsFieldIfAllNull ? null
            : DataTypes.StringType;
    }

    /// <summary>The fields, ordered by name.</summary>
    internal StructType ToFields(JsonOptions options) =>
        new(
            from field in _fields ?? []
            where field.Key.Length > 0
            let type = field.Value.ToType(options)
            where type is not null
            select new StructField(field.Key, type)
        );

    /// <summary>Adds a field that holds text.</summary>
    internal void AddTextField(string name) =>
        (_fields ??= new SortedDictionary<string, JsonShape>(StringComparer.Ordinal))[name] = new JsonShape
        {
            _atom = DataTypes.StringType,
        };

    private static DataType AtomOf(JsonToken token, ReadOnlySpan<byte> text, JsonOptions options) =>
        token switch
        {
            JsonToken.String when text.IsEmpty => DataTypes.NullType,
            JsonToken.String => OfText(text, options),
            _ when options.PrimitivesAsString => DataTypes.StringType,
            JsonToken.True or JsonToken.False => DataTypes.BooleanType,
            JsonToken.Integer => NumberReader.TryParse(text, out long _) ? DataTypes.LongType : OfDecimal(text) ?? DataTypes.DoubleType,
            JsonToken.Float when options.PrefersDecimal => OfDecimal(text) ?? DataTypes.DoubleType,
            _ => DataTypes.DoubleType,
        };

    private static DataType OfText(ReadOnlySpan<byte> text, JsonOptions options)
    {
        if (options.PrefersDecimal && OfDecimal(text) is { } type)
        {
            return type;
        }

        return !options.InfersTimestamps ? DataTypes.StringType
            : options.TimestampIsNtz && options.LocalTimestamps.Matches(text) ? DataTypes.TimestampNTZType
            : options.Timestamps.Matches(text) ? DataTypes.TimestampType
            : DataTypes.StringType;
    }

    private static DataType? OfDecimal(ReadOnlySpan<byte> text)
    {
        var digits = 0;
        foreach (var b in text)
        {
            digits += b is >= (byte)'0' and <= (byte)'9' && (digits > 0 || b != '0') ? 1 : 0;
        }

        if (
            digits > DecimalType.MaxPrecision
            || !NumberReader.TryParse(text, out Decimal128 value)
            || value.Scale is < 0 or > DecimalType.MaxScale
        )
        {
            return null;
        }

        var precision = Int128.Abs(value.Unscaled).ToString(System.Globalization.CultureInfo.InvariantCulture).Length;
        return new DecimalType(Math.Max(precision, value.Scale), value.Scale);
    }

    private void AddElements(ref JsonCursor cursor, JsonOptions options, ref long stamp)
    {
        var isFirst = true;
        while (cursor.NextElement(ref isFirst))
        {
            _element!.Add(ref cursor, cursor.ReadItem(), options, ref stamp);
        }
    }

    private void AddAtom(DataType atom)
    {
        if (atom is NullType)
        {
            return;
        }

        if (_fields is not null || _element is not null)
        {
            BecomeText();
            return;
        }

        _atom = InferredTypes.Merge(_atom, atom);
    }

    private void BecomeText() => (_atom, _fields, _element) = (DataTypes.StringType, null, null);
}
