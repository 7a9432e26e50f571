using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Catalyst.Parsing;

/// <content>Queries: WITH, set operations, order and limits.</content>
internal sealed partial class Parser
{
    /// <summary>Whether the tokens from <paramref name="index"/> on begin a query rather than an expression or a name.</summary>
    private bool StartsQuery(int index)
    {
        var next = index + 1 < _tokens.Length ? _tokens[index + 1].Kind : TokenKind.EndOfInput;
        return _tokens[index].Kind switch
        {
            TokenKind.Select => StartsOperand(next) || next is TokenKind.HintStart,
            TokenKind.From => StartsRelation(next),
            TokenKind.Table => IsIdentifier(next),
            TokenKind.Values => StartsOperand(next),
            TokenKind.With => IsIdentifier(next) && StartsNamedQuery(index + 2),
            TokenKind.Map or TokenKind.Reduce => IsTransform(index),
            TokenKind.LeftParen => IsQueryInParentheses(index),
            _ => false,
        };
    }

    private bool StartsNamedQuery(int index) =>
        KindOf(index) switch
        {
            TokenKind.As => KindOf(index + 1) == TokenKind.LeftParen,
            TokenKind.LeftParen => true,
            _ => false,
        };

    private TokenKind KindOf(int index) => index < _tokens.Length ? _tokens[index].Kind : TokenKind.EndOfInput;

    /// <summary>
    /// Whether the parenthesis at <paramref name="index"/> holds a query. <c>((SELECT 1) UNION SELECT 2)</c> does,
    /// <c>((SELECT 1) + 1)</c> does not: what stands behind the inner one tells.
    /// </summary>
    private bool IsQueryInParentheses(int index)
    {
        var inner = index;
        while (KindOf(inner) == TokenKind.LeftParen)
        {
            inner++;
        }

        if (!StartsQuery(inner))
        {
            return false;
        }

        // From the innermost parenthesis outwards, each must close into a query.
        for (var i = inner - 1; i > index; i--)
        {
            var close = _tokens[i].Partner;
            if (close != 0 && !ContinuesQuery(close + 1))
            {
                return false;
            }
        }

        return true;
    }

    private bool ContinuesQuery(int index) =>
        KindOf(index) switch
        {
            TokenKind.RightParen or TokenKind.EndOfInput => true,
            TokenKind.Union or TokenKind.Except or TokenKind.SetMinus or TokenKind.Intersect => true,
            TokenKind.Order or TokenKind.Cluster or TokenKind.Distribute or TokenKind.Sort => KindOf(index + 1) == TokenKind.By,
            TokenKind.Limit or TokenKind.Offset or TokenKind.Window => StartsOperand(KindOf(index + 1)),
            _ => false,
        };

    /// <summary>Spark's <c>query</c>.</summary>
    private LogicalPlan Query()
    {
        GuardStack();
        var start = _position;
        var ctes = CommonTableExpressions();
        var plan = QueryOrganization(QueryTerm(0), start);
        return ctes is null ? plan : new WithCte(plan, ctes) { Origin = From(start) };
    }

    private LogicalPlan SubqueryInParentheses()
    {
        Expect(TokenKind.LeftParen);
        var lambdas = _lambdaDepth;
        _lambdaDepth = 0;
        var plan = Query();
        _lambdaDepth = lambdas;
        Expect(TokenKind.RightParen);
        return plan;
    }

    /// <summary>Spark's <c>ctes</c>; null when there is no WITH.</summary>
    private ValueList<CteRelation>? CommonTableExpressions()
    {
        if (Kind != TokenKind.With)
        {
            return null;
        }

        var start = _position;
        Advance();
        var relations = Separated(NamedQuery);
        var duplicates = relations
            .GroupBy(relation => relation.Name, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Count() > 1)
            .Select(group => $"'{group.Key}'")
            .ToList();
        return duplicates.Count == 0
            ? relations
            : Defer(Error("_LEGACY_ERROR_TEMP_0038", From(start), ("duplicateNames", string.Join(", ", duplicates))), relations);
    }

    private CteRelation NamedQuery()
    {
        var name = NameIdentifier();
        ValueList<string> columns = Kind == TokenKind.LeftParen && !IsQueryInParentheses(_position) ? IdentifierList() : [];
        Accept(TokenKind.As);
        return new CteRelation(name, columns, SubqueryInParentheses());
    }

    /// <summary>Spark's <c>queryTerm</c>: INTERSECT binds closer than the others.</summary>
    private LogicalPlan QueryTerm(int precedence)
    {
        var start = _position;
        var left = QueryPrimary();
        while (SetOperationOf(Kind) is { } type)
        {
            var binding = type == SetOperationType.Intersect && !_options.LegacySetOperationPrecedence ? 2 : 1;
            if (binding <= precedence)
            {
                break;
            }

            Advance();
            var isAll = Accept(TokenKind.All) || (!Accept(TokenKind.Distinct) && false);
            var right = QueryTerm(binding);
            left = new SetOperation(left, right, type, isAll) { Origin = From(start) };
        }

        return left;
    }

    private static SetOperationType? SetOperationOf(TokenKind kind) =>
        kind switch
        {
            TokenKind.Union => SetOperationType.Union,
            TokenKind.Intersect => SetOperationType.Intersect,
            TokenKind.Except or TokenKind.SetMinus => SetOperationType.Except,
            _ => null,
        };

    private LogicalPlan QueryPrimary()
    {
        var start = _position;
        switch (Kind)
        {
            case TokenKind.Select when IsTransform(_position):
            case TokenKind.Map or TokenKind.Reduce:
                return TransformSpecification();
            case TokenKind.Select:
                return QuerySpecification();
            case TokenKind.From:
                return FromStatement();
            case TokenKind.Table:
                Advance();
                return Table(start);
            case TokenKind.Values:
                return InlineTable();
            case TokenKind.LeftParen:
                GuardStack();
                return SubqueryInParentheses();
            default:
                throw SyntaxError();
        }
    }

    private LogicalPlan Table(int start)
    {
        var name = IdentifierReference(out var clause);
        var relation = new UnresolvedRelation(name) { Origin = From(start) };
        return clause is null ? relation : new PlanWithUnresolvedIdentifier(clause, relation) { Origin = relation.Origin };
    }

    /// <summary>Spark's <c>queryOrganization</c>.</summary>
    private LogicalPlan QueryOrganization(LogicalPlan plan, int start)
    {
        var organization = _position;
        var order = Accept(TokenKind.Order, TokenKind.By) ? Separated(SortItem) : null;
        var cluster = Accept(TokenKind.Cluster, TokenKind.By) ? Separated(Expression) : null;
        var distribute = Accept(TokenKind.Distribute, TokenKind.By) ? Separated(Expression) : null;
        var sort = Accept(TokenKind.Sort, TokenKind.By) ? Separated(SortItem) : null;
        if (_position > organization)
        {
            plan = Ordered(plan, order, cluster, distribute, sort, organization) with { Origin = From(start) };
        }

        plan = WindowClause(plan, start);
        Expression? limit = null;
        if (Kind == TokenKind.Limit)
        {
            Advance();
            limit = Accept(TokenKind.All) ? null : Expression();
        }

        if (Accept(TokenKind.Offset))
        {
            plan = new Offset(plan, Expression()) { Origin = From(start) };
        }

        return limit is null ? plan : new Limit(plan, limit) { Origin = From(start) };
    }

    private LogicalPlan Ordered(
        LogicalPlan plan,
        ValueList<SortOrder>? order,
        ValueList<Expression>? cluster,
        ValueList<Expression>? distribute,
        ValueList<SortOrder>? sort,
        int organization
    ) =>
        (order, cluster, distribute, sort) switch
        {
            ({ } by, null, null, null) => new Sort(plan, by),
            (null, null, null, { } by) => new Sort(plan, by, IsGlobal: false),
            (null, null, { } by, null) => new RepartitionByExpression(plan, by, null),
            (null, null, { } by, { } within) => new Sort(new RepartitionByExpression(plan, by, null), within, IsGlobal: false),
            (null, { } by, null, null) => new Sort(
                new RepartitionByExpression(plan, by, null),
                by.Select(expression => new SortOrder(expression) { Origin = expression.Origin }).ToValueList(),
                IsGlobal: false
            ),
            _ => Defer(Error("UNSUPPORTED_FEATURE.COMBINATION_QUERY_RESULT_CLAUSES", From(organization)), plan),
        };

    private SortOrder SortItem()
    {
        var start = _position;
        var child = Expression();
        var direction = Accept(TokenKind.Desc) ? SortDirection.Descending : SortDirection.Ascending;
        if (direction == SortDirection.Ascending)
        {
            Accept(TokenKind.Asc);
        }

        NullOrdering? nulls = null;
        if (Accept(TokenKind.Nulls))
        {
            nulls = Accept(TokenKind.First) ? NullOrdering.NullsFirst : NullOrdering.NullsLast;
            if (nulls == NullOrdering.NullsLast)
            {
                Expect(TokenKind.Last);
            }
        }

        return new SortOrder(child, direction, nulls) { Origin = From(start) };
    }
}
