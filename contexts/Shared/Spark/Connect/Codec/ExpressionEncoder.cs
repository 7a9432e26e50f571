using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;
using Proto = Shared.Spark.Connect.Protocol.Expression;

namespace Shared.Spark.Connect.Codec;

/// <summary>Expressions to the protocol, one case a record.</summary>
internal static partial class ExpressionEncoder
{
    internal static Proto Encode(Expression expression) =>
        expression switch
        {
            Literal literal => new Proto { Literal = LiteralEncoder.Encode(literal) },
            UnresolvedAttribute attribute => EncodeAttribute(attribute),
            UnresolvedStar star => EncodeStar(star),
            UnresolvedRegex regex => EncodeRegex(regex),
            UnresolvedFunction function => EncodeFunction(function),
            ExpressionString text => new Proto { ExpressionString = new() { Expression = text.Sql } },
            Alias alias => new Proto { Alias = EncodeAlias(alias) },
            Cast cast => EncodeCast(cast),
            SortOrder order => new Proto { SortOrder = EncodeSortOrder(order) },
            WindowExpression window => EncodeWindow(window),
            UnresolvedExtractValue extract => new Proto
            {
                UnresolvedExtractValue = new() { Child = Encode(extract.Child), Extraction = Encode(extract.Extraction) },
            },
            UpdateFields update => EncodeUpdate(update),
            LambdaFunction lambda => new Proto
            {
                LambdaFunction = new() { Function = Encode(lambda.Body), Arguments = { lambda.Parameters.Select(EncodeVariable) } },
            },
            UnresolvedNamedLambdaVariable variable => new Proto { UnresolvedNamedLambdaVariable = EncodeVariable(variable) },
            CaseWhen caseWhen => EncodeCase(caseWhen),
            InlineUserDefinedFunction => throw NotOnConnect.CSharpFunction(),
            ScalarSubquery
            or Exists
            or InSubquery
            or NamedArgument
            or Parameter
            or GroupingAnalytics
            or TableArgument
            or ExpressionWithUnresolvedIdentifier => throw NotOnConnect.SqlOnly(expression.GetType()),
            _ => throw NotOnConnect.Unknown(expression.GetType()),
        };

    internal static Proto.Types.Alias EncodeAlias(Alias alias)
    {
        var encoded = new Proto.Types.Alias { Expr = Encode(alias.Child), Name = { alias.Names } };
        if (alias.Metadata is { } metadata)
        {
            encoded.Metadata = metadata;
        }

        return encoded;
    }

    internal static Proto.Types.SortOrder EncodeSortOrder(SortOrder order) =>
        new()
        {
            Child = Encode(order.Child),
            Direction =
                order.Direction == SortDirection.Ascending
                    ? Proto.Types.SortOrder.Types.SortDirection.Ascending
                    : Proto.Types.SortOrder.Types.SortDirection.Descending,
            NullOrdering =
                (order.NullOrdering ?? DefaultNullOrdering(order.Direction)) == NullOrdering.NullsFirst
                    ? Proto.Types.SortOrder.Types.NullOrdering.SortNullsFirst
                    : Proto.Types.SortOrder.Types.NullOrdering.SortNullsLast,
        };

    private static NullOrdering DefaultNullOrdering(SortDirection direction) =>
        direction == SortDirection.Ascending ? NullOrdering.NullsFirst : NullOrdering.NullsLast;

    private static Proto EncodeAttribute(UnresolvedAttribute attribute)
    {
        var encoded = new Proto.Types.UnresolvedAttribute { UnparsedIdentifier = Identifiers.Quote(attribute.NameParts) };
        if (attribute.PlanId is { } planId)
        {
            encoded.PlanId = planId;
        }

        return new Proto { UnresolvedAttribute = encoded };
    }

    private static Proto EncodeStar(UnresolvedStar star)
    {
        var encoded = new Proto.Types.UnresolvedStar();
        if (star.Target is { } target)
        {
            encoded.UnparsedTarget = Identifiers.Quote(target.Add("*"), exceptLast: true);
        }

        return new Proto { UnresolvedStar = encoded };
    }

    private static Proto EncodeRegex(UnresolvedRegex regex)
    {
        var name = $"`{regex.Pattern}`";
        var encoded = new Proto.Types.UnresolvedRegex { ColName = regex.Table is null ? name : $"{regex.Table}.{name}" };
        if (regex.PlanId is { } planId)
        {
            encoded.PlanId = planId;
        }

        return new Proto { UnresolvedRegex = encoded };
    }

    private static Proto EncodeFunction(UnresolvedFunction function)
    {
        if (function.Filter is not null || function.WithinGroup.Count > 0)
        {
            throw NotOnConnect.SqlOnly(function.GetType());
        }

        IEnumerable<Expression> arguments = function.IgnoreNulls
            ? [.. function.Arguments, new Literal(true, Microsoft.Spark.Sql.Types.DataTypes.BooleanType)]
            : function.Arguments;
        if (function.NameParts.Count > 1)
        {
            return new Proto
            {
                CallFunction = new() { FunctionName = Identifiers.Quote(function.NameParts), Arguments = { arguments.Select(Encode) } },
            };
        }

        return new Proto
        {
            UnresolvedFunction = new()
            {
                FunctionName = function.NameParts[0],
                Arguments = { arguments.Select(Encode) },
                IsDistinct = function.IsDistinct,
            },
        };
    }

    private static Proto EncodeCast(Cast cast)
    {
        if (cast.Mode is { } mode)
        {
            throw new Plans.Errors.SparkException(
                "UNSUPPORTED_FEATURE",
                $"Spark Connect has no cast of mode {mode}. Write it as SQL: Expr(\"try_cast(… AS {cast.Type.Sql})\")."
            );
        }

        return new Proto
        {
            Cast = new() { Expr = Encode(cast.Child), Type = DataTypeCodec.Encode(cast.Type) },
        };
    }

    private static Proto EncodeUpdate(UpdateFields update)
    {
        var encoded = new Proto.Types.UpdateFields { StructExpression = Encode(update.Struct), FieldName = update.FieldName };
        if (update.Value is { } value)
        {
            encoded.ValueExpression = Encode(value);
        }

        return new Proto { UpdateFields = encoded };
    }

    private static Proto.Types.UnresolvedNamedLambdaVariable EncodeVariable(UnresolvedNamedLambdaVariable variable) =>
        new() { NameParts = { variable.NameParts } };

    // Spark Connect has no message for CASE: its servers know it as the function "when".
    private static Proto EncodeCase(CaseWhen caseWhen)
    {
        ValueList<Expression> arguments =
        [
            .. caseWhen.Branches.SelectMany(branch => new[] { branch.Condition, branch.Value }),
            .. caseWhen.Else is { } value ? [value] : Array.Empty<Expression>(),
        ];
        return EncodeFunction(new UnresolvedFunction(["when"], arguments));
    }
}
