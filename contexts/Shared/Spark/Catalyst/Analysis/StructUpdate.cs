using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Coercion;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Catalyst.Analysis;

/// <summary><c>column.WithField</c> and <c>column.DropFields</c>: a struct made anew. Mirrors Spark's <c>UpdateFields</c>.</summary>
internal static class StructUpdate
{
    /// <summary>The struct with the field at <paramref name="path"/> set, or dropped when there is no value.</summary>
    internal static TypedExpression Apply(
        TypedExpression @struct,
        ValueList<string> path,
        TypedExpression? value,
        AnalysisContext context,
        AnalysisSettings settings,
        Origin origin
    )
    {
        if (@struct.Type is not StructType type)
        {
            throw DataTypeMismatch.Error(
                ExpressionSql.Of(@struct, settings.TimeZone),
                origin,
                "UNEXPECTED_INPUT_TYPE",
                ("paramIndex", "1"),
                ("requiredType", "\"STRUCT\""),
                ("inputSql", $"\"{ExpressionSql.Of(@struct, settings.TimeZone)}\""),
                ("inputType", DataTypeMismatch.Quote(@struct.Type))
            );
        }

        var name = path[0];
        var comparison = settings.NameComparison;
        var fields = new List<(string Name, TypedExpression Value)>();
        var isFound = false;
        for (var i = 0; i < type.Fields.Count; i++)
        {
            TypedExpression field = new GetStructField(@struct, i) { Origin = origin };
            if (!type.Fields[i].Name.Equals(name, comparison))
            {
                fields.Add((type.Fields[i].Name, field));
                continue;
            }

            isFound = true;
            if (path.Count > 1)
            {
                fields.Add((type.Fields[i].Name, Apply(field, path.Skip(1).ToValueList(), value, context, settings, origin)));
            }
            else if (value is not null)
            {
                fields.Add((name, value));
            }
        }

        if (!isFound && path.Count > 1)
        {
            FieldAccess.FindField(type, name, settings, origin);
        }

        if (!isFound && value is not null)
        {
            fields.Add((name, value));
        }

        if (fields.Count == 0)
        {
            throw DataTypeMismatch.Error(ExpressionSql.Of(@struct, settings.TimeZone), origin, "CANNOT_DROP_ALL_FIELDS");
        }

        return NullWhenNull(
            @struct,
            Call(
                context,
                settings,
                origin,
                "named_struct",
                fields.SelectMany(field => new[] { new TypedLiteral(field.Name, DataTypes.StringType), field.Value }).ToValueList()
            ),
            context,
            settings,
            origin
        );
    }

    private static TypedExpression NullWhenNull(
        TypedExpression @struct,
        TypedExpression made,
        AnalysisContext context,
        AnalysisSettings settings,
        Origin origin
    ) =>
        !@struct.IsNullable
            ? made
            : new TypedCase(
                [new TypedCaseBranch(Call(context, settings, origin, "isnull", [@struct]), new TypedLiteral(null, made.Type))],
                made
            )
            {
                IsIf = true,
                Origin = origin,
            };

    private static FunctionCall Call(
        AnalysisContext context,
        AnalysisSettings settings,
        Origin origin,
        string name,
        ValueList<TypedExpression> arguments
    )
    {
        var function = context.Functions.Find(name) ?? throw new InvalidOperationException($"The registry has no function '{name}'.");
        var bound = function.Signature.Bind(
            new CallSite(function, arguments, settings.EvalMode, settings, origin) { Functions = context.Functions }
        );
        return new FunctionCall(bound.Function ?? function, bound.Arguments, bound.Type, bound.IsNullable)
        {
            Mode = settings.EvalMode,
            Origin = origin,
        };
    }
}
