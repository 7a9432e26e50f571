using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Commands;
using Shared.Spark.Plans.Engine;
using Shared.Spark.Plans.Errors;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Catalyst.Parsing;

/// <content>Statements, by their first words.</content>
internal sealed partial class Parser
{
    /// <summary>Spark's <c>statement</c>.</summary>
    private LogicalPlan Statement()
    {
        GuardStack();
        var start = _position;
        var plan = StatementBody();
        if (plan is Command)
        {
            plan = plan with { Origin = From(start) };
        }

        if (_openTarget is not { } name)
        {
            return plan;
        }

        _openTarget = null;
        return new PlanWithUnresolvedIdentifier(name, plan) { Origin = plan.Origin };
    }

    private LogicalPlan StatementBody() => Kind switch
    {
        TokenKind.Select or TokenKind.Values or TokenKind.Table or TokenKind.LeftParen or TokenKind.Map or TokenKind.Reduce => Query(),
        TokenKind.From => HasInsert() ? ManyInserts() : Query(),
        TokenKind.With => WithStatement(),
        TokenKind.Insert or TokenKind.Delete or TokenKind.Update or TokenKind.Merge => Manipulation(),
        TokenKind.Create => Create(),
        TokenKind.Replace => ReplaceTable(),
        TokenKind.Drop => Drop(),
        TokenKind.Alter => Alter(),
        TokenKind.Show => Show(),
        TokenKind.Desc or TokenKind.Describe => Describe(),
        TokenKind.Explain => ExplainStatement(),
        TokenKind.Use => UseStatement(),
        TokenKind.Set => Set(),
        TokenKind.Reset => Reset(),
        TokenKind.Cache or TokenKind.Uncache or TokenKind.Clear or TokenKind.Refresh => Caching(),
        TokenKind.Analyze => Analyze(),
        TokenKind.Truncate => Truncate(),
        TokenKind.Comment => Comment(),
        TokenKind.Load => Load(),
        TokenKind.Msck or TokenKind.Repair => Repair(),
        TokenKind.Add or TokenKind.List => Resource(),
        _ => throw Unsupported(),
    };

    /// <summary>Hive's own commands that Spark knows and refuses, or what is none.</summary>
    private ParseException Unsupported()
    {
        var words = (Kind, KindAt(1)) switch
        {
            (TokenKind.Grant or TokenKind.Revoke, TokenKind.Role) => 2,
            (TokenKind.Grant or TokenKind.Revoke or TokenKind.Commit or TokenKind.Rollback or TokenKind.Dfs, _) => 1,
            (TokenKind.Export or TokenKind.Import or TokenKind.Lock or TokenKind.Unlock, TokenKind.Table) => 2,
            (TokenKind.Lock or TokenKind.Unlock, TokenKind.Database) => 2,
            (TokenKind.Start, TokenKind.Transaction) => 2,
            _ => 0,
        };
        return words == 0 ? SyntaxError() : NativeCommand(words);
    }

    private ParseException NativeCommand(int words)
    {
        var start = _position;
        var names = Enumerable.Range(0, words).Select(_ => AnyWord().ToUpperInvariant()).ToList();
        SkipRest();
        return NotAllowed(string.Join(' ', names), From(start));
    }

    private void SkipRest()
    {
        while (Kind is not (TokenKind.EndOfInput or TokenKind.Semicolon))
        {
            Advance();
        }
    }

    private LogicalPlan WithStatement()
    {
        var start = _position;
        var ctes = CommonTableExpressions()!;
        var plan = Kind switch
        {
            TokenKind.Insert or TokenKind.Delete or TokenKind.Update or TokenKind.Merge => Manipulation(),
            TokenKind.From when HasInsert() => ManyInserts(),
            _ => QueryOrganization(QueryTerm(0), start),
        };
        return new WithCte(plan, ctes) { Origin = From(start) };
    }

    private Explain ExplainStatement()
    {
        Advance();
        var mode = Kind switch
        {
            TokenKind.Extended => ExplainMode.Extended,
            TokenKind.Codegen => ExplainMode.Codegen,
            TokenKind.Cost => ExplainMode.Cost,
            TokenKind.Formatted => ExplainMode.Formatted,
            _ => ExplainMode.Simple,
        };
        if (Kind == TokenKind.Logical)
        {
            throw NotAllowed("EXPLAIN LOGICAL", From(_position - 1));
        }

        if (mode != ExplainMode.Simple)
        {
            Advance();
        }

        return new Explain(Statement(), mode);
    }

    private Command UseStatement()
    {
        Advance();
        var isNamespace = IsNamespaceWord(Kind) && IsIdentifier(KindAt(1));
        if (isNamespace)
        {
            Advance();
        }

        return new Use(CommandTarget(), isNamespace);
    }

    private static bool IsNamespaceWord(TokenKind kind) => kind is TokenKind.Namespace or TokenKind.Database or TokenKind.Schema;

    private bool IfExists()
    {
        if (Kind != TokenKind.If || KindAt(1) != TokenKind.Exists)
        {
            return false;
        }

        _position += 2;
        return true;
    }

    private bool IfNotExists()
    {
        if (Kind != TokenKind.If || KindAt(1) != TokenKind.Not || KindAt(2) != TokenKind.Exists)
        {
            return false;
        }

        _position += 3;
        return true;
    }

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
        if (IsString(Kind))
        {
            return new RefreshResource(StringText());
        }

        var first = _position;
        SkipRest();
        var path = TextFrom(first).Trim();
        if (path.Length == 0)
        {
            throw Error("_LEGACY_ERROR_TEMP_0064", From(start), ("msg", "Resource paths cannot be empty in REFRESH statements. Use / to match everything"));
        }

        return path.AsSpan().ContainsAny(" \n\r\t")
            ? throw Error(
                "_LEGACY_ERROR_TEMP_0064",
                From(start),
                ("msg", "REFRESH statements cannot contain ' ', '\\n', '\\r', '\\t' inside unquoted resource paths"))
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
        return name.Count > 1
            ? throw Error("_LEGACY_ERROR_TEMP_0037", From(start), ("quoted", SqlIdentifier.QuoteIfNeeded(name.Take(name.Count - 1))))
            : new CacheTable(name, plan, TextFrom(query)) { IsLazy = isLazy, Options = options };
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
            return new AnalyzeTables(database, NoScan("ANALYZE_TABLE_UNEXPECTED_NOSCAN"));
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

        return new AnalyzeTable(table, partition) { NoScan = NoScan("ANALYZE_TABLE_UNEXPECTED_NOSCAN") };
    }

    private bool NoScan(string errorClass)
    {
        if (!IsIdentifier(Kind))
        {
            return false;
        }

        var start = _position;
        var word = Identifier();
        return word.Equals("noscan", StringComparison.OrdinalIgnoreCase)
            ? true
            : throw Error($"INVALID_SQL_SYNTAX.{errorClass}", From(start), ("ctx", word));
    }

    private TruncateTable Truncate()
    {
        Advance();
        Expect(TokenKind.Table);
        return new TruncateTable(CommandTarget(), OptionalPartition());
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
        return new LoadData(path, CommandTarget(), WholePartition()) { IsLocal = isLocal, IsOverwrite = isOverwrite };
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
        }
        while (Kind is not (TokenKind.EndOfInput or TokenKind.Semicolon) && _tokens[_position].Start == _tokens[_position - 1].End);
        return TextFrom(first);
    }
}
