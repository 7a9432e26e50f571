using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Commands;
using Shared.Spark.Plans.Formatting;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Catalyst.Parsing;

/// <content>CREATE of everything but tables.</content>
internal sealed partial class Parser
{
    private LogicalPlan Create()
    {
        var start = _position;
        Advance();
        var replace = Accept(TokenKind.Or, TokenKind.Replace);
        if (Kind is TokenKind.Global or TokenKind.View || (Kind == TokenKind.Temporary && KindAt(1) == TokenKind.View))
        {
            return CreateView(replace, start);
        }

        var isTemporary =
            Kind == TokenKind.Temporary
            && KindAt(1) is TokenKind.Function or TokenKind.Table or TokenKind.External
            && Accept(TokenKind.Temporary);
        switch (Kind)
        {
            case TokenKind.Function:
                return CreateFunction(replace, isTemporary, start);
            case TokenKind.Table or TokenKind.External:
                return CreateTable(replace, isTemporary, start);
            case TokenKind.Database or TokenKind.Schema or TokenKind.Namespace when !replace:
                return CreateNamespace(start);
            case TokenKind.Index when !replace:
                return OrNative(start, 2, CreateIndex);
            case TokenKind.Role when !replace:
                _position = start;
                throw NativeCommand(2);
            case TokenKind.Temporary when KindAt(1) == TokenKind.Macro && !replace:
                _position = start;
                throw NativeCommand(3);
            default:
                throw SyntaxError();
        }
    }

    private Command CreateView(bool replace, int start)
    {
        var isGlobal = Accept(TokenKind.Global);
        var isTemporary = Accept(TokenKind.Temporary);
        if (isGlobal && !isTemporary)
        {
            throw SyntaxError();
        }

        Expect(TokenKind.View);
        var ifNotExists = IfNotExists();
        var name = CommandTarget();
        if (isTemporary && !ifNotExists && CreatesViewUsing())
        {
            return CreateViewUsing(name, isGlobal, replace, start);
        }

        var kind =
            isGlobal ? ViewKind.GlobalTemporary
            : isTemporary ? ViewKind.Temporary
            : ViewKind.Persisted;
        ValueList<ViewColumn> columns = Kind == TokenKind.LeftParen ? Parenthesized(ViewColumnOf) : [];
        string? comment = null;
        ValueList<KeyValuePair<string, string>>? properties = null;
        var isPartitioned = false;
        while (Kind != TokenKind.As)
        {
            switch (Kind)
            {
                case TokenKind.Comment:
                    CheckOnce(comment is not null, "COMMENT", start);
                    comment = CommentText();
                    break;
                case TokenKind.Tblproperties:
                    CheckOnce(properties is not null, "TBLPROPERTIES", start);
                    Advance();
                    properties = PropertyList();
                    break;
                case TokenKind.Partitioned:
                    CheckOnce(isPartitioned, "PARTITIONED ON", start);
                    Advance();
                    Expect(TokenKind.On);
                    IdentifierList();
                    isPartitioned = true;
                    break;
                default:
                    throw SyntaxError();
            }
        }

        Advance();
        var query = _position;
        var plan = Query();
        CheckView(isTemporary, ifNotExists, replace, isPartitioned, properties?.Count > 0, name, start);
        return new CreateViewCommand(name, kind, plan, TextFrom(query))
        {
            Columns = columns,
            IfNotExists = ifNotExists,
            Replace = replace,
            Comment = comment,
            Properties = properties ?? [],
        };
    }

    private void CheckView(
        bool isTemporary,
        bool ifNotExists,
        bool replace,
        bool isPartitioned,
        bool hasProperties,
        ValueList<string> name,
        int start
    )
    {
        if (isPartitioned)
        {
            Defer(NotAllowed("CREATE VIEW ... PARTITIONED ON", From(start)));
        }

        if (isTemporary && ifNotExists)
        {
            Defer(Error("_LEGACY_ERROR_TEMP_0053", From(start)));
        }

        if (isTemporary && hasProperties)
        {
            Defer(NotAllowed("TBLPROPERTIES can't coexist with CREATE TEMPORARY VIEW", From(start)));
        }

        if (replace && ifNotExists)
        {
            Defer(Error("_LEGACY_ERROR_TEMP_0052", From(start)));
        }

        if (isTemporary && name.Count > 1)
        {
            Defer(Error("TEMP_VIEW_NAME_TOO_MANY_NAME_PARTS", From(start), ("actualName", SqlIdentifier.Quote(name))));
        }
    }

    private ViewColumn ViewColumnOf()
    {
        var name = Identifier();
        return new ViewColumn(name, Kind == TokenKind.Comment ? CommentText() : null);
    }

    private string CommentText()
    {
        Expect(TokenKind.Comment);
        return StringText();
    }

    /// <summary>Whether USING follows the name of a view, behind its schema if it has one.</summary>
    private bool CreatesViewUsing()
    {
        var close = Kind == TokenKind.LeftParen ? _tokens[_position].Partner : _position - 1;
        return KindOf(close + 1) == TokenKind.Using;
    }

    private CreateTempViewUsing CreateViewUsing(ValueList<string> name, bool isGlobal, bool replace, int start)
    {
        StructType? schema = null;
        if (Accept(TokenKind.LeftParen))
        {
            schema = new StructType(ColumnTypes());
            Expect(TokenKind.RightParen);
        }

        Expect(TokenKind.Using);
        var provider = string.Join('.', MultipartIdentifier());
        var options = Accept(TokenKind.Options) ? PropertyList() : [];
        if (name.Count > 1)
        {
            Defer(Error("_LEGACY_ERROR_TEMP_1292", From(start), ("tableIdent", SqlIdentifier.Quote(name))));
        }

        return new CreateTempViewUsing(name, provider, schema, options) { IsGlobal = isGlobal, Replace = replace };
    }

    private CreateFunction CreateFunction(bool replace, bool isTemporary, int start)
    {
        Expect(TokenKind.Function);
        var ifNotExists = IfNotExists();
        var name = CommandTarget();
        Expect(TokenKind.As);
        var className = StringText();
        ValueList<FunctionResource> resources = Accept(TokenKind.Using) ? Separated(() => FunctionFile(start)) : [];
        if (ifNotExists && replace)
        {
            Defer(Error("INVALID_SQL_SYNTAX.CREATE_FUNC_WITH_IF_NOT_EXISTS_AND_REPLACE", From(start)));
        }

        if (isTemporary && ifNotExists)
        {
            Defer(Error("INVALID_SQL_SYNTAX.CREATE_TEMP_FUNC_WITH_IF_NOT_EXISTS", From(start)));
        }

        if (isTemporary && name.Count > 2)
        {
            Defer(MultiPartName("CREATE TEMPORARY FUNCTION", name, start));
        }

        if (isTemporary && name.Count == 2)
        {
            Defer(Error("INVALID_SQL_SYNTAX.CREATE_TEMP_FUNC_WITH_DATABASE", From(start), ("database", SqlIdentifier.Quote(name[0]))));
        }

        return new CreateFunction(name, className, resources)
        {
            IsTemporary = isTemporary,
            IfNotExists = ifNotExists,
            Replace = replace,
        };
    }

    private FunctionResource FunctionFile(int start)
    {
        var kind = Identifier();
        var path = StringText();
        return kind.ToUpperInvariant() is "JAR" or "FILE" or "ARCHIVE"
            ? new FunctionResource(kind.ToUpperInvariant(), path)
            : Defer(
                NotAllowed($"CREATE FUNCTION with resource type '{kind.ToLowerInvariant()}'", From(start)),
                new FunctionResource(kind, path)
            );
    }

    private CreateNamespace CreateNamespace(int start)
    {
        Advance();
        var ifNotExists = IfNotExists();
        var name = CommandTarget();
        string? comment = null;
        string? location = null;
        ValueList<KeyValuePair<string, string>>? properties = null;
        TokenKind? propertiesKind = null;
        while (true)
        {
            switch (Kind)
            {
                case TokenKind.Comment:
                    CheckOnce(comment is not null, "COMMENT", start);
                    comment = CommentText();
                    break;
                case TokenKind.Location:
                    CheckOnce(location is not null, "LOCATION", start);
                    Advance();
                    location = StringText();
                    break;
                case TokenKind.With:
                    Advance();
                    var kind = Kind;
                    ExpectEither(TokenKind.Dbproperties, TokenKind.Properties);
                    CheckProperties(propertiesKind, kind, start);
                    propertiesKind = kind;
                    properties = PropertyList();
                    break;
                default:
                    return new CreateNamespace(name, ifNotExists)
                    {
                        Comment = comment,
                        Location = location,
                        Properties = properties ?? [],
                    };
            }
        }
    }

    private void CheckProperties(TokenKind? known, TokenKind kind, int start)
    {
        CheckOnce(known == kind, $"WITH {kind.ToString().ToUpperInvariant()}", start);
        if (known is not null)
        {
            Defer(Error("UNSUPPORTED_FEATURE.SET_PROPERTIES_AND_DBPROPERTIES", From(start)));
        }
    }

    private CreateIndex CreateIndex()
    {
        Advance();
        var ifNotExists = IfNotExists();
        var name = Identifier();
        Expect(TokenKind.On);
        Accept(TokenKind.Table);
        var table = CommandTarget();
        var kind = Accept(TokenKind.Using) ? Identifier() : null;
        var columns = Parenthesized(() =>
        {
            var column = MultipartIdentifier();
            if (Accept(TokenKind.Options))
            {
                PropertyList();
            }

            return column;
        });
        return new CreateIndex(name, table, kind, columns)
        {
            IfNotExists = ifNotExists,
            Options = Accept(TokenKind.Options) ? PropertyList() : [],
        };
    }

    private void CheckOnce(bool isKnown, string clause, int start)
    {
        if (isKnown)
        {
            Defer(Error("DUPLICATE_CLAUSES", From(start), ("clauseName", clause)));
        }
    }
}
