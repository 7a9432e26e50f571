using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Errors;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Formatting;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Catalyst.Parsing;

/// <content>Windows: OVER and the WINDOW clause.</content>
internal sealed partial class Parser
{
    private LogicalPlan WindowClause(LogicalPlan plan, int start)
    {
        if (Kind != TokenKind.Window || !IsIdentifier(KindAt(1)))
        {
            return plan;
        }

        var clause = _position;
        Advance();
        var windows = Separated(NamedWindow);
        var origin = From(clause);
        var byName = new Dictionary<string, WindowSpecification>(StringComparer.Ordinal);
        foreach (var (name, window) in windows)
        {
            if (!byName.TryAdd(name, window))
            {
                Defer(Error("INVALID_SQL_SYNTAX.REPETITIVE_WINDOW_DEFINITION", origin, ("windowName", SqlIdentifier.Quote(name))));
            }
        }

        var resolved = windows.Select(window => KeyValuePair.Create(window.Key, Referred(window.Value, byName, origin))).ToValueList();
        return new WithWindowDefinition(plan, resolved) { Origin = From(start) };
    }

    // A window may be another name of one that is a specification, not of one that is a name itself.
    private WindowSpecification Referred(WindowSpecification window, Dictionary<string, WindowSpecification> windows, Origin origin) =>
        window.Reference switch
        {
            null => window,
            { } name when !windows.TryGetValue(name, out _) => Defer(
                Error("INVALID_SQL_SYNTAX.UNRESOLVED_WINDOW_REFERENCE", origin, ("windowName", SqlIdentifier.Quote(name))),
                window
            ),
            { } name when windows[name].Reference is not null => Defer(
                Error("INVALID_SQL_SYNTAX.INVALID_WINDOW_REFERENCE", origin, ("windowName", SqlIdentifier.Quote(name))),
                window
            ),
            { } name => windows[name],
        };

    private KeyValuePair<string, WindowSpecification> NamedWindow()
    {
        var name = NameIdentifier();
        Expect(TokenKind.As);
        return new(name, Window());
    }

    /// <summary>Spark's <c>windowSpec</c>.</summary>
    private WindowSpecification Window()
    {
        if (Kind != TokenKind.LeftParen)
        {
            return new WindowSpecification([], []) { Reference = NameIdentifier() };
        }

        Advance();
        if (IsIdentifier(Kind) && KindAt(1) is TokenKind.RightParen or TokenKind.Minus && !StartsFrame())
        {
            var reference = NameIdentifier();
            Expect(TokenKind.RightParen);
            return new WindowSpecification([], []) { Reference = reference };
        }

        ValueList<Expression> partition = [];
        ValueList<SortOrder> order = [];
        if (Accept(TokenKind.Cluster, TokenKind.By))
        {
            partition = Separated(Expression);
        }
        else
        {
            if (Accept(TokenKind.Partition, TokenKind.By) || Accept(TokenKind.Distribute, TokenKind.By))
            {
                partition = Separated(Expression);
            }

            if (Accept(TokenKind.Order, TokenKind.By) || Accept(TokenKind.Sort, TokenKind.By))
            {
                order = Separated(SortItem);
            }
        }

        var frame = StartsFrame() ? Frame() : null;
        Expect(TokenKind.RightParen);
        return new WindowSpecification(partition, order, frame);
    }

    private bool StartsFrame() => Kind is TokenKind.Rows or TokenKind.Range && KindAt(1) != TokenKind.RightParen;

    private WindowFrame Frame()
    {
        var type = Kind == TokenKind.Rows ? FrameType.Rows : FrameType.Range;
        Advance();
        if (Kind == TokenKind.Between && StartsOperand(KindAt(1)))
        {
            Advance();
            var lower = Boundary(TokenKind.Preceding);
            Expect(TokenKind.And);
            return new WindowFrame(type, lower, Boundary(TokenKind.Following));
        }

        return new WindowFrame(type, Boundary(TokenKind.Preceding), new FrameBoundary(FrameBoundaryKind.CurrentRow));
    }

    private FrameBoundary Boundary(TokenKind unboundedSide)
    {
        var start = _position;
        if (Kind == TokenKind.Unbounded && KindAt(1) is TokenKind.Preceding or TokenKind.Following)
        {
            var side = KindAt(1);
            _position += 2;
            return side == unboundedSide
                ? new FrameBoundary(FrameBoundaryKind.Unbounded)
                : Defer(WrongUnbounded(side, From(start)), new FrameBoundary(FrameBoundaryKind.Unbounded));
        }

        if (Accept(TokenKind.Current, TokenKind.Row))
        {
            return new FrameBoundary(FrameBoundaryKind.CurrentRow);
        }

        var value = Expression();
        var precedes = Kind == TokenKind.Preceding;
        if (!AcceptEither(TokenKind.Preceding, TokenKind.Following))
        {
            throw SyntaxError();
        }

        return IsConstant(value)
            ? new FrameBoundary(FrameBoundaryKind.Value, precedes ? Negative(value) : value)
            : Defer(Invalid("Frame bound value must be a literal.", From(start)), new FrameBoundary(FrameBoundaryKind.CurrentRow));
    }

    private static ParseException WrongUnbounded(TokenKind side, Origin origin) =>
        new(
            "DATATYPE_MISMATCH.SPECIFIED_WINDOW_FRAME_INVALID_BOUND",
            new Dictionary<string, string>
            {
                ["sqlExpr"] = $"\"UNBOUNDED {side.ToString().ToUpperInvariant()}\"",
                ["lower"] = "\"UNBOUNDED FOLLOWING\"",
                ["upper"] = "\"UNBOUNDED PRECEDING\"",
            },
            origin
        );

    /// <summary>Whether an expression is of literals and operators alone.</summary>
    private static bool IsConstant(Expression expression) =>
        expression switch
        {
            Literal or Parameter => true,
            // A time in text needs a time zone, which a session has.
            Cast { Child: Literal { Type: StringType }, Type: DateType or TimestampType or TimestampNTZType } => false,
            Cast cast => IsConstant(cast.Child),
            UnresolvedFunction call => OperatorNames.IsOperator(call.NameParts) && call.Arguments.All(IsConstant),
            _ => false,
        };

    private static UnresolvedFunction Negative(Expression value) =>
        UnresolvedFunction.Call(OperatorNames.Negative, value) with
        {
            IsOperator = true,
            Origin = value.Origin,
        };
}
