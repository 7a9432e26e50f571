using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Formatting;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Catalyst.Parsing;

/// <content>FROM: tables, subqueries, functions and their aliases.</content>
internal sealed partial class Parser
{
    // The name Spark gives a subquery without an alias.
    private const string SubqueryName = "__auto_generated_subquery_name";

    /// <summary>
    /// Spark's <c>fromClause</c>. What extends a relation behind a comma (<c>a, b JOIN c</c>) extends all before it, unless told otherwise.
    /// </summary>
    private LogicalPlan FromClause()
    {
        var start = _position;
        Expect(TokenKind.From);
        LogicalPlan? plan = null;
        do
        {
            plan = CommaRelation(plan, start + 1);
        } while (Accept(TokenKind.Comma));

        while (Kind == TokenKind.Lateral)
        {
            plan = LateralViewOf(plan, start);
        }

        return plan;
    }

    private LogicalPlan CommaRelation(LogicalPlan? left, int start)
    {
        var isLateral = Kind == TokenKind.Lateral && KindAt(1) != TokenKind.View;
        if (isLateral)
        {
            Advance();
        }

        var isStandard = _options is { AnsiEnabled: true, RelationPrecedence: true };
        var rightStart = _position;
        var right = RelationPrimary(isLateral && left is not null);
        right = isStandard ? RelationExtensions(right, rightStart) : right;
        var plan = left is null ? right : new Join(left, right, null, JoinType.Inner, []) { IsLateral = isLateral, Origin = From(start) };
        return isStandard ? plan : RelationExtensions(plan, start);
    }

    private LogicalPlan RelationExtensions(LogicalPlan plan, int start)
    {
        while (true)
        {
            if (StartsJoin())
            {
                plan = JoinOf(plan, start);
            }
            else if (Kind == TokenKind.Pivot && KindAt(1) == TokenKind.LeftParen)
            {
                plan = PivotOf(plan, start);
            }
            else if (Kind == TokenKind.Unpivot && KindAt(1) is TokenKind.LeftParen or TokenKind.Include or TokenKind.Exclude)
            {
                plan = UnpivotOf(plan, start);
            }
            else
            {
                return plan;
            }
        }
    }

    private LogicalPlan Relation()
    {
        var start = _position;
        Accept(TokenKind.Lateral);
        return RelationExtensions(RelationPrimary(isLateral: false), start);
    }

    private LogicalPlan RelationPrimary(bool isLateral)
    {
        GuardStack();
        var start = _position;
        switch (Kind)
        {
            case TokenKind.Values when StartsOperand(KindAt(1)):
                return Lateral(InlineTable(), isLateral, isAllowed: false);
            case TokenKind.LeftParen when HoldsQuery(_position):
                return Aliased(Sampled(SubqueryInParentheses(), start), start, isSubquery: true);
            case TokenKind.LeftParen:
                Advance();
                var relation = Relation();
                Expect(TokenKind.RightParen);
                return Lateral(Aliased(Sampled(relation, start), start), isLateral, isAllowed: false);
            case TokenKind.Filter or TokenKind.Left or TokenKind.Right when KindAt(1) == TokenKind.LeftParen:
                return TableFunction([Identifier()], start);
            default:
                return TableOrFunction(start, isLateral);
        }
    }

    private LogicalPlan Lateral(LogicalPlan plan, bool isLateral, bool isAllowed) =>
        !isLateral || isAllowed
            ? plan
            : Defer(Error("INVALID_SQL_SYNTAX.LATERAL_WITHOUT_SUBQUERY_OR_TABLE_VALUED_FUNC", plan.Origin), plan);

    /// <summary>Whether a parenthesis in FROM holds a query, not a relation: <c>(VALUES 1 a JOIN b)</c> is a relation.</summary>
    private bool HoldsQuery(int index)
    {
        if (!IsQueryInParentheses(index))
        {
            return false;
        }

        if (KindOf(index + 1) != TokenKind.Values)
        {
            return true;
        }

        var close = _tokens[index].Partner;
        for (var i = index + 1; i < close; i++)
        {
            if (_tokens[i].Kind == TokenKind.Join)
            {
                return false;
            }

            i = _tokens[i].Partner > i ? _tokens[i].Partner : i;
        }

        return true;
    }

    private LogicalPlan TableOrFunction(int start, bool isLateral)
    {
        var name = IdentifierReference(out var clause);
        if (Kind == TokenKind.LeftParen)
        {
            return clause is null ? TableFunction(name, start) : new PlanWithUnresolvedIdentifier(clause, TableFunction(name, start));
        }

        LogicalPlan plan = new UnresolvedRelation(name) { Origin = From(start) };
        plan = clause is null ? plan : new PlanWithUnresolvedIdentifier(clause, plan) { Origin = plan.Origin };
        plan = Lateral(TimeTravelled(plan, start), isLateral, isAllowed: false);

        // Spark samples a named table behind its alias, other relations before it.
        var sample = Kind == TokenKind.Tablesample ? SampleClause() : null;
        var aliased = Aliased(plan, start);
        return sample is null ? aliased : sample(aliased) with { Origin = From(start) };
    }

    private LogicalPlan TimeTravelled(LogicalPlan plan, int start)
    {
        var at = Kind == TokenKind.For ? 1 : 0;
        if (KindAt(at + 1) != TokenKind.As || KindAt(at + 2) != TokenKind.Of)
        {
            return plan;
        }

        if (KindAt(at) is TokenKind.Version or TokenKind.SystemVersion)
        {
            _position += at + 3;
            var token = _tokens[_position];
            var version = token.Kind == TokenKind.IntegerValue ? TextOf(token).ToString() : null;
            if (version is not null)
            {
                Advance();
            }

            return new RelationTimeTravel(plan, null, version ?? StringText()) { Origin = From(start) };
        }

        if (KindAt(at) is TokenKind.Timestamp or TokenKind.SystemTime)
        {
            _position += at + 3;
            var time = _position;
            var timestamp = ValueExpression();
            if (RefersToColumns(timestamp))
            {
                Defer(Error("_LEGACY_ERROR_TEMP_0056", From(time), ("reason", "timestamp expression cannot refer to any columns")));
            }

            return new RelationTimeTravel(plan, timestamp, null) { Origin = From(start) };
        }

        return plan;
    }

    private static bool RefersToColumns(Expression expression) =>
        expression switch
        {
            UnresolvedAttribute or UnresolvedStar => true,
            UnresolvedFunction call => call.Arguments.Any(RefersToColumns),
            Cast cast => RefersToColumns(cast.Child),
            UnresolvedExtractValue extract => RefersToColumns(extract.Child) || RefersToColumns(extract.Extraction),
            CaseWhen cases => cases.Branches.Any(branch => RefersToColumns(branch.Condition) || RefersToColumns(branch.Value))
                || (cases.Else is { } otherwise && RefersToColumns(otherwise)),
            _ => false,
        };

    private LogicalPlan TableFunction(ValueList<string> name, int start)
    {
        Expect(TokenKind.LeftParen);
        ValueList<Expression> arguments = Kind == TokenKind.RightParen ? [] : Separated(TableFunctionArgument);
        Expect(TokenKind.RightParen);
        if (name.Count > 1)
        {
            Defer(Error("INVALID_SQL_SYNTAX.INVALID_TABLE_VALUED_FUNC_NAME", From(start), ("funcName", SqlIdentifier.Quote(name))));
        }

        return Aliased(new TableValuedFunction(name, arguments) { Origin = From(start) }, start);
    }

    private Expression TableFunctionArgument()
    {
        var start = _position;
        if (IsIdentifier(Kind) && KindAt(1) == TokenKind.FatArrow && KindAt(2) == TokenKind.Table)
        {
            var name = Identifier();
            Advance();
            return new NamedArgument(name, TableArgument()) { Origin = From(start) };
        }

        var isTable = Kind == TokenKind.Table && (KindAt(1) == TokenKind.LeftParen || IsIdentifier(KindAt(1)));
        return isTable ? TableArgument() : FunctionArgument();
    }

    private TableArgument TableArgument()
    {
        var start = _position;
        Expect(TokenKind.Table);
        if (Kind != TokenKind.LeftParen)
        {
            var name = TextFromName();
            Defer(
                Error(
                    "INVALID_SQL_SYNTAX.INVALID_TABLE_FUNCTION_IDENTIFIER_ARGUMENT_MISSING_PARENTHESES",
                    From(start),
                    ("argumentName", name)
                )
            );
            return new TableArgument(OneRow);
        }

        if (StartsQuery(_position + 1))
        {
            return new TableArgument(SubqueryInParentheses()) { Origin = From(start) };
        }

        Advance();
        var table = Table(_position);
        Expect(TokenKind.RightParen);
        return new TableArgument(table) { Origin = From(start) };
    }

    private string TextFromName()
    {
        var start = _position;
        IdentifierReference(out _);
        return SqlIdentifier.Quote(TextFrom(start));
    }

    /// <summary>Spark's <c>inlineTable</c>.</summary>
    private LogicalPlan InlineTable()
    {
        var start = _position;
        Expect(TokenKind.Values);
        var rows = Separated(Expression).Select(RowOf).ToValueList();
        var origin = From(start);
        var (alias, columns) = TableAlias();
        var table = new InlineTable(rows, columns) { Origin = origin };
        return alias is null ? table : new SubqueryAlias(table, [alias], []) { Origin = From(start) };
    }

    private static ValueList<Expression> RowOf(Expression row) =>
        row is UnresolvedFunction { NameParts: [OperatorNames.Struct], IsDistinct: false, Filter: null } call ? call.Arguments : [row];

    private LogicalPlan Aliased(LogicalPlan plan, int start, bool isSubquery = false)
    {
        var (alias, columns) = TableAlias();
        return alias is null
            ? isSubquery
                ? new SubqueryAlias(plan, [SubqueryName], []) { Origin = From(start) }
                : plan
            : new SubqueryAlias(plan, [alias], columns) { Origin = From(start) };
    }

    /// <summary>Spark's <c>tableAlias</c>; null when there is none.</summary>
    private (string? Alias, ValueList<string> Columns) TableAlias()
    {
        if (Kind == TokenKind.As)
        {
            if (!IsStrictIdentifier(KindAt(1)))
            {
                // AS itself may be the alias: AS (a, b).
                if (!(EndsAlias(KindAt(1)) || KindAt(1) == TokenKind.LeftParen) || EnforceReserved)
                {
                    Advance();
                    throw SyntaxError();
                }
            }
            else if (!StartsClause(1) || EndsAlias(KindAt(2)) || KindAt(2) == TokenKind.LeftParen || IsWord(KindAt(2)))
            {
                Advance();
            }
        }
        else if (!IsStrictIdentifier(Kind) || StartsClause(0))
        {
            return (null, []);
        }

        var name = Identifier();
        return (name, OptionalIdentifierList());
    }

    private LogicalPlan LateralViewOf(LogicalPlan? input, int start)
    {
        Expect(TokenKind.Lateral, TokenKind.View);
        var isOuter = Kind == TokenKind.Outer && IsIdentifier(KindAt(1)) && Accept(TokenKind.Outer);
        var call = _position;
        var name = QualifiedName();
        Expect(TokenKind.LeftParen);
        ValueList<Expression> arguments = Kind == TokenKind.RightParen ? [] : Separated(Expression);
        Expect(TokenKind.RightParen);
        var generator = new UnresolvedFunction(name, arguments) { Origin = From(call) };
        var alias = Identifier();
        ValueList<string> columns = [];
        if (Kind == TokenKind.As || (IsIdentifier(Kind) && !StartsClause(0)))
        {
            Accept(TokenKind.As);
            columns = Separated(Identifier);
        }

        return new LateralView(input ?? OneRow, generator, isOuter, alias, columns) { Origin = From(start) };
    }
}
