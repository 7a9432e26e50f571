using Shared.Spark.Plans.Commands;

namespace Shared.Spark.Catalyst.Parsing;

/// <content>The columns of tables, as CREATE and ALTER define them.</content>
internal sealed partial class Parser
{
    /// <summary>Spark's <c>createOrReplaceTableColType</c>.</summary>
    private ColumnDefinition ColumnDefinitionOf() => ColumnOptions(new ColumnDefinition(NameIdentifier(), DataTypeName()), out _);

    private ColumnDefinition ColumnOptions(ColumnDefinition column, out ColumnPosition? position)
    {
        position = null;
        var isNotNull = false;
        while (true)
        {
            var start = _position;
            switch (Kind)
            {
                case TokenKind.Not when KindAt(1) == TokenKind.Null:
                    CheckColumnOption(isNotNull, column, "NOT NULL", start);
                    _position += 2;
                    isNotNull = true;
                    column = column with { IsNullable = false };
                    break;
                case TokenKind.Comment:
                    CheckColumnOption(column.Comment is not null, column, "COMMENT", start);
                    column = column with { Comment = CommentText() };
                    break;
                case TokenKind.Default:
                    CheckColumnOption(column.DefaultText is not null, column, "DEFAULT", start);
                    column = column with { DefaultText = DefaultText() };
                    break;
                case TokenKind.Generated:
                    CheckColumnOption(column.GenerationText is not null, column, "GENERATED ALWAYS AS", start);
                    column = column with { GenerationText = GenerationText() };
                    break;
                case TokenKind.First or TokenKind.After:
                    CheckColumnOption(position is not null, column, "FIRST|AFTER", start);
                    position = Position();
                    break;
                default:
                    return column;
            }
        }
    }

    private void CheckColumnOption(bool isKnown, ColumnDefinition column, string option, int start)
    {
        if (isKnown)
        {
            Defer(Error("CREATE_TABLE_COLUMN_DESCRIPTOR_DUPLICATE", From(start), ("columnName", column.Name), ("optionName", option)));
        }
    }

    private string DefaultText()
    {
        Expect(TokenKind.Default);
        var start = _position;
        Expression();
        return TextFrom(start);
    }

    private string GenerationText()
    {
        Advance();
        Expect(TokenKind.Always, TokenKind.As);
        Expect(TokenKind.LeftParen);
        var start = _position;
        Expression();
        var text = TextFrom(start);
        Expect(TokenKind.RightParen);
        return text;
    }

    private ColumnPosition Position() => Accept(TokenKind.First) ? new ColumnPosition(null) : AfterColumn();

    private ColumnPosition AfterColumn()
    {
        Expect(TokenKind.After);
        return new ColumnPosition(NameIdentifier());
    }
}
