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

    private LogicalPlan StatementBody() =>
        Kind switch
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
        var names = Enumerable.Range(0, words).Select(_ => AnyWord()).ToList();
        SkipRest();
        return NotAllowed(string.Join(' ', names), From(start));
    }

    /// <summary>A command that Spark's grammar also has among Hive's own, which it refuses: what is no command is that.</summary>
    private T OrNative<T>(int start, int words, Func<T> command)
    {
        try
        {
            var result = command();
            return EndsAt(_position) ? result : throw SyntaxError();
        }
        catch (ParseException error) when (error.ErrorClass == "PARSE_SYNTAX_ERROR")
        {
            _position = start;
            throw NativeCommand(words);
        }
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
            Advance();
            Defer(NotAllowed("EXPLAIN LOGICAL", From(_position - 2)));
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
}
