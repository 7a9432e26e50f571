using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Commands;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Formatting;
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

        ValueList<ColumnDefinition> columns =
            Kind == TokenKind.LeftParen && !IsQueryInParentheses(_position) ? Parenthesized(ColumnDefinitionOf) : [];
        var provider = Accept(TokenKind.Using) ? string.Join('.', MultipartIdentifier()) : null;
        var specification = TableClauses(new TableSpecification { Provider = provider, IsExternal = isExternal }, _position);
        var hasAs = Accept(TokenKind.As);
        var query = hasAs || StartsQuery(_position) ? Query() : null;
        if (isTemporary)
        {
            return TemporaryTable(name, columns, specification, query, ifNotExists, start);
        }

        CheckTable(specification, columns, query, replace, start);
        return new CreateTable(name, columns, specification, query)
        {
            IfNotExists = ifNotExists,
            Replace = replace,
            OrCreate = orCreate,
        };
    }

    // CREATE TEMPORARY TABLE … USING is an old name of CREATE TEMPORARY VIEW … USING.
    private Command TemporaryTable(
        ValueList<string> name,
        ValueList<ColumnDefinition> columns,
        TableSpecification specification,
        LogicalPlan? query,
        bool ifNotExists,
        int start
    )
    {
        if (query is not null)
        {
            Defer(NotAllowed("CREATE TEMPORARY TABLE ... AS ..., use CREATE TEMPORARY VIEW instead", From(start)));
        }

        if (specification.IsExternal)
        {
            Defer(NotAllowed("CREATE EXTERNAL TABLE ... USING", From(start)));
        }

        if (ifNotExists)
        {
            Defer(NotAllowed("CREATE TEMPORARY TABLE IF NOT EXISTS", From(start)));
        }

        var provider = specification.Provider ?? Defer(Error("_LEGACY_ERROR_TEMP_0046", From(start)), "");
        var schema =
            columns.Count == 0
                ? null
                : new Microsoft.Spark.Sql.Types.StructType(
                    columns.Select(column => new Microsoft.Spark.Sql.Types.StructField(column.Name, column.Type, column.IsNullable))
                );
        return new CreateTempViewUsing(name, provider, schema, specification.Options);
    }

    private void CheckTable(
        TableSpecification specification,
        ValueList<ColumnDefinition> columns,
        LogicalPlan? query,
        bool replace,
        int start
    )
    {
        var (verb, shortName) = replace ? ("Replace", "RTAS") : ("Create", "CTAS");
        if (specification.Provider is not null && (specification.RowFormat is not null || specification.FileFormat is not null))
        {
            Defer(NotAllowed($"{verb.ToUpperInvariant()} TABLE ... USING ... {Describe(specification)}", From(start)));
        }

        if (query is not null && columns.Count > 0)
        {
            Defer(NotAllowed($"Schema may not be specified in a {verb} Table As Select ({shortName}) statement", From(start)));
        }

        if (query is not null && specification.PartitionColumns.Count > 0)
        {
            Defer(NotAllowed($"Partition column types may not be specified in {verb} Table As Select ({shortName})", From(start)));
        }

        if (specification.Partitioning.Count > 0 && specification.PartitionColumns.Count > 0)
        {
            var columnTexts = specification.PartitionColumns.Select(column => $"{column.Name} {column.Type.SimpleString}");
            Defer(
                NotAllowed(
                    "PARTITION BY: Cannot mix partition expressions and partition columns:\n"
                        + $"Expressions: {string.Join(", ", specification.Partitioning.Select(NameOfTransform))}\n"
                        + $"Columns: {string.Join(", ", columnTexts)}",
                    From(start)
                )
            );
        }
    }

    private static string NameOfTransform(Expression transform) =>
        transform switch
        {
            UnresolvedAttribute attribute => SqlIdentifier.QuoteIfNeeded(attribute.NameParts),
            UnresolvedFunction call => $"{call.NameParts[0]}({string.Join(", ", call.Arguments.Select(NameOfTransform))})",
            Literal literal => $"{literal.Value}",
            _ => "",
        };

    private static string Describe(TableSpecification specification)
    {
        var row = specification.RowFormat switch
        {
            null => "",
            { SerDe: { } serDe } => $"ROW FORMAT SERDE {serDe}",
            _ => "ROW FORMAT DELIMITED",
        };
        var file = specification.FileFormat switch
        {
            null => "",
            { Name: { } name } => $"STORED AS {name.ToUpperInvariant()}",
            var classes => $"STORED AS INPUTFORMAT {classes.InputFormat} OUTPUTFORMAT {classes.OutputFormat}",
        };
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
                        ? Defer(
                            Error("_LEGACY_ERROR_TEMP_0047", From(start)),
                            new CreateTableLike(target, source, specification, ifNotExists)
                        )
                        : new CreateTableLike(target, source, specification, ifNotExists);
            }
        }
    }
}
