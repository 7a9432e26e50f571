using System.Collections.Frozen;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Commands;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Catalyst.Parsing;

/// <content>INSERT, DELETE, UPDATE and MERGE.</content>
internal sealed partial class Parser
{
    /// <summary>Whether the FROM here is followed by INSERT, not by SELECT.</summary>
    private bool HasInsert()
    {
        for (var i = _position + 1; i < _tokens.Length; i++)
        {
            switch (_tokens[i].Kind)
            {
                case TokenKind.Insert when KindOf(i + 1) is TokenKind.Into or TokenKind.Overwrite:
                    return true;
                case TokenKind.Select:
                    return false;
                case TokenKind.LeftParen when _tokens[i].Partner > 0:
                    i = _tokens[i].Partner;
                    break;
            }
        }

        return false;
    }

    private LogicalPlan ManyInserts()
    {
        var start = _position;
        var from = FromClause();
        var inserts = new List<LogicalPlan>();
        do
        {
            var insert = InsertTarget();
            inserts.Add(insert(FromStatementBody(from)));
        } while (Kind == TokenKind.Insert);
        return inserts.Count == 1 ? inserts[0] : new MultiInsert(inserts.ToValueList()) { Origin = From(start) };
    }

    private Command Manipulation()
    {
        var start = _position;
        Command command = Kind switch
        {
            TokenKind.Insert => Insert(),
            TokenKind.Delete => Delete(),
            TokenKind.Update => Update(),
            _ => Merge(),
        };
        return command with { Origin = From(start) };
    }

    private Command Insert()
    {
        var target = InsertTarget();
        return target(Query());
    }

    /// <summary>Spark's <c>insertInto</c>, as what it makes of the query.</summary>
    private Func<LogicalPlan, Command> InsertTarget()
    {
        var insertStart = _position;
        Expect(TokenKind.Insert);
        var isOverwrite = Kind == TokenKind.Overwrite;
        ExpectEither(TokenKind.Overwrite, TokenKind.Into);
        if (isOverwrite && (Kind == TokenKind.Directory || (Kind == TokenKind.Local && KindAt(1) == TokenKind.Directory)))
        {
            return InsertDirectory(insertStart);
        }

        if (
            Kind == TokenKind.Table
            && IsIdentifier(KindAt(1))
            && !(KindAt(1) is TokenKind.Values or TokenKind.Select && StartsQuery(_position + 1))
        )
        {
            Advance();
        }

        var name = CommandTarget();
        if (!isOverwrite && Kind == TokenKind.Replace && KindAt(1) == TokenKind.Where)
        {
            _position += 2;
            var condition = Expression();
            return query => new OverwriteByExpression(name, condition, query);
        }

        var partition = OptionalPartition();
        var ifNotExists = (partition.Count > 0 || !isOverwrite) && IfNotExists();
        var byName = Accept(TokenKind.By, TokenKind.Name);
        ValueList<string> columns = !byName && Kind == TokenKind.LeftParen && !IsQueryInParentheses(_position) ? IdentifierList() : [];
        if (ifNotExists && !isOverwrite)
        {
            Defer(NotAllowed("INSERT INTO ... IF NOT EXISTS", From(insertStart)));
        }

        return query => new InsertInto(name, query)
        {
            Columns = columns,
            Partition = partition,
            IsOverwrite = isOverwrite,
            IfPartitionNotExists = ifNotExists,
            ByName = byName,
        };
    }

    private Func<LogicalPlan, Command> InsertDirectory(int start)
    {
        var isLocal = Accept(TokenKind.Local);
        Expect(TokenKind.Directory);
        var path = IsString(Kind) ? StringText() : null;
        var insert = new InsertOverwriteDirectory(path, OneRow) { IsLocal = isLocal };
        if (Accept(TokenKind.Using))
        {
            var provider = string.Join('.', MultipartIdentifier());
            var options = Accept(TokenKind.Options) ? PropertyList() : [];
            if (path is not null == options.Any(option => option.Key.Equals("path", StringComparison.OrdinalIgnoreCase)))
            {
                Defer(Error("_LEGACY_ERROR_TEMP_0049", From(start)));
            }

            insert = insert with { Provider = provider, Options = options };
        }
        else
        {
            if (path is null)
            {
                throw SyntaxError();
            }

            insert = insert with { RowFormat = OptionalRowFormat(), FileFormat = OptionalFileFormat() };
            if (insert.FileFormat?.Name is { } format && !s_hiveFormats.Contains(format))
            {
                Defer(NotAllowed($"STORED AS with file format '{format}'", From(start)));
            }
        }

        return query => insert with { Query = query };
    }

    private static readonly FrozenSet<string> s_hiveFormats = new[]
    {
        "SEQUENCEFILE",
        "RCFILE",
        "ORC",
        "PARQUET",
        "TEXTFILE",
        "AVRO",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private DeleteFromTable Delete()
    {
        Advance();
        Expect(TokenKind.From);
        var table = AliasedTarget("DELETE");
        return new DeleteFromTable(table, Accept(TokenKind.Where) ? Expression() : null);
    }

    private UpdateTable Update()
    {
        Advance();
        var table = AliasedTarget("UPDATE");
        Expect(TokenKind.Set);
        var assignments = Separated(AssignmentOf);
        return new UpdateTable(table, assignments, Accept(TokenKind.Where) ? Expression() : null);
    }

    /// <summary>A table with its alias, whose columns may not be renamed.</summary>
    private LogicalPlan AliasedTarget(string operation)
    {
        var start = _position;
        var table = Table(start);
        return AliasedWithoutColumns(table, start, operation);
    }

    private LogicalPlan AliasedWithoutColumns(LogicalPlan plan, int start, string operation)
    {
        var aliased = Aliased(plan, start);
        if (aliased is SubqueryAlias { ColumnNames.Count: > 0 } and not { Input: SubqueryAlias })
        {
            var open = _position;
            while (_tokens[open].Partner != _position - 1)
            {
                open--;
            }

            Defer(Error("COLUMN_ALIASES_IS_NOT_ALLOWED", From(open), ("op", operation)));
        }

        return aliased;
    }

    private Assignment AssignmentOf()
    {
        var start = _position;
        var column = new UnresolvedAttribute(MultipartIdentifier()) { Origin = From(start) };
        Expect(TokenKind.Equal);
        return new Assignment(column, Expression());
    }

    private MergeIntoTable Merge()
    {
        var start = _position;
        Advance();
        Expect(TokenKind.Into);
        var target = AliasedTarget("MERGE");
        Expect(TokenKind.Using);
        var sourceStart = _position;
        var source = Kind == TokenKind.LeftParen ? SubqueryInParentheses() : Table(sourceStart);
        source = AliasedWithoutColumns(source, sourceStart, "MERGE");
        Expect(TokenKind.On);
        var condition = Expression();
        var matched = MergeActions(MergeSide.Both);
        var notMatched = MergeActions(MergeSide.Source);
        var notMatchedBySource = MergeActions(MergeSide.Target);
        if (matched.Count + notMatched.Count + notMatchedBySource.Count == 0)
        {
            Defer(Error("_LEGACY_ERROR_TEMP_0008", From(start)));
        }

        CheckLastOmits(matched, "NON_LAST_MATCHED_CLAUSE_OMIT_CONDITION", start);
        CheckLastOmits(notMatched, "NON_LAST_NOT_MATCHED_BY_TARGET_CLAUSE_OMIT_CONDITION", start);
        CheckLastOmits(notMatchedBySource, "NON_LAST_NOT_MATCHED_BY_SOURCE_CLAUSE_OMIT_CONDITION", start);
        return new MergeIntoTable(target, source, condition)
        {
            Matched = matched,
            NotMatched = notMatched,
            NotMatchedBySource = notMatchedBySource,
        };
    }

    private enum MergeSide
    {
        Both,
        Source,
        Target,
    }

    private ValueList<MergeAction> MergeActions(MergeSide side)
    {
        var actions = new List<MergeAction>();
        while (Kind == TokenKind.When && SideOfMerge() == side)
        {
            actions.Add(MergeClause(side));
        }

        return actions.ToValueList();
    }

    private MergeSide? SideOfMerge() =>
        (KindAt(1), KindAt(2), KindAt(3), KindAt(4)) switch
        {
            (TokenKind.Matched, _, _, _) => MergeSide.Both,
            (TokenKind.Not, TokenKind.Matched, TokenKind.By, TokenKind.Source) => MergeSide.Target,
            (TokenKind.Not, TokenKind.Matched, _, _) => MergeSide.Source,
            _ => null,
        };

    private MergeAction MergeClause(MergeSide side)
    {
        Advance();
        Accept(TokenKind.Not);
        Expect(TokenKind.Matched);
        if (Accept(TokenKind.By))
        {
            ExpectEither(TokenKind.Source, TokenKind.Target);
        }

        var condition = Accept(TokenKind.And) ? Expression() : null;
        Expect(TokenKind.Then);
        if (side == MergeSide.Source)
        {
            return MergeInsert(condition);
        }

        if (Accept(TokenKind.Delete))
        {
            return new MergeAction(MergeActionKind.Delete, condition, null);
        }

        Expect(TokenKind.Update, TokenKind.Set);
        return side == MergeSide.Both && Accept(TokenKind.Asterisk)
            ? new MergeAction(MergeActionKind.Update, condition, null)
            : new MergeAction(MergeActionKind.Update, condition, Separated(AssignmentOf));
    }

    private MergeAction MergeInsert(Expression? condition)
    {
        var start = _position;
        Expect(TokenKind.Insert);
        if (Accept(TokenKind.Asterisk))
        {
            return new MergeAction(MergeActionKind.Insert, condition, null);
        }

        var columns = Parenthesized(() =>
        {
            var column = _position;
            return new UnresolvedAttribute(MultipartIdentifier()) { Origin = From(column) };
        });
        Expect(TokenKind.Values);
        var values = Parenthesized(Expression);
        return columns.Count == values.Count
            ? new MergeAction(
                MergeActionKind.Insert,
                condition,
                columns.Zip(values, (column, value) => new Assignment(column, value)).ToValueList()
            )
            : Defer(Error("_LEGACY_ERROR_TEMP_0006", From(start)), new MergeAction(MergeActionKind.Insert, condition, null));
    }

    private void CheckLastOmits(ValueList<MergeAction> actions, string errorClass, int start)
    {
        if (actions.Take(actions.Count - 1).Any(action => action.Condition is null))
        {
            Defer(Error(errorClass, From(start)));
        }
    }
}
