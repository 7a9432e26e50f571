using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Coercion;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Relations;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Catalyst.Analysis;

/// <content>TRANSFORM: text goes in and text comes out. Mirrors Spark's <c>SparkScriptTransformationExec</c>.</content>
public sealed partial class Analyzer
{
    // What a script writes when nothing is said of it.
    private static readonly StructType s_keyAndValue = new([
        new StructField("key", DataTypes.StringType),
        new StructField("value", DataTypes.StringType),
    ]);

    private Analyzed ResolveScript(ScriptTransformation script, QueryScope query)
    {
        var source = script.Expressions is { } expressions ? new Project(script.Input, expressions) : script.Input;
        var input = Analyze(source, query);
        var text = input.Columns.Select(column => (NamedExpression)Alias(ToText(column), column.Name)).ToValueList();
        var fields = (script.Output ?? s_keyAndValue).Fields;
        var written = fields
            .Select(field => new AttributeReference(
                Context.Ids.Next(),
                field.Name,
                ReadType(field.DataType, script.Origin),
                field.IsNullable
            ))
            .ToValueList();
        var plan = new TypedScriptTransformation(
            WithCtesOf(new TypedProject(input.Plan, text), query),
            script.Script,
            written,
            ScriptFormat.Of(script.InputFormat),
            script.Output is null ? ScriptFormat.Of(script.OutputFormat) with { NullText = null } : ScriptFormat.Of(script.OutputFormat)
        );
        return fields.Zip(written).All(pair => pair.First.DataType.Equals(pair.Second.Type))
            ? new Analyzed(plan)
            : new Analyzed(
                new TypedProject(
                    plan,
                    fields.Zip(written, (field, column) => FromText(column, ExpressionType(field.DataType))).ToValueList()
                )
            );
    }

    private TypedExpression ToText(AttributeReference column) =>
        column.Type is ArrayType or MapType or StructType
            ? Call("to_json", default, column)
            : CommonTypes.CastTo(column, DataTypes.StringType, EvalMode.Legacy);

    private NamedExpression FromText(AttributeReference column, DataType type) =>
        type switch
        {
            _ when type.Equals(column.Type) => column,
            ArrayType or MapType or StructType => Alias(
                Call("from_json", default, column, new TypedLiteral(type.Sql, DataTypes.StringType)),
                column.Name
            ),
            _ => Alias(new TypedCast(column, type, EvalMode.Try), column.Name),
        };

    // Values within others, and intervals, are read as text first.
    private static DataType ReadType(DataType type, Origin origin) =>
        ExpressionType(type) switch
        {
            NullType => throw AnalysisErrors.Error(
                "_LEGACY_ERROR_TEMP_2265",
                origin,
                ("nodeName", "SparkScriptTransformation"),
                ("dt", "NullType$")
            ),
            ArrayType or MapType or StructType or YearMonthIntervalType or DayTimeIntervalType => DataTypes.StringType,
            var plain => plain,
        };

    // The script's input is computed on its own, so that it takes the named queries that it reads with it.
    private static TypedPlan WithCtesOf(TypedPlan plan, QueryScope query)
    {
        var used = CteReferences.Of(plan);
        var definitions = new List<TypedCte>();
        for (var scope = query.Ctes; scope is not null; scope = scope.Parent)
        {
            if (used.Contains(scope.Definition.Id))
            {
                definitions.Insert(0, scope.Definition);
                used.UnionWith(CteReferences.Of(scope.Definition.Plan));
            }
        }

        return definitions.Count == 0 ? plan : new TypedWithCte(plan, definitions.ToValueList());
    }
}
