using System.Globalization;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Translation.Expressions;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Embedded.Translation.Casts;

/// <summary>Casts of arrays, maps and structs, part by part.</summary>
internal static class NestedCasts
{
    internal static string Translate(string sql, DataType from, DataType to, EvalMode mode, ExpressionTranslator translator) =>
        (from, to) switch
        {
            _ when DuckDbTypes.NameOf(from) == DuckDbTypes.NameOf(to) && HasSameValues(from, to) => sql,
            (ArrayType source, ArrayType target) => List(sql, source.ElementType, target.ElementType, mode, translator),
            (MapType source, MapType target) => Map(sql, source, target, mode, translator),
            (StructType source, StructType target) => Struct(sql, source, target, mode, translator),
            _ => throw TranslationErrors.Unsupported($"the cast from {from.SimpleString} to {to.SimpleString}"),
        };

    private static bool HasSameValues(DataType from, DataType to) =>
        (from, to) switch
        {
            (ArrayType source, ArrayType target) => HasSameValues(source.ElementType, target.ElementType),
            (MapType source, MapType target) => HasSameValues(source.KeyType, target.KeyType)
                && HasSameValues(source.ValueType, target.ValueType),
            (StructType source, StructType target) => source
                .Fields.Zip(target.Fields)
                .All(pair => HasSameValues(pair.First.DataType, pair.Second.DataType)),
            _ => from.Equals(to),
        };

    private static string List(string sql, DataType from, DataType to, EvalMode mode, ExpressionTranslator translator)
    {
        if (from is NullType)
        {
            return CastTranslation.Plain(sql, new ArrayType(to));
        }

        var element = string.Create(CultureInfo.InvariantCulture, $"e{translator.NextLambda()}");
        return $"list_transform({sql}, lambda {element}: {CastTranslation.Translate(element, from, to, mode, translator)})";
    }

    private static string Map(string sql, MapType from, MapType to, EvalMode mode, ExpressionTranslator translator)
    {
        if (from.KeyType is NullType)
        {
            return $"CASE WHEN {sql} IS NULL THEN NULL ELSE {LiteralSql.Of(new Dictionary<object, object?>(), to)} END";
        }

        var keys = List($"map_keys({sql})", from.KeyType, to.KeyType, mode, translator);
        var values = List($"map_values({sql})", from.ValueType, to.ValueType, mode, translator);
        return $"CASE WHEN {sql} IS NULL THEN NULL ELSE MAP({keys}, {values}) END";
    }

    private static string Struct(string sql, StructType from, StructType to, EvalMode mode, ExpressionTranslator translator)
    {
        var fields = from.Fields.Select(
            (field, i) =>
            {
                var name = DuckDbTypes.FieldName(i);
                return $"'{name}': {CastTranslation.Translate($"struct_extract({sql}, '{name}')", field.DataType, to.Fields[i].DataType, mode, translator)}";
            }
        );
        return to.Fields.Count == 0 ? sql : $"CASE WHEN {sql} IS NULL THEN NULL ELSE {{{string.Join(", ", fields)}}} END";
    }
}
