using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Commands;
using Shared.Spark.Plans.Formatting;

namespace Shared.Spark.Catalyst.Parsing;

/// <content>Commands about what is there: caches, statistics, comments, files.</content>
internal sealed partial class Parser
{
    private Command Caching()
    {
        switch (Kind, KindAt(1))
        {
            case (TokenKind.Clear, TokenKind.Cache):
                _position += 2;
                return new ClearCache();
            case (TokenKind.Uncache, TokenKind.Table):
                _position += 2;
                var exists = IfExists();
                return new UncacheTable(CommandTarget(), exists);
            case (TokenKind.Refresh, TokenKind.Table) when IsIdentifier(KindAt(2)):
                _position += 2;
                return new RefreshTable(CommandTarget());
            case (TokenKind.Refresh, TokenKind.Function) when IsIdentifier(KindAt(2)):
                _position += 2;
                return new RefreshFunction(CommandTarget());
            case (TokenKind.Refresh, _):
                return RefreshPath();
            case (TokenKind.Cache, _):
                return Cache();
            default:
                Advance();
                throw SyntaxError();
        }
    }

    private RefreshResource RefreshPath()
    {
        var start = _position;
        Advance();
        if (IsString(Kind) && EndsAt(_position + 1))
        {
            return new RefreshResource(StringText());
        }

        var first = _position;
        SkipRest();
        var path = TextFrom(first).Trim();
        if (path.Length == 0)
        {
            throw Error(
                "_LEGACY_ERROR_TEMP_0064",
                From(start),
                ("msg", "Resource paths cannot be empty in REFRESH statements. Use / to match everything")
            );
        }

        return path.AsSpan().ContainsAny(" \n\r\t")
            ? throw Error(
                "_LEGACY_ERROR_TEMP_0064",
                From(start),
                ("msg", "REFRESH statements cannot contain ' ', '\\n', '\\r', '\\t' inside unquoted resource paths")
            )
            : new RefreshResource(path);
    }

    private CacheTable Cache()
    {
        var start = _position;
        Advance();
        var isLazy = Accept(TokenKind.Lazy);
        Expect(TokenKind.Table);
        var name = CommandTarget();
        var options = Accept(TokenKind.Options) ? PropertyList() : [];
        var hasAs = Accept(TokenKind.As);
        if (!hasAs && Kind is TokenKind.EndOfInput or TokenKind.Semicolon)
        {
            return new CacheTable(name, null, null) { IsLazy = isLazy, Options = options };
        }

        var query = _position;
        var plan = Query();
        if (name.Count > 1)
        {
            Defer(Error("_LEGACY_ERROR_TEMP_0037", From(start), ("quoted", SqlIdentifier.QuoteIfNeeded(name.Take(name.Count - 1)))));
        }

        return new CacheTable(name, plan, TextFrom(query)) { IsLazy = isLazy, Options = options };
    }

    private Command Analyze()
    {
        Advance();
        var isTables = Kind == TokenKind.Tables;
        ExpectEither(TokenKind.Table, TokenKind.Tables);
        if (isTables)
        {
            var database = AcceptEither(TokenKind.From, TokenKind.In) ? CommandTarget() : null;
            Expect(TokenKind.Compute, TokenKind.Statistics);
            return new AnalyzeTables(database, NoScan());
        }

        var table = CommandTarget();
        var partition = OptionalPartition();
        Expect(TokenKind.Compute, TokenKind.Statistics);
        if (Kind == TokenKind.For && KindAt(1) is TokenKind.Columns or TokenKind.All)
        {
            Advance();
            if (Accept(TokenKind.All, TokenKind.Columns))
            {
                return new AnalyzeTable(table, partition) { AllColumns = true };
            }

            Expect(TokenKind.Columns);
            return new AnalyzeTable(table, partition) { Columns = IdentifierSequence() };
        }

        return new AnalyzeTable(table, partition) { NoScan = NoScan() };
    }

    private bool NoScan()
    {
        if (!IsIdentifier(Kind))
        {
            return false;
        }

        var start = _position;
        var word = Identifier();
        return word.Equals("noscan", StringComparison.OrdinalIgnoreCase)
            || Defer(Error("INVALID_SQL_SYNTAX.ANALYZE_TABLE_UNEXPECTED_NOSCAN", From(start), ("ctx", word)), false);
    }

    private TruncateTable Truncate()
    {
        Advance();
        Expect(TokenKind.Table);
        return new TruncateTable(CommandTarget(), OptionalWholePartition());
    }

    private CommentOn Comment()
    {
        Advance();
        Expect(TokenKind.On);
        var isTable = Accept(TokenKind.Table);
        if (!isTable)
        {
            if (!IsNamespaceWord(Kind))
            {
                throw SyntaxError();
            }

            Advance();
        }

        var name = CommandTarget();
        Expect(TokenKind.Is);
        return new CommentOn(name, isTable, Accept(TokenKind.Null) ? null : StringText());
    }

    private LoadData Load()
    {
        Advance();
        Expect(TokenKind.Data);
        var isLocal = Accept(TokenKind.Local);
        Expect(TokenKind.Inpath);
        var path = StringText();
        var isOverwrite = Accept(TokenKind.Overwrite);
        Expect(TokenKind.Into, TokenKind.Table);
        return new LoadData(path, CommandTarget(), OptionalWholePartition()) { IsLocal = isLocal, IsOverwrite = isOverwrite };
    }

    private RepairTable Repair()
    {
        Accept(TokenKind.Msck);
        Expect(TokenKind.Repair, TokenKind.Table);
        var name = CommandTarget();
        var option = Kind;
        if (option is TokenKind.Add or TokenKind.Drop or TokenKind.Sync)
        {
            Advance();
            Expect(TokenKind.Partitions);
        }

        return new RepairTable(name, option != TokenKind.Drop, option is TokenKind.Drop or TokenKind.Sync);
    }

    private ManageResource Resource()
    {
        var start = _position;
        var isAdd = Kind == TokenKind.Add;
        Advance();
        var kind = Identifier().ToUpperInvariant();
        var words = new List<string>();
        while (Kind is not (TokenKind.EndOfInput or TokenKind.Semicolon))
        {
            words.Add(IsString(Kind) ? StringText() : Unspaced());
        }

        var singular = kind.EndsWith('S') ? kind[..^1] : kind;
        return singular is "JAR" or "FILE" or "ARCHIVE"
            ? new ManageResource(isAdd, singular, words.ToValueList())
            : throw NotAllowed($"{(isAdd ? "ADD" : "LIST")} with resource type '{kind.ToLowerInvariant()}'", From(start));
    }

    /// <summary>The tokens up to the next white space.</summary>
    private string Unspaced()
    {
        var first = _position;
        do
        {
            Advance();
        } while (Kind is not (TokenKind.EndOfInput or TokenKind.Semicolon) && _tokens[_position].Start == _tokens[_position - 1].End);
        return TextFrom(first);
    }
}
