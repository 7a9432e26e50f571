using System.Collections.Frozen;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Catalyst.Parsing;

/// <content>SELECT with its clauses, and FROM before SELECT.</content>
internal sealed partial class Parser
{
    private sealed record SelectClause(
        ValueList<Expression> Items,
        bool IsDistinct,
        IReadOnlyList<(string Name, ValueList<Expression> Parameters)> Hints
    );

    private LogicalPlan QuerySpecification()
    {
        var start = _position;
        var select = Select();
        var input = Kind == TokenKind.From ? FromClause() : null;
        return SelectFrom(select, input, start);
    }

    /// <summary>Spark's <c>fromStatement</c>: each SELECT behind FROM gives rows of one union.</summary>
    private LogicalPlan FromStatement()
    {
        var start = _position;
        var from = FromClause();
        var plan = FromStatementBody(from);
        while (StartsFromBody())
        {
            plan = new SetOperation(plan, FromStatementBody(from), SetOperationType.Union, IsAll: true) { Origin = From(start) };
        }

        return plan;
    }

    private bool StartsFromBody() => Kind is TokenKind.Select or TokenKind.Map or TokenKind.Reduce;

    private LogicalPlan FromStatementBody(LogicalPlan from)
    {
        var start = _position;
        if (Kind is TokenKind.Map or TokenKind.Reduce || IsTransform(_position))
        {
            return QueryOrganization(TransformFrom(from), start);
        }

        return Kind == TokenKind.Select ? QueryOrganization(SelectFrom(Select(), from, start), start) : throw SyntaxError();
    }

    private SelectClause Select()
    {
        Expect(TokenKind.Select);
        var hints = new List<(string, ValueList<Expression>)>();
        while (Accept(TokenKind.HintStart))
        {
            hints.AddRange(Hints());
        }

        var isDistinct = false;
        if (Kind is TokenKind.Distinct or TokenKind.All && StartsOperand(KindAt(1)) && !NamesColumnBeforeFrom())
        {
            isDistinct = Kind == TokenKind.Distinct;
            Advance();
        }

        return new SelectClause(Separated(NamedExpression), isDistinct, hints);
    }

    // SELECT all FROM t.
    private bool NamesColumnBeforeFrom() =>
        KindAt(1) == TokenKind.From && !EnforceReserved && StartsRelation(KindAt(2)) && !StartsClause(2);

    private List<(string Name, ValueList<Expression> Parameters)> Hints()
    {
        var hints = new List<(string, ValueList<Expression>)>();
        do
        {
            var name = Identifier();
            hints.Add((name, Kind == TokenKind.LeftParen ? Parenthesized(PrimaryExpression) : []));
            Accept(TokenKind.Comma);
        } while (Kind is not (TokenKind.HintEnd or TokenKind.EndOfInput));
        Expect(TokenKind.HintEnd);
        return hints;
    }

    private LogicalPlan SelectFrom(SelectClause select, LogicalPlan? input, int start)
    {
        while (Kind == TokenKind.Lateral)
        {
            input = LateralViewOf(input, start);
        }

        if (Accept(TokenKind.Where))
        {
            input = new Filter(input ?? OneRow, Expression()) { Origin = From(start) };
        }

        var plan = Grouped(select.Items, input, start);
        if (select.IsDistinct)
        {
            plan = new Deduplicate(plan, [], AllColumns: true) { Origin = From(start) };
        }

        plan = WindowClause(plan, start);
        for (var i = select.Hints.Count - 1; i >= 0; i--)
        {
            plan = new Hint(plan, select.Hints[i].Name, select.Hints[i].Parameters) { Origin = From(start) };
        }

        return plan;
    }

    /// <summary>A relation of one row without columns, where a clause needs an input that FROM did not give.</summary>
    private static LogicalPlan OneRow { get; } = new Project(null, []);

    private LogicalPlan Grouped(ValueList<Expression> items, LogicalPlan? input, int start)
    {
        ValueList<Expression>? grouping = Kind == TokenKind.Group && KindAt(1) == TokenKind.By ? GroupingClause() : null;
        LogicalPlan plan = grouping is null
            ? new Project(input, items) { Origin = From(start) }
            : new GroupBy(input ?? OneRow, grouping, items) { Origin = From(start) };
        if (!Accept(TokenKind.Having))
        {
            return plan;
        }

        if (grouping is null && _options.HavingWithoutGroupByIsWhere)
        {
            return new Project(new Filter(input ?? OneRow, AsCondition(Expression())) { Origin = From(start) }, items)
            {
                Origin = From(start),
            };
        }

        // HAVING alone makes all rows one group.
        plan = grouping is null ? new GroupBy(input ?? OneRow, [], items) { Origin = From(start) } : plan;
        return new Having(plan, AsCondition(Expression())) { Origin = From(start) };
    }

    // As Spark does: HAVING 1 is HAVING CAST(1 AS BOOLEAN).
    private static Expression AsCondition(Expression expression) =>
        expression switch
        {
            Exists or InSubquery => expression,
            UnresolvedFunction { NameParts: [var name] } when s_predicates.Contains(name) => expression,
            _ => new Cast(expression, DataTypes.BooleanType) { Origin = expression.Origin },
        };

    private static readonly FrozenSet<string> s_predicates = new[]
    {
        OperatorNames.EqualTo,
        OperatorNames.EqualNullSafe,
        OperatorNames.LessThan,
        OperatorNames.LessThanOrEqual,
        OperatorNames.GreaterThan,
        OperatorNames.GreaterThanOrEqual,
        OperatorNames.And,
        OperatorNames.Or,
        OperatorNames.Not,
        OperatorNames.IsNull,
        OperatorNames.IsNotNull,
        OperatorNames.In,
        OperatorNames.Like,
        OperatorNames.ILike,
        OperatorNames.RLike,
    }.ToFrozenSet();
}
