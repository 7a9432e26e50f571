using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Relations;

namespace Shared.Spark.Embedded.Translation;

/// <summary>Finds the columns that some part of a plan uses: sources that are read by own code are asked for no others.</summary>
internal static class NeededColumns
{
    /// <summary>The ids of all columns that the plan's result or an expression in it refers to.</summary>
    internal static HashSet<ExprId> Of(TypedPlan plan)
    {
        var ids = new HashSet<ExprId>();
        Require(plan.Output.Select(column => column.Id));
        Visit(plan);
        return ids;

        void Require(IEnumerable<ExprId> columns) => ids.UnionWith(columns);

        void Visit(TypedPlan node)
        {
            switch (node)
            {
                case TypedProject project:
                    // A column that is passed on is needed only if it is used above.
                    foreach (
                        var expression in project.Expressions.Where(e =>
                            e is not AttributeReference || ids.Contains(((AttributeReference)e).Id)
                        )
                    )
                    {
                        CollectOne(expression);
                    }

                    break;
                case TypedFilter filter:
                    CollectOne(filter.Condition);
                    break;
                case TypedJoin { Condition: { } condition }:
                    CollectOne(condition);
                    break;
                case TypedAggregate aggregate:
                    Collect(aggregate.Grouping);
                    Collect(aggregate.Aggregates);
                    break;
                case TypedSort sort:
                    Collect(sort.Order);
                    break;
                case TypedGenerate generate:
                    CollectOne(generate.Generator);
                    break;
                case TypedWithCte with:
                    foreach (var definition in with.Definitions)
                    {
                        Require(definition.Plan.Output.Select(column => column.Id));
                        Visit(definition.Plan);
                    }

                    break;
                case TypedDistinct or TypedDeduplicate or TypedSetOperation or TypedRename:
                    foreach (var child in node.Children)
                    {
                        Require(child.Output.Select(column => column.Id));
                    }

                    break;
            }

            foreach (var child in node.Children)
            {
                Visit(child);
            }
        }

        void Collect(IEnumerable<TypedExpression> expressions)
        {
            foreach (var expression in expressions)
            {
                CollectOne(expression);
            }
        }

        void CollectOne(TypedExpression expression)
        {
            switch (expression)
            {
                case AttributeReference attribute:
                    ids.Add(attribute.Id);
                    break;
                case OuterReference outer:
                    ids.Add(outer.Attribute.Id);
                    break;
                case SubqueryExpression subquery:
                    VisitSubquery(subquery.Plan);
                    break;
            }

            Collect(expression.Children);
        }

        void VisitSubquery(TypedPlan subquery)
        {
            Require(subquery.Output.Select(column => column.Id));
            Visit(subquery);
        }
    }
}
