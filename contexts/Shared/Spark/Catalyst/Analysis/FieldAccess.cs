using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Coercion;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Plans.Errors;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Formatting;

namespace Shared.Spark.Catalyst.Analysis;

/// <summary>Fields of structs, elements of arrays, values of maps. Mirrors Spark's <c>ExtractValue</c>.</summary>
internal static class FieldAccess
{
    /// <summary><c>child.name</c>.</summary>
    internal static TypedExpression OfField(TypedExpression child, string name, AnalysisSettings settings, Origin origin) =>
        Extract(child, new TypedLiteral(name, DataTypes.StringType) { Origin = origin }, settings, origin);

    /// <summary><c>child[extraction]</c>.</summary>
    /// <exception cref="AnalysisException">There is no such field, or nothing to be taken out of the child.</exception>
    internal static TypedExpression Extract(TypedExpression child, TypedExpression extraction, AnalysisSettings settings, Origin origin)
    {
        switch (child.Type)
        {
            case StructType type when extraction is TypedLiteral { Value: string name }:
                var ordinal = FindField(type, name, settings, origin);
                return new GetStructField(child, ordinal) { WrittenName = name, Origin = origin };
            case ArrayType { ElementType: StructType type } when extraction is TypedLiteral { Value: string name }:
                return new GetArrayStructFields(child, FindField(type, name, settings, origin)) { WrittenName = name, Origin = origin };
            case ArrayType:
                return new GetArrayItem(child, Index(child, extraction, origin), settings.EvalMode) { Origin = origin };
            case MapType map:
                return new GetMapValue(child, Key(child, extraction, map, settings, origin)) { Origin = origin };
            case StructType:
                throw new AnalysisException(
                    "INVALID_EXTRACT_FIELD_TYPE",
                    new Dictionary<string, string> { ["extraction"] = $"\"{ExpressionSql.Of(extraction, settings.TimeZone)}\"" },
                    origin
                );
            default:
                throw new AnalysisException(
                    "INVALID_EXTRACT_BASE_FIELD_TYPE",
                    new Dictionary<string, string>
                    {
                        ["base"] = $"\"{ExpressionSql.Of(child, settings.TimeZone)}\"",
                        ["other"] = DataTypeMismatch.Quote(child.Type),
                    },
                    origin
                );
        }
    }

    /// <summary>The index of a field.</summary>
    internal static int FindField(StructType type, string name, AnalysisSettings settings, Origin origin)
    {
        var comparison = settings.NameComparison;
        var found = -1;
        var count = 0;
        for (var i = 0; i < type.Fields.Count; i++)
        {
            if (string.Equals(type.Fields[i].Name, name, comparison))
            {
                (found, count) = (found < 0 ? i : found, count + 1);
            }
        }

        return count switch
        {
            1 => found,
            0 => throw new AnalysisException(
                "FIELD_NOT_FOUND",
                new Dictionary<string, string>
                {
                    ["fieldName"] = SqlIdentifier.Quote(name),
                    ["fields"] = string.Join(", ", type.Fields.Select(field => SqlIdentifier.Quote(field.Name))),
                },
                origin
            ),
            _ => throw new AnalysisException(
                "AMBIGUOUS_REFERENCE_TO_FIELDS",
                new Dictionary<string, string>
                {
                    ["field"] = SqlIdentifier.Quote(name),
                    ["count"] = count.ToString(System.Globalization.CultureInfo.InvariantCulture),
                },
                origin
            ),
        };
    }

    private static TypedExpression Index(TypedExpression child, TypedExpression index, Origin origin) =>
        index.Type switch
        {
            IntegralType => index,
            NullType => new TypedCast(index, DataTypes.IntegerType, EvalMode.Legacy),
            _ => throw DataTypeMismatch.Error(
                $"{ExpressionSql.Of(child)}[{ExpressionSql.Of(index)}]",
                origin,
                "UNEXPECTED_INPUT_TYPE",
                ("paramIndex", "2"),
                ("requiredType", "\"INTEGRAL\""),
                ("inputSql", $"\"{ExpressionSql.Of(index)}\""),
                ("inputType", DataTypeMismatch.Quote(index.Type))
            ),
        };

    private static TypedExpression Key(TypedExpression child, TypedExpression key, MapType map, AnalysisSettings settings, Origin origin)
    {
        var target = key.Type.Equals(map.KeyType) ? map.KeyType : ImplicitCasts.FindTarget(key.Type, (InputType)map.KeyType, settings);
        return target is not null
            ? CommonTypes.CastTo(key, target, settings.EvalMode)
            : throw DataTypeMismatch.Error(
                $"{ExpressionSql.Of(child)}[{ExpressionSql.Of(key)}]",
                origin,
                "UNEXPECTED_INPUT_TYPE",
                ("paramIndex", "2"),
                ("requiredType", DataTypeMismatch.Quote(map.KeyType)),
                ("inputSql", $"\"{ExpressionSql.Of(key)}\""),
                ("inputType", DataTypeMismatch.Quote(key.Type))
            );
    }
}
