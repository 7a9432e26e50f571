using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Embedded.Translation.Casts;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Embedded.Translation.Expressions;

/// <summary>Makes DuckDB SQL of expressions. Each text can be put anywhere: it needs no brackets around it.</summary>
internal sealed class ExpressionTranslator(PlanTranslator plans)
{
    private readonly Dictionary<ExprId, string> _parameters = [];

    private readonly Dictionary<TypedExpression, string> _replaced = new(ReferenceEqualityComparer.Instance);

    private bool _isExact;
    private int _lambdas;

    /// <summary>Translates the plans in expressions.</summary>
    internal PlanTranslator Plans { get; } = plans;

    /// <summary>The column that tells the slices of the rows that are aggregated; null where there are none.</summary>
    internal string? Slice { get; set; }

    /// <summary>Where the cast stands that is being translated.</summary>
    internal Plans.Expressions.Origin Origin { get; set; }

    /// <summary>A number for the name of a parameter that no other lambda of the query has.</summary>
    internal int NextLambda() => ++_lambdas;

    /// <summary>An expression.</summary>
    internal string Translate(TypedExpression expression) =>
        expression switch
        {
            AttributeReference attribute => SqlText.Column(attribute.Id),
            OuterReference outer => SqlText.Column(outer.Attribute.Id),
            TypedAlias alias => Translate(alias.Child),
            TypedLiteral literal => LiteralSql.Of(literal.Value, literal.Type),
            TypedCast cast => CastTranslation.Translate(cast, this),
            FunctionCall { Function.Name: "not", Arguments: [TypedInSubquery membership] } when !_isExact =>
                SubqueryTranslation.TranslateNegation(membership, this),
            FunctionCall { Function.Name: "not" } when Negations.CanPush(expression) => Translate(Negations.Push(expression)),
            FunctionCall call => CallTranslation.Translate(ChainBalancing.Balance(call), this),
            AggregateCall call => CallTranslation.Translate(call, this),
            WindowCall call => WindowTranslation.Translate(call, this),
            UserDefinedCall call => UserDefinedTranslation.Translate(call, this),
            TypedCase choice => CaseTranslation.Translate(choice, this),
            GetStructField field => AccessTranslation.Translate(field, this),
            GetArrayItem item => AccessTranslation.Translate(item, this),
            GetArrayStructFields fields => AccessTranslation.Translate(fields, this),
            GetMapValue value => AccessTranslation.Translate(value, this),
            LambdaVariable variable => _parameters.GetValueOrDefault(variable.Id) ?? AccessTranslation.Translate(variable),
            TypedLambda lambda => AccessTranslation.Translate(lambda, this),
            SubqueryExpression subquery => TranslateSubquery(subquery),
            _ => throw TranslationErrors.Unsupported($"the expression {expression.GetType().Name}"),
        };

    /// <summary>A column of a SELECT list.</summary>
    internal SelectColumn TranslateColumn(NamedExpression expression) => new(expression.ToAttribute().Id, Translate(expression));

    /// <summary>A condition whose NULL is as good as false.</summary>
    internal string TranslateCondition(TypedExpression condition) =>
        condition switch
        {
            TypedInSubquery membership => SubqueryTranslation.TranslateCondition(membership, this),
            FunctionCall { Function.Name: "not", Arguments: [TypedInSubquery membership] } => SubqueryTranslation.TranslateNegatedCondition(
                membership,
                this
            ),
            _ => Translate(condition),
        };

    /// <summary>An expression in which IN with a query is NULL where it is unknown.</summary>
    internal string TranslateExactly(TypedExpression expression)
    {
        var isExact = _isExact;
        _isExact = true;
        var sql = Translate(expression);
        _isExact = isExact;
        return sql;
    }

    /// <summary>Puts a text in place of a subquery.</summary>
    internal void Replace(TypedExpression subquery, string sql) => _replaced[subquery] = sql;

    /// <summary>An item of an ORDER BY clause.</summary>
    internal string TranslateOrder(TypedSortOrder order)
    {
        var direction = order.Direction == SortDirection.Ascending ? "ASC" : "DESC";
        var nulls = order.NullOrdering == NullOrdering.NullsFirst ? "FIRST" : "LAST";
        return $"{OrderKeys.Of(Translate(order.Child), order.Child.Type, this)} {direction} NULLS {nulls}";
    }

    /// <summary>The body of a lambda with other texts for its parameters.</summary>
    internal string TranslateBody(TypedLambda lambda, IReadOnlyList<string> parameters)
    {
        var hidden = new List<KeyValuePair<ExprId, string?>>(parameters.Count);
        foreach (var (parameter, text) in lambda.Parameters.Zip(parameters))
        {
            hidden.Add(new(parameter.Id, _parameters.GetValueOrDefault(parameter.Id)));
            _parameters[parameter.Id] = text;
        }

        var body = Translate(lambda.Body);
        foreach (var (id, text) in hidden)
        {
            if (text is null)
            {
                _parameters.Remove(id);
            }
            else
            {
                _parameters[id] = text;
            }
        }

        return body;
    }

    private string TranslateSubquery(SubqueryExpression expression)
    {
        if (_replaced.TryGetValue(expression, out var replaced))
        {
            return replaced;
        }

        var isExact = _isExact;
        _isExact = false;
        var sql = expression switch
        {
            TypedScalarSubquery subquery => Plans.Subquery(subquery.Plan),
            TypedExists exists => $"EXISTS {Plans.PredicateSubquery(exists.Plan)}",
            TypedInSubquery membership when isExact => SubqueryTranslation.TranslateExactly(membership, this),
            _ => SubqueryTranslation.Translate((TypedInSubquery)expression, this),
        };
        _isExact = isExact;
        return sql;
    }

    /// <summary>A generator, as a list of its rows.</summary>
    internal string TranslateGenerator(GeneratorCall call) => CallTranslation.Translate(call, this);
}
