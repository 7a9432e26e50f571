using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Catalyst.Parsing;

/// <content>PIVOT and UNPIVOT.</content>
internal sealed partial class Parser
{
    private PivotQuery PivotOf(LogicalPlan input, int start)
    {
        Expect(TokenKind.Pivot, TokenKind.LeftParen);
        var aggregates = Separated(NamedExpression);
        Expect(TokenKind.For);
        ValueList<Expression> columns = Kind == TokenKind.LeftParen ? Parenthesized(PivotColumn) : [PivotColumn()];
        Expect(TokenKind.In);
        var values = Parenthesized(PivotValue);
        Expect(TokenKind.RightParen);
        return new PivotQuery(input, aggregates, columns, values) { Origin = From(start) };
    }

    private Expression PivotColumn()
    {
        var start = _position;
        return new UnresolvedAttribute([Identifier()]) { Origin = From(start) };
    }

    private Expression PivotValue()
    {
        var start = _position;
        var value = Expression();
        return OptionalAlias() is { } alias ? new Alias(value, [alias]) { Origin = From(start) } : value;
    }

    private string? OptionalAlias() => Accept(TokenKind.As) || IsIdentifier(Kind) ? Identifier() : null;

    private LogicalPlan UnpivotOf(LogicalPlan input, int start)
    {
        Expect(TokenKind.Unpivot);
        var includeNulls = Accept(TokenKind.Include);
        if (includeNulls || Accept(TokenKind.Exclude))
        {
            Expect(TokenKind.Nulls);
        }

        Expect(TokenKind.LeftParen);
        var isMultiple = Kind == TokenKind.LeftParen;
        ValueList<string> valueNames = isMultiple ? Parenthesized(Identifier) : [Identifier()];
        Expect(TokenKind.For);
        var variable = Identifier();
        Expect(TokenKind.In);
        var columns = isMultiple ? Parenthesized(UnpivotColumnSet) : Parenthesized(SingleUnpivotColumn);
        Expect(TokenKind.RightParen);
        LogicalPlan plan = new Unpivot(input, null, columns, variable, valueNames) { IncludeNulls = includeNulls, Origin = From(start) };
        if (Kind == TokenKind.As || (IsIdentifier(Kind) && IsStrictIdentifier(Kind) && !StartsClause(0)))
        {
            Accept(TokenKind.As);
            plan = new SubqueryAlias(plan, [Identifier()], []) { Origin = From(start) };
        }

        return plan;
    }

    private UnpivotColumn SingleUnpivotColumn() => new([UnpivotColumnName()], OptionalAlias());

    private UnpivotColumn UnpivotColumnSet()
    {
        var columns = Parenthesized(UnpivotColumnName);
        return new UnpivotColumn(columns, OptionalAlias());
    }

    private Expression UnpivotColumnName()
    {
        var start = _position;
        return new UnresolvedAttribute(MultipartIdentifier()) { Origin = From(start) };
    }
}
