using Shared.Spark.Plans.Relations;
using P = Shared.Spark.Connect.Protocol;

namespace Shared.Spark.Connect.Codec;

internal sealed partial class RelationEncoder
{
    private P.Relation EncodeProject(Project project)
    {
        var encoded = new P.Project { Expressions = { project.Expressions.Select(ExpressionEncoder.Encode) } };
        if (project.Input is { } input)
        {
            encoded.Input = Encode(input);
        }

        return new P.Relation { Project = encoded };
    }

    private P.Relation EncodeJoin(Join join)
    {
        if (join.IsNatural || join.IsLateral)
        {
            throw NotOnConnect.SqlOnly(join.GetType());
        }

        var encoded = new P.Join
        {
            Left = Encode(join.Left),
            Right = Encode(join.Right),
            UsingColumns = { join.UsingColumns },
            JoinType = join.Type switch
            {
                JoinType.Inner => P.Join.Types.JoinType.Inner,
                JoinType.FullOuter => P.Join.Types.JoinType.FullOuter,
                JoinType.LeftOuter => P.Join.Types.JoinType.LeftOuter,
                JoinType.RightOuter => P.Join.Types.JoinType.RightOuter,
                JoinType.LeftAnti => P.Join.Types.JoinType.LeftAnti,
                JoinType.LeftSemi => P.Join.Types.JoinType.LeftSemi,
                _ => P.Join.Types.JoinType.Cross,
            },
        };
        if (join.Condition is { } condition)
        {
            encoded.JoinCondition = ExpressionEncoder.Encode(condition);
        }

        return new P.Relation { Join = encoded };
    }

    private P.Relation EncodeSetOperation(SetOperation operation) =>
        new()
        {
            SetOp = new()
            {
                LeftInput = Encode(operation.Left),
                RightInput = Encode(operation.Right),
                SetOpType = operation.Type switch
                {
                    SetOperationType.Intersect => P.SetOperation.Types.SetOpType.Intersect,
                    SetOperationType.Union => P.SetOperation.Types.SetOpType.Union,
                    _ => P.SetOperation.Types.SetOpType.Except,
                },
                IsAll = operation.IsAll,
                ByName = operation.ByName,
                AllowMissingColumns = operation.AllowMissingColumns,
            },
        };

    private P.Relation EncodeAggregate(Aggregate aggregate)
    {
        var encoded = new P.Aggregate
        {
            Input = Encode(aggregate.Input),
            GroupType = aggregate.GroupType switch
            {
                GroupType.GroupBy => P.Aggregate.Types.GroupType.Groupby,
                GroupType.Rollup => P.Aggregate.Types.GroupType.Rollup,
                GroupType.Cube => P.Aggregate.Types.GroupType.Cube,
                _ => P.Aggregate.Types.GroupType.Pivot,
            },
            GroupingExpressions = { aggregate.Grouping.Select(ExpressionEncoder.Encode) },
            AggregateExpressions = { aggregate.Aggregates.Select(ExpressionEncoder.Encode) },
        };
        if (aggregate.Pivot is { } pivot)
        {
            encoded.Pivot = new() { Col = ExpressionEncoder.Encode(pivot.Column), Values = { pivot.Values.Select(ConstantArgument) } };
        }

        return new P.Relation { Aggregate = encoded };
    }

    private P.Relation EncodeSample(Sample sample)
    {
        var encoded = new P.Sample
        {
            Input = Encode(sample.Input),
            LowerBound = sample.LowerBound,
            UpperBound = sample.UpperBound,
            WithReplacement = sample.WithReplacement,
            DeterministicOrder = sample.DeterministicOrder,
        };
        if (sample.Seed is { } seed)
        {
            encoded.Seed = seed;
        }

        return new P.Relation { Sample = encoded };
    }

    private P.Relation EncodeSubqueryAlias(SubqueryAlias alias)
    {
        if (alias.ColumnNames.Count > 0)
        {
            throw NotOnConnect.SqlOnly(alias.GetType());
        }

        return new P.Relation
        {
            SubqueryAlias = new()
            {
                Input = Encode(alias.Input),
                Alias = alias.Alias[alias.Alias.Count - 1],
                Qualifier = { alias.Alias.Take(alias.Alias.Count - 1) },
            },
        };
    }

    private P.Relation EncodeRepartition(RepartitionByExpression repartition)
    {
        var encoded = new P.RepartitionByExpression
        {
            Input = Encode(repartition.Input),
            PartitionExprs = { repartition.PartitionBy.Select(ExpressionEncoder.Encode) },
        };
        if (repartition.NumPartitions is { } partitions)
        {
            encoded.NumPartitions = partitions;
        }

        return new P.Relation { RepartitionByExpression = encoded };
    }

    private P.Relation EncodeRenamed(WithColumnsRenamed renamed) =>
        new()
        {
            WithColumnsRenamed = new() { Input = Encode(renamed.Input), RenameColumnsMap = { renamed.Renames.ToDictionary() } },
        };

    private P.Relation EncodeUnpivot(Unpivot unpivot)
    {
        // The protocol has one value column, without names of its own, and no way to say "all others" for the ids.
        if (
            unpivot.ValueNames.Count != 1
            || unpivot.Ids is null
            || unpivot.Values?.Any(value => value.Alias is not null || value.Columns.Count != 1) == true
        )
        {
            throw NotOnConnect.SqlOnly(unpivot.GetType());
        }

        var encoded = new P.Unpivot
        {
            Input = Encode(unpivot.Input),
            Ids = { unpivot.Ids.Select(ExpressionEncoder.Encode) },
            VariableColumnName = unpivot.VariableName,
            ValueColumnName = unpivot.ValueNames[0],
        };
        if (unpivot.Values is { } values)
        {
            encoded.Values = new() { Values_ = { values.Select(value => ExpressionEncoder.Encode(value.Columns[0])) } };
        }

        return new P.Relation { Unpivot = encoded };
    }
}
