using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Commands;
using Shared.Spark.Plans.Formatting;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Catalyst.Parsing;

/// <content>SHOW and DESCRIBE.</content>
internal sealed partial class Parser
{
    private Command Show()
    {
        var start = _position;
        Advance();
        switch (Kind, KindAt(1))
        {
            case (TokenKind.Tables, _) when !IsFunctions(1):
                Advance();
                return new ShowTables(InNamespace(), Pattern());
            case (TokenKind.Table, TokenKind.Extended):
                _position += 2;
                var database = InNamespace();
                Expect(TokenKind.Like);
                var pattern = StringText();
                return new ShowTableExtended(database, pattern, OptionalWholePartition());
            case (TokenKind.Views, _) when !IsFunctions(1):
                Advance();
                return new ShowViews(InNamespace(), Pattern());
            case (TokenKind.Databases or TokenKind.Schemas or TokenKind.Namespaces, _) when !IsFunctions(1):
                Advance();
                return new ShowNamespaces(AcceptEither(TokenKind.From, TokenKind.In) ? MultipartIdentifier() : null, Pattern());
            case (TokenKind.Tblproperties, _) when !IsFunctions(1):
                Advance();
                return ShowProperties();
            case (TokenKind.Columns, TokenKind.From or TokenKind.In):
                _position += 2;
                var table = CommandTarget();
                return new ShowColumns(table, AcceptEither(TokenKind.From, TokenKind.In) ? MultipartIdentifier() : null);
            case (TokenKind.Partitions, _) when IsIdentifier(KindAt(1)) && !IsFunctions(1):
                Advance();
                return new ShowPartitions(CommandTarget(), OptionalWholePartition());
            case (TokenKind.Create, TokenKind.Table):
                return OrNative(
                    start,
                    3,
                    () =>
                    {
                        _position += 2;
                        return new ShowCreateTable(CommandTarget(), Accept(TokenKind.As, TokenKind.Serde));
                    }
                );
            case (TokenKind.Current, TokenKind.Namespace or TokenKind.Database or TokenKind.Schema):
                _position += 2;
                return new ShowCurrentNamespace();
            case (TokenKind.Catalogs, _) when !IsFunctions(1):
                Advance();
                return new ShowCatalogs(Pattern());
            default:
                return IsFunctions(0) || (IsIdentifier(Kind) && IsFunctions(1)) ? ShowFunctionsOf(start) : throw UnsupportedShow(start);
        }
    }

    private bool IsFunctions(int distance) => KindAt(distance) == TokenKind.Functions;

    private Plans.Errors.ParseException UnsupportedShow(int start)
    {
        var words = (Kind, KindAt(1)) switch
        {
            (TokenKind.Role, TokenKind.Grant) => 3,
            (TokenKind.Current, TokenKind.Roles) => 3,
            (
                TokenKind.Grant
                    or TokenKind.Role
                    or TokenKind.Principals
                    or TokenKind.Roles
                    or TokenKind.Compactions
                    or TokenKind.Transactions
                    or TokenKind.Indexes
                    or TokenKind.Locks,
                _
            ) => 2,
            _ => 0,
        };
        if (words == 0)
        {
            if (Kind is TokenKind.Table or TokenKind.Columns or TokenKind.Create or TokenKind.Current or TokenKind.Partitions)
            {
                Advance();
            }

            return SyntaxError();
        }

        _position = start;
        return NativeCommand(words);
    }

    private ValueList<string>? InNamespace() => AcceptEither(TokenKind.From, TokenKind.In) ? CommandTarget() : null;

    private string? Pattern() => Accept(TokenKind.Like) || IsString(Kind) ? StringText() : null;

    private ShowTableProperties ShowProperties()
    {
        var table = CommandTarget();
        string? key = null;
        if (Accept(TokenKind.LeftParen))
        {
            key = PropertyKey();
            Expect(TokenKind.RightParen);
        }

        return new ShowTableProperties(table, key);
    }

    private ShowFunctions ShowFunctionsOf(int start)
    {
        var scope = FunctionScope.All;
        if (!IsFunctions(0) || IsFunctions(1))
        {
            var word = Identifier();
            scope = word.ToLowerInvariant() switch
            {
                "all" => FunctionScope.All,
                "system" => FunctionScope.System,
                "user" => FunctionScope.User,
                _ => Defer(
                    Error("INVALID_SQL_SYNTAX.SHOW_FUNCTIONS_INVALID_SCOPE", From(start + 1), ("scope", SqlIdentifier.Quote(word))),
                    FunctionScope.All
                ),
            };
        }

        Expect(TokenKind.Functions);
        var database = InNamespace();
        var hasLike = Accept(TokenKind.Like);
        if (IsString(Kind))
        {
            return new ShowFunctions(scope, database, StringText());
        }

        if (!hasLike && !IsIdentifier(Kind))
        {
            return new ShowFunctions(scope, database, null);
        }

        var legacy = _position;
        var name = MultipartIdentifier();
        if (database is not null)
        {
            Defer(Error("INVALID_SQL_SYNTAX.SHOW_FUNCTIONS_INVALID_PATTERN", From(legacy), ("pattern", SqlIdentifier.Quote(name))));
        }

        return new ShowFunctions(scope, name.Count > 1 ? name.Take(name.Count - 1).ToValueList() : null, name[^1]);
    }

    private LogicalPlan Describe()
    {
        var start = _position;
        Advance();
        var hasOperand = IsIdentifier(KindAt(1)) || IsString(KindAt(1));
        switch (Kind)
        {
            case TokenKind.Function when hasOperand || IsOperatorName(KindAt(1)):
                Advance();
                return DescribeFunctionOf();
            case TokenKind.Database or TokenKind.Schema or TokenKind.Namespace when hasOperand && KindAt(1) != TokenKind.Partition:
                Advance();
                var isExtended = Kind == TokenKind.Extended && IsIdentifier(KindAt(1)) && Accept(TokenKind.Extended);
                return new DescribeNamespace(CommandTarget(), isExtended);
            case TokenKind.Query when StartsQuery(_position + 1):
                Advance();
                return DescribeQueryOf();
            default:
                return StartsQuery(_position) && Kind != TokenKind.Table ? DescribeQueryOf() : DescribeTable(start);
        }
    }

    private DescribeQuery DescribeQueryOf()
    {
        var start = _position;
        var plan = Query();
        return new DescribeQuery(plan, TextFrom(start));
    }

    private DescribeFunction DescribeFunctionOf()
    {
        var isExtended =
            Kind == TokenKind.Extended && KindAt(1) is not (TokenKind.EndOfInput or TokenKind.Semicolon) && Accept(TokenKind.Extended);
        if (IsString(Kind))
        {
            return new DescribeFunction([StringText()], isExtended);
        }

        return IsOperatorName(Kind) ? new DescribeFunction([AnyWord()], isExtended) : new DescribeFunction(CommandTarget(), isExtended);
    }

    private static bool IsOperatorName(TokenKind kind) =>
        kind
            is (>= TokenKind.Equal and <= TokenKind.Hat)
                or TokenKind.Div
                or TokenKind.And
                or TokenKind.Or
                or TokenKind.In
                or TokenKind.Not;

    private LogicalPlan DescribeTable(int start)
    {
        if (Kind == TokenKind.Table && IsIdentifier(KindAt(1)))
        {
            if (KindAt(1) != TokenKind.Extended && KindAt(1) != TokenKind.Formatted && IsTableQuery())
            {
                return DescribeQueryOf();
            }

            Advance();
        }

        var isExtended =
            Kind is TokenKind.Extended or TokenKind.Formatted
            && IsIdentifier(KindAt(1))
            && AcceptEither(TokenKind.Extended, TokenKind.Formatted);
        var name = CommandTarget();
        var partition = OptionalWholePartition();
        ValueList<string>? column = IsIdentifier(Kind) && !(Kind == TokenKind.As && IsIdentifier(KindAt(1))) ? QualifiedName() : null;
        if (column is not null && partition.Count > 0)
        {
            Defer(Error("UNSUPPORTED_FEATURE.DESC_TABLE_COLUMN_PARTITION", From(start)));
        }

        return new DescribeRelation(name, isExtended, partition, column);
    }

    // DESCRIBE TABLE t is of the table; DESCRIBE TABLE t LIMIT 1 is of a query.
    private bool IsTableQuery()
    {
        var index = _position + 2;
        while (KindOf(index) == TokenKind.Dot)
        {
            index += 2;
        }

        return KindOf(index) is TokenKind.Union or TokenKind.Except or TokenKind.Intersect
            || (KindOf(index) is TokenKind.Limit or TokenKind.Order && !EndsAt(index + 1));
    }
}
