using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Commands;
using Shared.Spark.Plans.Formatting;

namespace Shared.Spark.Catalyst.Parsing;

/// <content>ALTER and DROP.</content>
internal sealed partial class Parser
{
    private Command Drop()
    {
        var start = _position;
        Advance();
        switch (Kind)
        {
            case TokenKind.Table:
                Advance();
                var ifTableExists = IfExists();
                return new DropTable(CommandTarget(), ifTableExists, Accept(TokenKind.Purge));
            case TokenKind.View:
                Advance();
                var ifViewExists = IfExists();
                return new DropView(CommandTarget(), ifViewExists);
            case TokenKind.Database or TokenKind.Schema or TokenKind.Namespace:
                Advance();
                var ifNamespaceExists = IfExists();
                var name = CommandTarget();
                var cascade = Accept(TokenKind.Cascade);
                return new DropNamespace(name, ifNamespaceExists, cascade || (Accept(TokenKind.Restrict) && false));
            case TokenKind.Function:
            case TokenKind.Temporary when KindAt(1) == TokenKind.Function:
                return DropFunction(start);
            case TokenKind.Index:
                return OrNative(start, 2, DropIndex);
            case TokenKind.Role:
                _position = start;
                throw NativeCommand(2);
            case TokenKind.Temporary when KindAt(1) == TokenKind.Macro:
                _position = start;
                throw NativeCommand(3);
            case TokenKind.Temporary:
                Advance();
                throw SyntaxError();
            default:
                throw SyntaxError();
        }
    }

    private DropIndex DropIndex()
    {
        Advance();
        var ifExists = IfExists();
        var name = Identifier();
        Expect(TokenKind.On);
        Accept(TokenKind.Table);
        return new DropIndex(name, CommandTarget(), ifExists);
    }

    private DropFunction DropFunction(int start)
    {
        var isTemporary = Accept(TokenKind.Temporary);
        Expect(TokenKind.Function);
        var ifExists = IfExists();
        var name = CommandTarget();
        return isTemporary && name.Count > 1
            ? Defer(MultiPartName("DROP TEMPORARY FUNCTION", name, start), new DropFunction(name, ifExists, isTemporary))
            : new DropFunction(name, ifExists, isTemporary);
    }

    private Plans.Errors.ParseException MultiPartName(string statement, ValueList<string> name, int start) =>
        Error("INVALID_SQL_SYNTAX.MULTI_PART_NAME", From(start), ("statement", statement), ("funcName", SqlIdentifier.Quote(name)));

    private Command Alter()
    {
        var start = _position;
        Advance();
        switch (Kind)
        {
            case TokenKind.Table:
                Advance();
                return AlterTable(CommandTarget(), start);
            case TokenKind.View:
                Advance();
                return AlterView(CommandTarget(), start);
            case TokenKind.Database or TokenKind.Schema or TokenKind.Namespace:
                Advance();
                return AlterNamespace(CommandTarget());
            case TokenKind.Index:
                _position = start;
                throw NativeCommand(2);
            default:
                throw SyntaxError();
        }
    }

    private Command AlterNamespace(ValueList<string> name)
    {
        Expect(TokenKind.Set);
        if (Accept(TokenKind.Location))
        {
            return new SetNamespaceLocation(name, StringText());
        }

        ExpectEither(TokenKind.Dbproperties, TokenKind.Properties);
        return new SetNamespaceProperties(name, PropertyList());
    }

    private Command AlterView(ValueList<string> name, int start)
    {
        if (Common(name, isView: true, start) is { } command)
        {
            return command;
        }

        Accept(TokenKind.As);
        var query = _position;
        var plan = Query();
        return new AlterViewAs(name, plan, TextFrom(query));
    }

    /// <summary>What tables and views have in common; null when it is something else.</summary>
    private Command? Common(ValueList<string> name, bool isView, int start)
    {
        if (Accept(TokenKind.Rename, TokenKind.To))
        {
            return new RenameTable(name, MultipartIdentifier(), isView);
        }

        if (Accept(TokenKind.Set, TokenKind.Tblproperties))
        {
            return new SetTableProperties(name, PropertyList(), isView);
        }

        if (Accept(TokenKind.Unset, TokenKind.Tblproperties))
        {
            var ifExists = IfExists();
            return new UnsetTableProperties(name, PropertyKeys(), ifExists, isView);
        }

        if (Kind == TokenKind.Add && KindAt(1) is TokenKind.If or TokenKind.Partition)
        {
            var added = AddPartition(name);
            return isView ? Defer(NotAllowed("ALTER VIEW ... ADD PARTITION", From(start)), added) : added;
        }

        if (Kind == TokenKind.Drop && (KindAt(1) == TokenKind.Partition || (KindAt(1) == TokenKind.If && KindAt(3) == TokenKind.Partition)))
        {
            Advance();
            var ifExists = IfExists();
            var partitions = Separated(WholePartition);
            var dropped = new DropPartitions(name, partitions, ifExists, Accept(TokenKind.Purge));
            return isView ? Defer(NotAllowed("ALTER VIEW ... DROP PARTITION", From(start)), dropped) : dropped;
        }

        return null;
    }

    private AddPartitions AddPartition(ValueList<string> name)
    {
        Advance();
        var ifNotExists = IfNotExists();
        var partitions = new List<PartitionLocation>();
        do
        {
            if (Kind != TokenKind.Partition)
            {
                throw SyntaxError();
            }

            var partition = WholePartition();
            partitions.Add(new PartitionLocation(partition, Accept(TokenKind.Location) ? StringText() : null));
        } while (Kind == TokenKind.Partition);
        return new AddPartitions(name, partitions.ToValueList(), ifNotExists);
    }

    private Command AlterTable(ValueList<string> name, int start)
    {
        if (Common(name, isView: false, start) is { } command)
        {
            return command;
        }

        var partition = OptionalWholePartition();
        switch (Kind, KindAt(1))
        {
            case (TokenKind.Add, TokenKind.Column or TokenKind.Columns):
                _position += 2;
                return new AddColumns(name, Columns());
            case (TokenKind.Rename, TokenKind.Column):
                _position += 2;
                var from = MultipartIdentifier();
                Expect(TokenKind.To);
                return new RenameColumn(name, from, NameIdentifier());
            case (TokenKind.Drop, TokenKind.Column or TokenKind.Columns):
                _position += 2;
                var ifExists = IfExists();
                var columns = Kind == TokenKind.LeftParen ? Parenthesized(MultipartIdentifier) : Separated(MultipartIdentifier);
                return new DropColumns(name, columns, ifExists);
            case (TokenKind.Replace, TokenKind.Columns):
                return ReplaceTableColumns(name, partition, start);
            case (TokenKind.Recover, TokenKind.Partitions):
                _position += 2;
                return new RepairTable(name, AddPartitions: true, DropPartitions: false);
            case (TokenKind.Rename, TokenKind.To):
                _position += 2;
                return new RenamePartition(name, partition, WholePartition());
            case (TokenKind.Set, TokenKind.Location):
                _position += 2;
                return new SetTableLocation(name, partition, StringText());
            case (TokenKind.Set, TokenKind.Serde):
                _position += 2;
                var serDe = StringText();
                return new SetTableSerDe(name, partition, serDe, Accept(TokenKind.With, TokenKind.Serdeproperties) ? PropertyList() : []);
            case (TokenKind.Set, TokenKind.Serdeproperties):
                _position += 2;
                return new SetTableSerDe(name, partition, null, PropertyList());
            case (TokenKind.Alter or TokenKind.Change, _):
                return AlterTableColumn(name, partition, start);
            default:
                throw UnsupportedAlter(start);
        }
    }

    private Plans.Errors.ParseException UnsupportedAlter(int start)
    {
        var words = (Kind, KindAt(1), KindAt(2)) switch
        {
            (TokenKind.Not, TokenKind.Clustered or TokenKind.Sorted or TokenKind.Skewed, _) => 2,
            (TokenKind.Not, TokenKind.Stored, TokenKind.As) => 4,
            (TokenKind.Clustered or TokenKind.Skewed, TokenKind.By, _) => 2,
            (TokenKind.Set, TokenKind.Skewed, TokenKind.Location) => 3,
            (TokenKind.Exchange or TokenKind.Archive or TokenKind.Unarchive, TokenKind.Partition, _) => 2,
            (TokenKind.Touch or TokenKind.Compact or TokenKind.Concatenate, _, _) => 1,
            (TokenKind.Set, TokenKind.Fileformat, _) => 2,
            _ => 0,
        };
        if (words == 0)
        {
            if (
                Kind
                is TokenKind.Add
                    or TokenKind.Set
                    or TokenKind.Rename
                    or TokenKind.Drop
                    or TokenKind.Replace
                    or TokenKind.Unset
                    or TokenKind.Recover
            )
            {
                Advance();
            }

            return SyntaxError();
        }

        var names = Enumerable.Range(0, words).Select(_ => AnyWord());
        var message = $"{TextOf(_tokens[start])} {TextOf(_tokens[start + 1])} {string.Join(' ', names)}";
        SkipRest();
        return NotAllowed(message, From(start));
    }

    private ValueList<QualifiedColumn> Columns() =>
        Kind == TokenKind.LeftParen ? Parenthesized(QualifiedColumnOf) : Separated(QualifiedColumnOf);

    private QualifiedColumn QualifiedColumnOf()
    {
        var name = MultipartIdentifier();
        var definition = ColumnOptions(new ColumnDefinition(name[^1], DataTypeName()), out var position);
        return new QualifiedColumn(name, definition) { Position = position };
    }

    private ReplaceColumns ReplaceTableColumns(ValueList<string> name, ValueList<PartitionValue> partition, int start)
    {
        _position += 2;
        var columns = Parenthesized(QualifiedColumnOf);
        if (partition.Count > 0)
        {
            Defer(NotAllowed("ALTER TABLE table PARTITION partition_spec REPLACE COLUMNS", From(start)));
        }

        foreach (var column in columns)
        {
            var operation = column switch
            {
                { NameParts.Count: > 1 } => "Replacing with a nested column",
                { Definition.IsNullable: false } => "NOT NULL",
                { Position: not null } => "Column position",
                _ => null,
            };
            if (operation is not null)
            {
                Defer(HiveStyle(operation, "REPLACE COLUMNS", "", start));
            }
        }

        return new ReplaceColumns(name, columns);
    }

    private Plans.Errors.ParseException HiveStyle(string operation, string command, string message, int start) =>
        Error("_LEGACY_ERROR_TEMP_0034", From(start), ("operation", operation), ("command", command), ("msg", message));

    private AlterColumn AlterTableColumn(ValueList<string> name, ValueList<PartitionValue> partition, int start)
    {
        var isChange = Kind == TokenKind.Change;
        Advance();
        if (Kind == TokenKind.Column && IsIdentifier(KindAt(1)))
        {
            Advance();
        }

        var column = MultipartIdentifier();
        var alter = new AlterColumn(name, column);
        switch (Kind, KindAt(1))
        {
            case (TokenKind.Type, _):
                Advance();
                return alter with { Type = DataTypeName() };
            case (TokenKind.Comment, _) when IsString(KindAt(1)):
                return alter with { Comment = CommentText() };
            case (TokenKind.First or TokenKind.After, _)
                when !isChange
                    || KindAt(1) is TokenKind.EndOfInput or TokenKind.Semicolon
                    || (Kind == TokenKind.After && KindAt(2) is TokenKind.EndOfInput or TokenKind.Semicolon):
                return alter with { Position = Position() };
            case (TokenKind.Set or TokenKind.Drop, TokenKind.Not):
                var isNullable = Kind == TokenKind.Drop;
                _position += 2;
                Expect(TokenKind.Null);
                return alter with { IsNullable = isNullable };
            case (TokenKind.Set, TokenKind.Default):
                Advance();
                return alter with { DefaultText = DefaultText() };
            case (TokenKind.Drop, TokenKind.Default):
                _position += 2;
                return alter with { DefaultText = "" };
            default:
                return isChange && IsIdentifier(Kind) ? HiveChange(alter, partition, start)
                    : Kind is TokenKind.EndOfInput or TokenKind.Semicolon ? Defer(NoAlteration(isChange, start), alter)
                    : throw SyntaxError();
        }
    }

    private Plans.Errors.ParseException NoAlteration(bool isChange, int start) =>
        NotAllowed(
            $"ALTER TABLE table {(isChange ? "CHANGE" : "ALTER")} COLUMN requires a TYPE, a SET/DROP, a COMMENT, or a FIRST/AFTER",
            From(start)
        );

    // Hive names the column again with its type.
    private AlterColumn HiveChange(AlterColumn alter, ValueList<PartitionValue> partition, int start)
    {
        var field = ColumnType();
        var position = Kind is TokenKind.First or TokenKind.After ? Position() : null;
        if (partition.Count > 0)
        {
            Defer(NotAllowed("ALTER TABLE table PARTITION partition_spec CHANGE COLUMN", From(start)));
        }

        if (!field.Name.Equals(alter.Column[^1], StringComparison.OrdinalIgnoreCase))
        {
            Defer(HiveStyle("Renaming column", "ALTER COLUMN", ", please run RENAME COLUMN instead", start));
        }

        if (!field.IsNullable)
        {
            Defer(HiveStyle("NOT NULL", "ALTER COLUMN", ", please run ALTER COLUMN ... SET/DROP NOT NULL instead", start));
        }

        return alter with
        {
            Type = field.DataType,
            Comment = (string?)field.Metadata["comment"],
            Position = position,
        };
    }
}
