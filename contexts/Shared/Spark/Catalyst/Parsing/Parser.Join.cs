using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Catalyst.Parsing;

/// <content>Joins and samples.</content>
internal sealed partial class Parser
{
    private bool StartsJoin() =>
        Kind switch
        {
            TokenKind.Join => true,
            TokenKind.Inner or TokenKind.Cross or TokenKind.Semi or TokenKind.Anti => KindAt(1) == TokenKind.Join,
            TokenKind.Left => KindAt(1) is TokenKind.Join or TokenKind.Outer or TokenKind.Semi or TokenKind.Anti,
            TokenKind.Right or TokenKind.Full => KindAt(1) is TokenKind.Join or TokenKind.Outer,
            TokenKind.Natural => true,
            _ => false,
        };

    private JoinType JoinKind()
    {
        if (Accept(TokenKind.Cross))
        {
            return JoinType.Cross;
        }

        if (Accept(TokenKind.Semi) || Accept(TokenKind.Left, TokenKind.Semi))
        {
            return JoinType.LeftSemi;
        }

        if (Accept(TokenKind.Anti) || Accept(TokenKind.Left, TokenKind.Anti))
        {
            return JoinType.LeftAnti;
        }

        var type = Kind switch
        {
            TokenKind.Left => JoinType.LeftOuter,
            TokenKind.Right => JoinType.RightOuter,
            TokenKind.Full => JoinType.FullOuter,
            _ => JoinType.Inner,
        };
        if (type != JoinType.Inner)
        {
            Advance();
            Accept(TokenKind.Outer);
        }
        else
        {
            Accept(TokenKind.Inner);
        }

        return type;
    }

    private Join JoinOf(LogicalPlan left, int start)
    {
        var joinStart = _position;
        var isNatural = Accept(TokenKind.Natural);
        var type = JoinKind();
        Expect(TokenKind.Join);
        var isLateral = Accept(TokenKind.Lateral);
        var right = RelationPrimary(isLateral);
        Expression? condition = null;
        ValueList<string> usingColumns = [];
        if (!isNatural && Accept(TokenKind.On))
        {
            condition = Expression();
        }
        else if (!isNatural && Accept(TokenKind.Using))
        {
            usingColumns = IdentifierList();
        }

        CheckJoin(type, isNatural, isLateral, usingColumns.Count > 0, joinStart);
        return new Join(left, right, condition, type, usingColumns)
        {
            IsNatural = isNatural,
            IsLateral = isLateral,
            Origin = From(start),
        };
    }

    private void CheckJoin(JoinType type, bool isNatural, bool isLateral, bool isUsing, int start)
    {
        if (isLateral && isUsing)
        {
            Defer(Error("UNSUPPORTED_FEATURE.LATERAL_JOIN_USING", From(start)));
        }

        if (isNatural && (isLateral || type == JoinType.Cross))
        {
            Defer(
                Error(
                    "INCOMPATIBLE_JOIN_TYPES",
                    From(start),
                    ("joinType1", isLateral ? "LATERAL" : "NATURAL"),
                    ("joinType2", isLateral ? "NATURAL" : "CROSS")
                )
            );
        }

        if (isLateral && type is not (JoinType.Inner or JoinType.Cross or JoinType.LeftOuter))
        {
            Defer(Error("INVALID_LATERAL_JOIN_TYPE", From(start), ("joinType", SqlOf(type))));
        }
    }

    private static string SqlOf(JoinType type) =>
        type switch
        {
            JoinType.FullOuter => "FULL OUTER",
            JoinType.RightOuter => "RIGHT OUTER",
            JoinType.LeftSemi => "LEFT SEMI",
            JoinType.LeftAnti => "LEFT ANTI",
            _ => type.ToString().ToUpperInvariant(),
        };

    private LogicalPlan Sampled(LogicalPlan plan, int start) =>
        Kind == TokenKind.Tablesample && KindAt(1) == TokenKind.LeftParen ? SampleClause()(plan) with { Origin = From(start) } : plan;

    /// <summary>Spark's <c>sample</c>, as what it makes of a relation.</summary>
    private Func<LogicalPlan, LogicalPlan> SampleClause()
    {
        var start = _position;
        Expect(TokenKind.Tablesample, TokenKind.LeftParen);
        if (Accept(TokenKind.RightParen))
        {
            return Defer<Func<LogicalPlan, LogicalPlan>>(Error("_LEGACY_ERROR_TEMP_0014", From(start)), plan => plan);
        }

        var method = SampleMethod(out var fraction);
        Expect(TokenKind.RightParen);
        long? seed = null;
        if (Kind == TokenKind.Repeatable)
        {
            Advance();
            Expect(TokenKind.LeftParen);
            seed = (long)IntegerToken();
            Expect(TokenKind.RightParen);
        }

        if (method is not null)
        {
            return method;
        }

        // Spark allows for what rounding does to a fraction.
        const double epsilon = 1e-6;
        if (fraction is < -epsilon or > 1 + epsilon)
        {
            Defer(Invalid($"Sampling fraction ({JavaDouble(fraction)}) must be on interval [0, 1]", From(start)));
        }

        return plan => new Sample(plan, 0, fraction, WithReplacement: false, seed);
    }

    private Func<LogicalPlan, LogicalPlan>? SampleMethod(out double fraction)
    {
        var start = _position;
        fraction = 0;
        var sign = Kind == TokenKind.Minus ? 1 : 0;
        if (KindAt(sign) is TokenKind.IntegerValue or TokenKind.DecimalValue && KindAt(sign + 1) == TokenKind.PercentLiteral)
        {
            _position += sign;
            var percent = double.Parse(TextOf(_tokens[_position]), System.Globalization.CultureInfo.InvariantCulture);
            _position += 2;
            fraction = (sign > 0 ? -percent : percent) / 100;
            return null;
        }

        if (Kind == TokenKind.Bucket && KindAt(1) == TokenKind.IntegerValue)
        {
            Advance();
            var numerator = (double)IntegerToken();
            Expect(TokenKind.Out, TokenKind.Of);
            var denominator = (double)IntegerToken();
            if (Accept(TokenKind.On))
            {
                var name = QualifiedName();
                var isFunction = Accept(TokenKind.LeftParen, TokenKind.RightParen);
                Defer(
                    Error(
                        "_LEGACY_ERROR_TEMP_0015",
                        From(start),
                        ("msg", isFunction ? "BUCKET x OUT OF y ON function" : "BUCKET x OUT OF y ON colname")
                    )
                );
            }

            fraction = numerator / denominator;
            return null;
        }

        var rows = Expression();
        if (Accept(TokenKind.Rows))
        {
            return plan => new Limit(plan, rows);
        }

        var bytes = TextFrom(start);
        var error =
            bytes.Length > 1 && bytes[..^1].All(char.IsAsciiDigit) && bytes[^1] is 'b' or 'B' or 'k' or 'K' or 'm' or 'M' or 'g' or 'G'
                ? Error("_LEGACY_ERROR_TEMP_0015", From(start), ("msg", "byteLengthLiteral"))
                : Error("_LEGACY_ERROR_TEMP_0016", From(start), ("bytesStr", bytes));
        return Defer<Func<LogicalPlan, LogicalPlan>>(error, plan => plan);
    }
}
