using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Parsing;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Errors;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Catalyst.Analysis;

/// <summary>The name that an <c>IDENTIFIER(…)</c> says. See https://spark.apache.org/docs/3.5.7/sql-ref-identifier-clause.html.</summary>
internal static class IdentifierClause
{
    /// <summary>The parts of the name.</summary>
    /// <param name="text">The text, resolved.</param>
    /// <param name="context">The session.</param>
    /// <param name="evaluate">Computes a constant that the analyzer cannot.</param>
    /// <exception cref="AnalysisException">It is no constant text.</exception>
    internal static ValueList<string> Evaluate(TypedExpression text, AnalysisContext context, Func<TypedExpression, object?> evaluate)
    {
        if (!ConstantFolding.IsFoldable(text))
        {
            throw Error("NOT_CONSTANT", text, context);
        }

        if (text.Type is not StringType)
        {
            throw Error("WRONG_TYPE", text, context, ("dataType", text.Type.CatalogString));
        }

        var value = ConstantFolding.Fold(text) is TypedLiteral literal ? literal.Value : evaluate(text);
        return value is string name
            ? SparkSqlParser.ParseMultipartIdentifier(name, context.ParserOptions)
            : throw Error("NULL", text, context);
    }

    /// <summary>The expression by the name.</summary>
    internal static Expression Fill(Expression template, ValueList<string> name) =>
        template switch
        {
            UnresolvedAttribute attribute => attribute with { NameParts = name },
            UnresolvedFunction call => name.Count <= 2
                ? call with
                {
                    NameParts = name,
                }
                : throw AnalysisErrors.Error("IDENTIFIER_TOO_MANY_NAME_PARTS", call.Origin, ("identifier", AnalysisErrors.Name(name))),
            WindowExpression window => window with { Function = Fill(window.Function, name) },
            _ => template,
        };

    /// <summary>The relation by the name; null when it is a command, which its session fills.</summary>
    internal static LogicalPlan? Fill(LogicalPlan template, ValueList<string> name) =>
        template switch
        {
            UnresolvedRelation relation => relation with { NameParts = name },
            TableValuedFunction function => function with { NameParts = name },
            SubqueryAlias alias => Fill(alias.Input, name) is { } input ? alias with { Input = input } : null,
            _ => null,
        };

    private static AnalysisException Error(
        string subclass,
        TypedExpression text,
        AnalysisContext context,
        params ReadOnlySpan<(string Name, string Value)> parameters
    ) =>
        AnalysisErrors.Error(
            $"NOT_A_CONSTANT_STRING.{subclass}",
            text.Origin,
            [("name", "IDENTIFIER"), ("expr", ExpressionSql.Of(text, context.Settings.TimeZone)), .. parameters]
        );
}
