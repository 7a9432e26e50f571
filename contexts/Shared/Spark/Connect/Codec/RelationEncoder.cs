using Shared.Spark.Plans.Commands;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Relations;
using P = Shared.Spark.Connect.Protocol;

namespace Shared.Spark.Connect.Codec;

/// <summary>Relations to the protocol, one case a record.</summary>
/// <param name="encodeLocal">Makes the relation of rows that the program brings: inline, or a reference to what was sent before.</param>
internal sealed partial class RelationEncoder(Func<LocalRelation, P.Relation> encodeLocal)
{
    internal P.Relation Encode(LogicalPlan plan)
    {
        var relation = EncodeNode(plan);
        if (plan.PlanId is { } planId)
        {
            relation.Common ??= new P.RelationCommon();
            relation.Common.PlanId = planId;
        }

        return relation;
    }

    private P.Relation EncodeNode(LogicalPlan plan) =>
        plan switch
        {
            UnresolvedRelation table => EncodeTable(table),
            UnresolvedDataSource source => EncodeSource(source),
            LocalRelation local => encodeLocal(local),
            Plans.Relations.Range range => EncodeRange(range),
            SqlQuery sql => EncodeSql(sql),
            Project project => EncodeProject(project),
            Filter filter => new P.Relation
            {
                Filter = new() { Input = Encode(filter.Input), Condition = ExpressionEncoder.Encode(filter.Condition) },
            },
            Join join => EncodeJoin(join),
            SetOperation operation => EncodeSetOperation(operation),
            Limit limit => new P.Relation
            {
                Limit = new() { Input = Encode(limit.Input), Limit_ = ConstantCount(limit.Count) },
            },
            Offset offset => new P.Relation
            {
                Offset = new() { Input = Encode(offset.Input), Offset_ = ConstantCount(offset.Count) },
            },
            Tail tail => new P.Relation
            {
                Tail = new() { Input = Encode(tail.Input), Limit = tail.Count },
            },
            Aggregate aggregate => EncodeAggregate(aggregate),
            Sort sort => new P.Relation
            {
                Sort = new()
                {
                    Input = Encode(sort.Input),
                    Order = { sort.Order.Select(ExpressionEncoder.EncodeSortOrder) },
                    IsGlobal = sort.IsGlobal,
                },
            },
            Drop drop => new P.Relation
            {
                Drop = new()
                {
                    Input = Encode(drop.Input),
                    Columns = { drop.Columns.Select(ExpressionEncoder.Encode) },
                    ColumnNames = { drop.ColumnNames },
                },
            },
            Deduplicate deduplicate => new P.Relation
            {
                Deduplicate = new()
                {
                    Input = Encode(deduplicate.Input),
                    ColumnNames = { deduplicate.ColumnNames },
                    AllColumnsAsKeys = deduplicate.AllColumns,
                },
            },
            Sample sample => EncodeSample(sample),
            SubqueryAlias alias => EncodeSubqueryAlias(alias),
            Repartition repartition => new P.Relation
            {
                Repartition = new()
                {
                    Input = Encode(repartition.Input),
                    NumPartitions = repartition.NumPartitions,
                    Shuffle = repartition.Shuffle,
                },
            },
            RepartitionByExpression repartition => EncodeRepartition(repartition),
            WithColumns columns => new P.Relation
            {
                WithColumns = new() { Input = Encode(columns.Input), Aliases = { columns.Columns.Select(ExpressionEncoder.EncodeAlias) } },
            },
            WithColumnsRenamed renamed => EncodeRenamed(renamed),
            ToDataFrame named => new P.Relation
            {
                ToDf = new() { Input = Encode(named.Input), ColumnNames = { named.ColumnNames } },
            },
            ToSchema schema => new P.Relation
            {
                ToSchema = new() { Input = Encode(schema.Input), Schema = DataTypeCodec.Encode(schema.Schema) },
            },
            Hint hint => new P.Relation
            {
                Hint = new()
                {
                    Input = Encode(hint.Input),
                    Name = hint.Name,
                    Parameters = { hint.Parameters.Select(ExpressionEncoder.Encode) },
                },
            },
            Unpivot unpivot => EncodeUnpivot(unpivot),
            CollectMetrics metrics => new P.Relation
            {
                CollectMetrics = new()
                {
                    Input = Encode(metrics.Input),
                    Name = metrics.Name,
                    Metrics = { metrics.Metrics.Select(ExpressionEncoder.Encode) },
                },
            },
            ServerRelation server => server.Relation.Clone(),
            CatalogQuery query => new P.Relation { Catalog = CatalogEncoder.Encode(query) },
            FillNa or DropNa or ReplaceNa or Summary or Describe or Crosstab or FrequentItems or SampleBy => EncodeStatistics(plan),
            GroupBy
            or Having
            or PivotQuery
            or WithCte
            or WithWindowDefinition
            or InlineTable
            or TableValuedFunction
            or LateralView
            or ScriptTransformation
            or PlanWithUnresolvedIdentifier
            or RelationTimeTravel => throw NotOnConnect.SqlOnly(plan.GetType()),
            Command => throw new ArgumentException($"'{plan.GetType().Name}' is a command, not a relation.", nameof(plan)),
            _ => throw NotOnConnect.Unknown(plan.GetType()),
        };

    private static int ConstantCount(Expression count) =>
        count is Literal { Value: int value } ? value : throw NotOnConnect.SqlOnly(count.GetType());
}
