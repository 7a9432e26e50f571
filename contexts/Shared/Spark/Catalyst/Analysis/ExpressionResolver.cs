using System.Runtime.CompilerServices;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Coercion;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Parsing;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Errors;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Catalyst.Analysis;

/// <summary>Resolves expressions: names, functions, types. One for each place that names are looked up in.</summary>
/// <param name="analyzer">The analyzer, for subqueries.</param>
/// <param name="query">The query that the expressions are in.</param>
/// <param name="scope">What names stand for.</param>
internal sealed partial class ExpressionResolver(Analyzer analyzer, QueryScope query, NameScope scope)
{
    /// <summary>The operator that the expressions are in when no generator may be there; null for a SELECT list.</summary>
    internal string? Operator { get; init; }

    /// <summary>Whether the expression is a function in FROM.</summary>
    internal bool IsInFrom { get; init; }

    private NameScope _scope = scope;
    private LambdaScope? _lambda;

    private AnalysisContext Context => analyzer.Context;

    private AnalysisSettings Settings => _scope.Settings;

    /// <summary>The expression, resolved.</summary>
    /// <exception cref="AnalysisException">A name or function does not exist, or types do not fit.</exception>
    internal TypedExpression Resolve(Expression expression)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return ResolveNode(expression);
    }

    private TypedExpression ResolveNode(Expression expression) =>
        expression switch
        {
            UnresolvedAttribute name => ResolveName(name),
            ResolvedColumn column => column.Resolved,
            Literal literal => ResolveLiteral(literal),
            ExpressionWithUnresolvedIdentifier identifier => Resolve(Named(identifier)),
            UnresolvedFunction function => ResolveFunction(function),
            Alias alias => ResolveAlias(alias),
            Cast cast => ResolveCast(cast),
            CaseWhen @case => ResolveCase(@case),
            SortOrder order => ResolveOrder(order),
            UnresolvedExtractValue extract => ResolveExtract(extract),
            WindowExpression window => ResolveWindow(window),
            ExpressionString text => Resolve(Parse(text)),
            InlineUserDefinedFunction call => ResolveUserDefined(call.Function, ResolveArguments(call.Arguments), call.Origin),
            UnresolvedNamedLambdaVariable variable => ResolveName(new UnresolvedAttribute(variable.NameParts) { Origin = variable.Origin }),
            ScalarSubquery subquery => ResolveScalarSubquery(subquery),
            Exists exists => new TypedExists(Subquery(exists.Plan, SubqueryKind.Predicate)) { Origin = exists.Origin },
            InSubquery @in => ResolveInSubquery(@in),
            UpdateFields update => ResolveUpdateFields(update),
            Parameter parameter => Resolve(ValueOf(parameter)),
            NamedArgument argument => Resolve(argument.Value),
            UnresolvedRegex regex => ResolveName(
                new UnresolvedAttribute(regex.Table is null ? [regex.Pattern] : [regex.Table, regex.Pattern]) { Origin = regex.Origin }
            ),
            UnresolvedStar => throw AnalysisErrors.Error(
                "INVALID_USAGE_OF_STAR_OR_REGEX",
                expression.Origin,
                ("elem", "'*'"),
                ("prettyName", "expression")
            ),
            LambdaFunction lambda => throw AnalysisErrors.Error(
                "INVALID_LAMBDA_FUNCTION_CALL.NON_HIGHER_ORDER_FUNCTION",
                lambda.Origin,
                ("class", "lambda")
            ),
            GroupingAnalytics analytics => throw AnalysisErrors.Error("UNSUPPORTED_GROUPING_EXPRESSION", analytics.Origin),
            _ => throw AnalysisErrors.Unsupported($"The expression {expression.GetType().Name}"),
        };

    /// <summary>Each of the expressions, resolved.</summary>
    internal ValueList<TypedExpression> ResolveAll(ValueList<Expression> expressions)
    {
        var resolved = new TypedExpression[expressions.Count];
        for (var i = 0; i < resolved.Length; i++)
        {
            resolved[i] = Resolve(expressions[i]);
        }

        return ValueList.Create<TypedExpression>(resolved);
    }

    /// <summary>What a string says as an expression.</summary>
    internal Expression Parse(ExpressionString text) => SparkSqlParser.ParseExpression(text.Sql, Context.ParserOptions);

    private Expression Named(ExpressionWithUnresolvedIdentifier identifier)
    {
        var named = IdentifierClause.Fill(
            identifier.Template,
            IdentifierClause.Evaluate(Resolve(identifier.Name), Context, analyzer.Compute)
        );
        return
            named is UnresolvedFunction { NameParts: [var name] } call
            && Context.Functions.Find(name.ToLowerInvariant()) is null
            && Context.FindUserDefinedFunction(name) is null
            ? throw AnalysisErrors.RoutineNotFound(name, Context, call.Origin)
            : named with
            {
                Origin = identifier.Origin,
            };
    }

    private static TypedLiteral ResolveLiteral(Literal literal)
    {
        var type = literal.Type switch
        {
            CharType or VarcharType => DataTypes.StringType,
            var other => other,
        };
        return new TypedLiteral(literal.Value, type) { Origin = literal.Origin };
    }

    private TypedAlias ResolveAlias(Alias alias)
    {
        var child = Resolve(alias.Child);
        if (alias.Names.Count != 1)
        {
            throw AnalysisErrors.Error(
                "_LEGACY_ERROR_TEMP_1028",
                alias.Origin,
                ("columnSize", alias.Names.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                ("outputSize", "1")
            );
        }

        return MakeAlias(child, alias.Names[0], alias.Metadata, alias.Origin);
    }

    /// <summary>An expression by a name; keeps a column's metadata unless it gets other.</summary>
    internal TypedAlias MakeAlias(TypedExpression child, string name, string? metadata = null, Origin origin = default) =>
        new((child as TypedAlias)?.Child ?? child, name, Context.Ids.Next())
        {
            Metadata =
                metadata
                ?? child switch
                {
                    AttributeReference attribute => attribute.Metadata,
                    TypedAlias inner => inner.Metadata,
                    GetStructField { Field.Metadata: { Count: > 0 } fields } => fields.ToString(Newtonsoft.Json.Formatting.None),
                    _ => null,
                },
            Origin = origin,
        };

    private TypedCast ResolveCast(Cast cast)
    {
        var child = Resolve(cast.Child).TrimAliases();
        var mode = cast.Mode ?? Settings.EvalMode;
        var type = cast.Type is CharType or VarcharType ? DataTypes.StringType : cast.Type;
        var typed = new TypedCast(child, type, mode) { IsUserSpecified = true, Origin = cast.Origin };
        CastCheck.Check(typed, Settings);
        return typed;
    }

    private TypedCase ResolveCase(CaseWhen @case)
    {
        var branches = @case.Branches.Select(branch => new TypedCaseBranch(Resolve(branch.Condition), Resolve(branch.Value))).ToValueList();
        return CaseCoercion.BindCase(branches, @case.Else is null ? null : Resolve(@case.Else), Settings, @case.Origin);
    }

    private TypedSortOrder ResolveOrder(SortOrder order)
    {
        var typed = MakeOrder(Resolve(order.Child), order);
        OrderCheck.Check(typed, Settings);
        return typed;
    }

    /// <summary>An order by a resolved expression.</summary>
    internal static TypedSortOrder MakeOrder(TypedExpression child, SortOrder order) =>
        new(
            child,
            order.Direction,
            order.NullOrdering ?? (order.Direction == SortDirection.Ascending ? NullOrdering.NullsFirst : NullOrdering.NullsLast)
        )
        {
            Origin = order.Origin,
        };

    private TypedExpression ResolveExtract(UnresolvedExtractValue extract)
    {
        var child = Resolve(extract.Child);
        if (child.Type is MapType && extract.Extraction is UnresolvedAttribute { PlanId: null } key && TryResolveName(key) is null)
        {
            throw _scope.Columns.Columns.Count == 0
                ? AnalysisErrors.Error(
                    "UNRESOLVED_MAP_KEY.WITHOUT_SUGGESTION",
                    key.Origin,
                    ("objectName", AnalysisErrors.Name(key.NameParts))
                )
                : AnalysisErrors.Error(
                    "UNRESOLVED_MAP_KEY.WITH_SUGGESTION",
                    key.Origin,
                    ("objectName", AnalysisErrors.Name(key.NameParts)),
                    ("proposal", Suggestions.For(key.NameParts, _scope.Columns.Columns))
                );
        }

        return FieldAccess.Extract(child, Resolve(extract.Extraction), Settings, extract.Origin);
    }

    private Expression ValueOf(Parameter parameter)
    {
        if (parameter.Name is { } name)
        {
            return query.Parameters?.Named.GetValueOrDefault(name)
                ?? throw AnalysisErrors.Error("UNBOUND_SQL_PARAMETER", parameter.Origin, ("name", name));
        }

        var values = query.Parameters;
        var index = values?.Positions.ToList().IndexOf(parameter.Position) ?? -1;
        return index >= 0 && index < values!.Positional.Count
            ? values.Positional[index]
            : throw AnalysisErrors.Error("UNBOUND_SQL_PARAMETER", parameter.Origin, ("name", $"_{parameter.Position}"));
    }
}
