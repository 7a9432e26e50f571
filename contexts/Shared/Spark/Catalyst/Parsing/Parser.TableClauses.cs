using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Commands;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Formatting;

namespace Shared.Spark.Catalyst.Parsing;

/// <content>The clauses of CREATE TABLE behind its columns.</content>
internal sealed partial class Parser
{
    /// <summary>Spark's <c>createTableClauses</c>.</summary>
    private TableSpecification TableClauses(TableSpecification specification, int start)
    {
        while (
            Kind
                is TokenKind.Options
                    or TokenKind.Partitioned
                    or TokenKind.Skewed
                    or TokenKind.Clustered
                    or TokenKind.Row
                    or TokenKind.Stored
                    or TokenKind.Location
                    or TokenKind.Comment
                    or TokenKind.Tblproperties
        )
        {
            specification = TableClause(specification, start);
        }

        var path = specification.Options.FirstOrDefault(option => option.Key.Equals("path", StringComparison.OrdinalIgnoreCase)).Value;
        if (specification.Location is not null && path is not null)
        {
            Defer(Error("_LEGACY_ERROR_TEMP_0032", From(start), ("pathOne", specification.Location), ("pathTwo", path)));
        }

        return specification;
    }

    private TableSpecification TableClause(TableSpecification specification, int start)
    {
        switch (Kind)
        {
            case TokenKind.Options:
                CheckOnce(specification.Options.Count > 0, "OPTIONS", start);
                Advance();
                return specification with { Options = ExpressionPropertyList() };
            case TokenKind.Partitioned:
                CheckOnce(specification.Partitioning.Count + specification.PartitionColumns.Count > 0, "PARTITIONED BY", start);
                return Partitioned(specification);
            case TokenKind.Clustered:
                CheckOnce(specification.Buckets is not null, "CLUSTERED BY", start);
                return Bucketed(specification);
            case TokenKind.Row:
                CheckOnce(specification.RowFormat is not null, "ROW FORMAT", start);
                return specification with { RowFormat = RowFormatClause() };
            case TokenKind.Stored:
                CheckOnce(specification.FileFormat is not null, "STORED AS/BY", start);
                return specification with { FileFormat = OptionalFileFormat() };
            case TokenKind.Location:
                CheckOnce(specification.Location is not null, "LOCATION", start);
                Advance();
                return specification with { Location = StringText() };
            case TokenKind.Comment:
                CheckOnce(specification.Comment is not null, "COMMENT", start);
                return specification with { Comment = CommentText() };
            case TokenKind.Tblproperties:
                CheckOnce(specification.Properties.Count > 0, "TBLPROPERTIES", start);
                Advance();
                return specification with { Properties = PropertyList() };
            default:
                return Skewed(specification, start);
        }
    }

    private TableSpecification Skewed(TableSpecification specification, int start)
    {
        Advance();
        Expect(TokenKind.By);
        IdentifierList();
        Expect(TokenKind.On);
        Parenthesized(() => Kind == TokenKind.LeftParen ? Parenthesized(Constant) : [Constant()]);
        if (Accept(TokenKind.Stored, TokenKind.As))
        {
            Expect(TokenKind.Directories);
        }

        return Defer(NotAllowed("CREATE TABLE ... SKEWED BY", From(start)), specification);
    }

    private TableSpecification Bucketed(TableSpecification specification)
    {
        Expect(TokenKind.Clustered, TokenKind.By);
        var columns = IdentifierList();
        ValueList<SortOrder> order = Accept(TokenKind.Sorted, TokenKind.By) ? Parenthesized(OrderedColumn) : [];
        Expect(TokenKind.Into);
        var count = Int32Token();
        Expect(TokenKind.Buckets);
        return specification with { Buckets = new BucketSpecification(count, columns), SortedBy = order };
    }

    private SortOrder OrderedColumn()
    {
        var start = _position;
        var name = NameIdentifier();
        if (Kind == TokenKind.Desc)
        {
            Defer(NotAllowed($"Column ordering must be ASC, was '{AnyWord()}'", From(start)));
        }

        Accept(TokenKind.Asc);
        return new SortOrder(new UnresolvedAttribute([name]) { Origin = From(start) }) { Origin = From(start) };
    }

    private FileFormat? OptionalFileFormat()
    {
        if (Kind != TokenKind.Stored)
        {
            return null;
        }

        var start = _position;
        Advance();
        if (Accept(TokenKind.By))
        {
            StringText();
            if (Accept(TokenKind.With, TokenKind.Serdeproperties))
            {
                PropertyList();
            }

            return Defer(NotAllowed("STORED BY", From(start)), new FileFormat("", null, null));
        }

        Expect(TokenKind.As);
        if (Kind == TokenKind.Inputformat && IsString(KindAt(1)))
        {
            Advance();
            var input = StringText();
            Expect(TokenKind.Outputformat);
            return new FileFormat(null, input, StringText());
        }

        return new FileFormat(Identifier(), null, null);
    }

    private TableSpecification Partitioned(TableSpecification specification)
    {
        Expect(TokenKind.Partitioned, TokenKind.By);
        var columns = new List<ColumnDefinition>();
        var transforms = new List<Expression>();
        Parenthesized(() =>
        {
            if (IsIdentifier(Kind) && KindAt(1) is TokenKind.Comma or TokenKind.RightParen or TokenKind.Dot or TokenKind.LeftParen)
            {
                transforms.Add(PartitionTransform());
            }
            else
            {
                var field = ColumnType();
                columns.Add(
                    new ColumnDefinition(field.Name, field.DataType)
                    {
                        IsNullable = field.IsNullable,
                        Comment = (string?)field.Metadata["comment"],
                    }
                );
            }

            return 0;
        });
        return specification with { Partitioning = transforms.ToValueList(), PartitionColumns = columns.ToValueList() };
    }

    private Expression PartitionTransform()
    {
        var start = _position;
        if (KindAt(1) != TokenKind.LeftParen)
        {
            return new UnresolvedAttribute(QualifiedName()) { Origin = From(start) };
        }

        var name = Identifier();
        var arguments = Parenthesized(TransformArgument);
        CheckTransform(name, arguments, From(start));
        return new UnresolvedFunction([name], arguments) { Origin = From(start) };
    }

    private Expression TransformArgument()
    {
        var start = _position;
        return
            IsIdentifier(Kind)
            && KindAt(1) is TokenKind.Comma or TokenKind.RightParen or TokenKind.Dot
            && Kind is not (TokenKind.Null or TokenKind.True or TokenKind.False)
            ? new UnresolvedAttribute(QualifiedName()) { Origin = From(start) }
            : Constant();
    }

    private void CheckTransform(string name, ValueList<Expression> arguments, Origin origin)
    {
        var kind = name.ToLowerInvariant();
        if (kind == "bucket" && arguments[0] is not Literal { Value: int or long })
        {
            Defer(Error("_LEGACY_ERROR_TEMP_0031", origin, ("describe", NameOfTransform(arguments[0]))));
        }

        if (kind is "years" or "months" or "days" or "hours" && arguments.Count > 1)
        {
            Defer(
                Error(
                    "INVALID_SQL_SYNTAX.TRANSFORM_WRONG_NUM_ARGS",
                    origin,
                    ("transform", SqlIdentifier.Quote(kind)),
                    ("expectedNum", "1"),
                    ("actualNum", arguments.Count.ToString(System.Globalization.CultureInfo.InvariantCulture))
                )
            );
        }

        if (kind is "years" or "months" or "days" or "hours" && arguments[0] is not UnresolvedAttribute)
        {
            Defer(
                Error(
                    "INVALID_SQL_SYNTAX.INVALID_COLUMN_REFERENCE",
                    origin,
                    ("transform", SqlIdentifier.Quote(kind)),
                    ("expr", NameOfTransform(arguments[0]))
                )
            );
        }
    }
}
