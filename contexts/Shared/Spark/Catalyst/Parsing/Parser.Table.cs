using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Commands;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Catalyst.Parsing;

/// <content>CREATE TABLE and REPLACE TABLE.</content>
internal sealed partial class Parser
{
    private Command ReplaceTable()
    {
        var start = _position;
        Advance();
        return CreateTable(start, isTemporary: false, replace: true, orCreate: false);
    }

    private Command CreateTable(bool replace, bool isTemporary, int start) =>
        replace && (isTemporary || Kind == TokenKind.External)
            ? throw SyntaxError()
            : CreateTable(start, isTemporary, replace, orCreate: replace);

    private Command CreateTable(int start, bool isTemporary, bool replace, bool orCreate)
    {
        var isExternal = Accept(TokenKind.External);
        Expect(TokenKind.Table);
        var ifNotExists = !replace && IfNotExists();
        var name = CommandTarget();
        if (Kind == TokenKind.Like && !replace && !isTemporary && !isExternal)
        {
            return CreateTableLike(name, ifNotExists);
        }

        ValueList<ColumnDefinition> columns = Kind == TokenKind.LeftParen && !IsQueryInParentheses(_position)
            ? Parenthesized(ColumnDefinitionOf)
            : [];
        var provider = Accept(TokenKind.Using) ? string.Join('.', MultipartIdentifier()) : null;
        var specification = TableClauses(new TableSpecification { Provider = provider, IsExternal = isExternal }, _position);
        var hasAs = Accept(TokenKind.As);
        var query = hasAs || StartsQuery(_position) ? Query() : null;
        if (isTemporary)
        {
            return TemporaryTable(name, columns, specification, query, ifNotExists, start);
        }

        CheckTable(specification, columns, query, replace, start);
        return new CreateTable(name, columns, specification, query) { IfNotExists = ifNotExists, Replace = replace, OrCreate = orCreate };
    }

    // CREATE TEMPORARY TABLE … USING is an old name of CREATE TEMPORARY VIEW … USING.
    private Command TemporaryTable(
        ValueList<string> name,
        ValueList<ColumnDefinition> columns,
        TableSpecification specification,
        LogicalPlan? query,
        bool ifNotExists,
        int start)
    {
        if (query is not null)
        {
            throw NotAllowed("CREATE TEMPORARY TABLE ... AS ..., use CREATE TEMPORARY VIEW instead", From(start));
        }

        if (specification.IsExternal)
        {
            throw NotAllowed("CREATE EXTERNAL TABLE ... USING", From(start));
        }

        if (ifNotExists)
        {
            throw NotAllowed("CREATE TEMPORARY TABLE IF NOT EXISTS", From(start));
        }

        var provider = specification.Provider ?? throw Error("_LEGACY_ERROR_TEMP_0046", From(start));
        var schema = columns.Count == 0
            ? null
            : new Microsoft.Spark.Sql.Types.StructType(
                columns.Select(column => new Microsoft.Spark.Sql.Types.StructField(column.Name, column.Type, column.IsNullable)));
        return new CreateTempViewUsing(name, provider, schema, specification.Options);
    }

    private void CheckTable(TableSpecification specification, ValueList<ColumnDefinition> columns, LogicalPlan? query, bool replace, int start)
    {
        if (specification.Provider is not null && (specification.RowFormat is not null || specification.FileFormat is not null))
        {
            throw NotAllowed($"{(replace ? "REPLACE" : "CREATE")} TABLE ... USING ... {Describe(specification)}", From(start));
        }

        if (query is not null && columns.Count > 0)
        {
            throw NotAllowed(
                $"Schema may not be specified in a {(replace ? "Replace" : "Create")} Table As Select ({(replace ? "RTAS" : "CTAS")}) statement", From(start));
        }

        if (query is not null && specification.PartitionColumns.Count > 0)
        {
            throw NotAllowed(
                $"Partition column types may not be specified in {(replace ? "Replace" : "Create")} Table As Select ({(replace ? "RTAS" : "CTAS")})",
                From(start));
        }

        if (specification.Partitioning.Count > 0 && specification.PartitionColumns.Count > 0)
        {
            throw NotAllowed(
                "PARTITION BY: Cannot mix partition expressions and partition columns:\n"
                + $"Expressions: {string.Join(", ", specification.Partitioning.Select(NameOfTransform))}\n"
                + $"Columns: {string.Join(", ", specification.PartitionColumns.Select(column => $"{column.Name} {column.Type.SimpleString}"))}",
                From(start));
        }
    }

    private static string NameOfTransform(Expression transform) => transform switch
    {
        UnresolvedAttribute attribute => SqlIdentifier.QuoteIfNeeded(attribute.NameParts),
        UnresolvedFunction call => $"{call.NameParts[0]}({string.Join(", ", call.Arguments.Select(NameOfTransform))})",
        Literal literal => $"{literal.Value}",
        _ => "",
    };

    private static string Describe(TableSpecification specification)
    {
        var row = specification.RowFormat is { } format ? format.SerDe is { } serDe ? $"ROW FORMAT SERDE {serDe}" : "ROW FORMAT DELIMITED" : "";
        var file = specification.FileFormat is { } stored
            ? stored.Name is { } name ? $"STORED AS {name.ToUpperInvariant()}" : $"STORED AS INPUTFORMAT {stored.InputFormat} OUTPUTFORMAT {stored.OutputFormat}"
            : "";
        return $"{row} {file}".Trim();
    }

    private CreateTableLike CreateTableLike(ValueList<string> target, bool ifNotExists)
    {
        var start = _position;
        Advance();
        var source = TableIdentifier();
        var specification = new TableSpecification();
        while (true)
        {
            switch (Kind)
            {
                case TokenKind.Using:
                    CheckOnce(specification.Provider is not null, "PROVIDER", start);
                    Advance();
                    specification = specification with { Provider = string.Join('.', MultipartIdentifier()) };
                    break;
                case TokenKind.Row or TokenKind.Stored or TokenKind.Location or TokenKind.Tblproperties:
                    specification = TableClause(specification, start);
                    break;
                default:
                    return specification is { RowFormat.SerDe: not null, FileFormat: null }
                        ? throw Error("_LEGACY_ERROR_TEMP_0047", From(start))
                        : new CreateTableLike(target, source, specification, ifNotExists);
            }
        }
    }

    /// <summary>Spark's <c>createTableClauses</c>.</summary>
    private TableSpecification TableClauses(TableSpecification specification, int start)
    {
        while (Kind is TokenKind.Options or TokenKind.Partitioned or TokenKind.Skewed or TokenKind.Clustered or TokenKind.Row or TokenKind.Stored
            or TokenKind.Location or TokenKind.Comment or TokenKind.Tblproperties)
        {
            specification = TableClause(specification, start);
        }

        return specification.Location is not null
            && specification.Options.Any(option => option.Key.Equals("path", StringComparison.OrdinalIgnoreCase))
            ? throw Error(
                "_LEGACY_ERROR_TEMP_0032",
                From(start),
                ("pathOne", specification.Location),
                ("pathTwo", specification.Options.First(option => option.Key.Equals("path", StringComparison.OrdinalIgnoreCase)).Value))
            : specification;
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

            throw NotAllowed("STORED BY", From(start));
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
                columns.Add(new ColumnDefinition(field.Name, field.DataType)
                {
                    IsNullable = field.IsNullable,
                    Comment = (string?)field.Metadata["comment"],
                });
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
        return IsIdentifier(Kind) && KindAt(1) is TokenKind.Comma or TokenKind.RightParen or TokenKind.Dot
            && Kind is not (TokenKind.Null or TokenKind.True or TokenKind.False)
                ? new UnresolvedAttribute(QualifiedName()) { Origin = From(start) }
                : Constant();
    }

    private static void CheckTransform(string name, ValueList<Expression> arguments, Origin origin)
    {
        var kind = name.ToLowerInvariant();
        if (kind == "bucket" && arguments[0] is not Literal { Value: int or long })
        {
            throw Error("_LEGACY_ERROR_TEMP_0031", origin, ("describe", NameOfTransform(arguments[0])));
        }

        if (kind is "years" or "months" or "days" or "hours" && arguments.Count > 1)
        {
            throw Error(
                "INVALID_SQL_SYNTAX.TRANSFORM_WRONG_NUM_ARGS",
                origin,
                ("transform", SqlIdentifier.Quote(kind)),
                ("expectedNum", "1"),
                ("actualNum", arguments.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }

        if (kind is "years" or "months" or "days" or "hours" && arguments[0] is not UnresolvedAttribute)
        {
            throw Error(
                "INVALID_SQL_SYNTAX.INVALID_COLUMN_REFERENCE",
                origin,
                ("transform", SqlIdentifier.Quote(kind)),
                ("expr", NameOfTransform(arguments[0])));
        }
    }
}
