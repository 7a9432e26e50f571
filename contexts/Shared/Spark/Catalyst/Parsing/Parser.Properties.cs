using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Commands;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Formatting;

namespace Shared.Spark.Catalyst.Parsing;

/// <content>Properties, options and partitions, which many commands have.</content>
internal sealed partial class Parser
{
    /// <summary>Spark's <c>propertyList</c>; every property has a value.</summary>
    private ValueList<KeyValuePair<string, string>> PropertyList()
    {
        var start = _position;
        var properties = Properties(start);
        var keys = properties.Where(property => property.Value is null).Select(property => property.Key).ToList();
        return keys.Count > 0
            ? WithoutValues(keys, start)
            : properties.Select(property => KeyValuePair.Create(property.Key, property.Value!)).ToValueList();
    }

    private ValueList<KeyValuePair<string, string>> WithoutValues(List<string> keys, int start) =>
        Defer<ValueList<KeyValuePair<string, string>>>(
            NotAllowed($"Values must be specified for key(s): [{string.Join(',', keys)}]", From(start)),
            []
        );

    /// <summary>A property list without values.</summary>
    private ValueList<string> PropertyKeys()
    {
        var start = _position;
        var properties = Properties(start);
        var keys = properties.Where(property => property.Value is not null).Select(property => property.Key).ToList();
        return keys.Count > 0
            ? Defer<ValueList<string>>(
                NotAllowed($"Values should not be specified for key(s): [{string.Join(',', keys)}]", From(start)),
                []
            )
            : properties.Select(property => property.Key).ToValueList();
    }

    private ValueList<KeyValuePair<string, string?>> Properties(int start)
    {
        var properties = Parenthesized(Property);
        CheckDuplicates(properties.Select(property => property.Key), start);
        return properties;
    }

    private void CheckDuplicates(IEnumerable<string> keys, int start)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var key in keys)
        {
            if (!seen.Add(key))
            {
                Defer(Error("DUPLICATE_KEY", From(start), ("keyColumn", SqlIdentifier.Quote(key))));
            }
        }
    }

    private KeyValuePair<string, string?> Property()
    {
        var key = PropertyKey();
        var isSet = Accept(TokenKind.Equal);
        return Kind is TokenKind.Comma or TokenKind.RightParen && !isSet ? new(key, null) : new(key, PropertyValue());
    }

    private string PropertyKey()
    {
        if (IsString(Kind))
        {
            return StringText();
        }

        return string.Join('.', QualifiedName());
    }

    private string PropertyValue()
    {
        if (IsString(Kind))
        {
            return StringText();
        }

        if (Kind is not (TokenKind.IntegerValue or TokenKind.DecimalValue or TokenKind.True or TokenKind.False))
        {
            throw SyntaxError();
        }

        var isBoolean = Kind is TokenKind.True or TokenKind.False;
        var text = AnyWord();
        return isBoolean ? text.ToLowerInvariant() : text;
    }

    /// <summary>Spark's <c>expressionPropertyList</c>, whose values are constants.</summary>
    private ValueList<KeyValuePair<string, string>> ExpressionPropertyList()
    {
        var start = _position;
        var properties = Parenthesized(() =>
        {
            var key = PropertyKey();
            var isSet = Accept(TokenKind.Equal);
            var isAlone = Kind is TokenKind.Comma or TokenKind.RightParen && !isSet;
            return new KeyValuePair<string, string?>(key, isAlone ? null : ConstantText(key));
        });
        var missing = properties.Where(property => property.Value is null).Select(property => property.Key).ToList();
        return missing.Count > 0
            ? WithoutValues(missing, start)
            : properties
                .Reverse()
                .DistinctBy(property => property.Key)
                .Reverse()
                .Select(property => KeyValuePair.Create(property.Key, property.Value!))
                .ToValueList();
    }

    private string ConstantText(string key)
    {
        var start = _position;
        var value = Expression();
        return value switch
        {
            Literal { Value: string text } => text,
            Literal { Value: bool flag } => flag ? "true" : "false",
            Literal { Value: not null and not byte[] and not object[] } literal => Convert.ToString(
                literal.Value,
                System.Globalization.CultureInfo.InvariantCulture
            )!,
            _ when IdentifierText(value) is { } text => text,
            _ => Defer(Error("INVALID_SQL_SYNTAX.OPTION_IS_INVALID", From(start), ("key", key), ("supported", "constant expressions")), ""),
        };
    }

    private ValueList<PartitionValue> OptionalPartition() =>
        Kind == TokenKind.Partition && KindAt(1) == TokenKind.LeftParen ? Partition() : [];

    /// <summary>Spark's <c>partitionSpec</c>.</summary>
    private ValueList<PartitionValue> Partition()
    {
        var start = _position;
        Expect(TokenKind.Partition);
        var values = Parenthesized(() => PartitionColumnValue(start));
        CheckDuplicates(values.Select(value => value.Column), start);
        return values;
    }

    private ValueList<PartitionValue> OptionalWholePartition() =>
        Kind == TokenKind.Partition && KindAt(1) == TokenKind.LeftParen ? WholePartition() : [];

    /// <summary>A partition all of whose columns have values.</summary>
    private ValueList<PartitionValue> WholePartition()
    {
        var start = _position;
        var values = Partition();
        return values.FirstOrDefault(value => value.Value is null) is { } open
            ? Defer(Error("INVALID_SQL_SYNTAX.EMPTY_PARTITION_VALUE", From(start), ("partKey", SqlIdentifier.Quote(open.Column))), values)
            : values;
    }

    private PartitionValue PartitionColumnValue(int start)
    {
        var column = Identifier();
        if (!Accept(TokenKind.Equal))
        {
            return new PartitionValue(column, null);
        }

        if (Kind == TokenKind.Default)
        {
            Advance();
            return Defer(Error("REF_DEFAULT_VALUE_IS_NOT_ALLOWED_IN_PARTITION", From(start)), new PartitionValue(column, null));
        }

        return new PartitionValue(column, Constant());
    }

    /// <summary>Spark's <c>constant</c>.</summary>
    private Expression Constant()
    {
        var value = Primary();
        return value is Literal or Parameter ? value : throw Unread();
    }
}
