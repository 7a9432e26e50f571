using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Catalog;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Parsing;
using Shared.Spark.Catalyst.Relations;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Formatting;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Catalyst.Analysis;

/// <content>Tables, views, frames' rows, SQL text, named queries, aliases.</content>
public sealed partial class Analyzer
{
    private const int MaxViewDepth = 100;

    private Analyzed ResolveLocalRelation(LocalRelation relation) =>
        new(new TypedLocalRelation(relation.Data, Attributes(relation.Data.Schema, [])));

    private ValueList<AttributeReference> Attributes(StructType schema, ValueList<string> qualifier)
    {
        var attributes = new AttributeReference[schema.Fields.Count];
        for (var i = 0; i < attributes.Length; i++)
        {
            var field = schema.Fields[i];
            attributes[i] = new AttributeReference(Context.Ids.Next(), field.Name, ExpressionType(field.DataType), field.IsNullable)
            {
                Qualifier = qualifier,
                Metadata = field.Metadata.Count == 0 ? null : field.Metadata.ToString(Newtonsoft.Json.Formatting.None),
            };
        }

        return ValueList.Create<AttributeReference>(attributes);
    }

    // Expressions see text of a fixed or limited length as text.
    private static DataType ExpressionType(DataType type) => type is CharType or VarcharType ? DataTypes.StringType : type;

    private TypedScan Scan(ScanSource source, ValueList<string> qualifier) => new(source, Attributes(source.Schema, qualifier));

    private Analyzed ResolveRange(long start, long end, long step)
    {
        if (step == 0)
        {
            throw new Plans.Errors.AnalysisException(null, "step (0) cannot be 0");
        }

        return new Analyzed(
            new TypedRange(start, end, step, [new AttributeReference(Context.Ids.Next(), "id", DataTypes.LongType, isNullable: false)])
        );
    }

    private Analyzed ResolveRelation(UnresolvedRelation relation, QueryScope query)
    {
        if (relation.NameParts.Count == 1 && CteScope.Find(query.Ctes, relation.NameParts[0], Settings) is { } cte)
        {
            return Reference(cte);
        }

        var found = Context.Catalog.LookupRelation(relation.NameParts) ?? FileRelation(relation);
        if (found is null)
        {
            AnalysisErrors.CheckNamespace(relation.NameParts, Context, relation.Origin);
            throw AnalysisErrors.TableOrViewNotFound(relation.NameParts, relation.Origin);
        }

        switch (found)
        {
            case CatalogRelation.Table table:
                return new Analyzed(Scan(table.Source, table.QualifiedName));
            case CatalogRelation.AnalyzedView view:
                return Rename(view.Plan, view.QualifiedName);
            case CatalogRelation.View view:
                if (query.ViewDepth >= MaxViewDepth)
                {
                    throw AnalysisErrors.Error(
                        "_LEGACY_ERROR_TEMP_1009",
                        relation.Origin,
                        ("identifier", AnalysisErrors.Name(view.QualifiedName)),
                        ("maxNestedViewDepth", "100"),
                        ("config", "spark.sql.view.maxNestedViewDepth")
                    );
                }

                var analyzed = Analyze(view.Query, new QueryScope { ViewDepth = query.ViewDepth + 1 });
                return Qualify(WithColumnNames(analyzed, view.ColumnNames, relation.Origin), view.QualifiedName);
            default:
                throw AnalysisErrors.TableOrViewNotFound(relation.NameParts, relation.Origin);
        }
    }

    // No source of this engine keeps what it was.
    private Analyzed ResolveTimeTravel(RelationTimeTravel travel, QueryScope query)
    {
        var relation = Analyze(travel.Relation, query);
        var name = relation.Columns is [{ Qualifier: { Count: > 0 } qualifier }, ..]
            ? qualifier
            : ((travel.Relation as UnresolvedRelation)?.NameParts ?? []);
        throw AnalysisErrors.Error("UNSUPPORTED_FEATURE.TIME_TRAVEL", travel.Origin, ("relationId", AnalysisErrors.Name(name)));
    }

    // A name that is known only now is none of a WITH.
    private Analyzed ResolveIdentifier(PlanWithUnresolvedIdentifier identifier, QueryScope query)
    {
        var name = IdentifierClause.Evaluate(Resolver(query, OneRow()).Resolve(identifier.Name), Context, Compute);
        return IdentifierClause.Fill(identifier.Template, name) is { } plan
            ? Analyze(plan, query with { Ctes = null, IsCached = false })
            : throw AnalysisErrors.Unsupported($"IDENTIFIER as the target of {identifier.Template.GetType().Name}");
    }

    // SELECT … FROM parquet.`path`.
    private CatalogRelation.Table? FileRelation(UnresolvedRelation relation)
    {
        if (
            relation.NameParts.Count != 2
            || relation.NameParts[0].ToLowerInvariant() is not ("parquet" or "csv" or "json" or "orc" or "text" or "avro" or "delta")
        )
        {
            return null;
        }

        var source = new UnresolvedDataSource(relation.NameParts[0].ToLowerInvariant(), [relation.NameParts[1]])
        {
            Options = relation.Options,
        };
        return new CatalogRelation.Table([relation.NameParts[0], relation.NameParts[1]], Context.DataSources.Resolve(source));
    }

    private Analyzed Rename(TypedPlan plan, ValueList<string> qualifier)
    {
        var output = plan.Output.Select(column => column.With(id: Context.Ids.Next()) with { Qualifier = qualifier }).ToValueList();
        return new Analyzed(new TypedRename(plan, output));
    }

    private Analyzed Reference(TypedCte cte)
    {
        var output = cte.Plan.Output.Select(column => column.With(id: Context.Ids.Next()) with { Qualifier = [cte.Name] }).ToValueList();
        return new Analyzed(new TypedCteReference(cte.Id, output, cte.Plan.Output));
    }

    private static Analyzed Qualify(Analyzed input, ValueList<string> qualifier)
    {
        var columns = input.Columns.Map(column => column with { Qualifier = qualifier });
        return new Analyzed(input.Plan, columns, input);
    }

    private Analyzed ResolveAlias(SubqueryAlias alias, QueryScope query)
    {
        var input = Analyze(alias.Input, query);
        if (alias is { Input: TableValuedFunction function, ColumnNames.Count: > 0 and var count } && count != input.Columns.Count)
        {
            throw AnalysisErrors.Error(
                "NUM_TABLE_VALUE_ALIASES_MISMATCH",
                alias.Origin,
                ("funcName", AnalysisErrors.Name(function.NameParts)),
                ("aliasesNum", count.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                ("outColsNum", input.Columns.Count.ToString(System.Globalization.CultureInfo.InvariantCulture))
            );
        }

        return Qualify(WithColumnNames(input, alias.ColumnNames, alias.Origin), alias.Alias);
    }

    private Analyzed WithColumnNames(Analyzed input, ValueList<string> names, Origin origin)
    {
        if (names.Count == 0)
        {
            return input;
        }

        if (names.Count != input.Columns.Count)
        {
            throw AnalysisErrors.Error(
                "_LEGACY_ERROR_TEMP_1028",
                origin,
                ("columnSize", names.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                ("outputSize", input.Columns.Count.ToString(System.Globalization.CultureInfo.InvariantCulture))
            );
        }

        var columns = input.Columns.Select((column, i) => (NamedExpression)Alias(column, names[i])).ToValueList();
        return new Analyzed(new TypedProject(input.Plan, columns), input);
    }

    private Analyzed ResolveSql(SqlQuery sql, QueryScope query)
    {
        var plan = SparkSqlParser.ParsePlan(sql.Text, Context.ParserOptions);
        if (sql.NamedArguments.Count == 0 && sql.PositionalArguments.Count == 0)
        {
            return Analyze(plan, query with { IsCached = false });
        }

        var named = new Dictionary<string, Expression>();
        foreach (var argument in sql.NamedArguments)
        {
            named[argument.Name] = CheckedArgument(argument.Name, argument.Value);
        }

        var values = new ParameterValues(
            named,
            [.. sql.PositionalArguments.Select((argument, i) => CheckedArgument($"_{i + 1}", argument))]
        )
        {
            Positions = ParameterMarkers.PositionsIn(plan),
        };
        return Analyze(plan, query with { IsCached = false, Parameters = values });
    }

    private static Expression CheckedArgument(string name, Expression value) =>
        value is Literal ? value : throw AnalysisErrors.Error("INVALID_SQL_ARG", value.Origin, ("name", name));

    private Analyzed ResolveCtes(WithCte with, QueryScope query)
    {
        var definitions = new List<TypedCte>(with.Relations.Count);
        var scope = query.Ctes;
        CteScope? own = null;
        var isLegacy = Settings.CtePrecedence == CtePrecedence.Legacy;
        var isWithin = isLegacy && query.OuterCtes is not null;
        foreach (var relation in with.Relations)
        {
            var hidden = ReferenceEquals(query.Start, with) && CteScope.Find(query.Ctes, relation.Name, Settings) is not null;
            if (hidden && Settings.CtePrecedence == CtePrecedence.Exception)
            {
                throw AnalysisErrors.Error(
                    "AMBIGUOUS_ALIAS_IN_NESTED_CTE",
                    relation.Plan.Origin,
                    ("name", SqlIdentifier.Quote(relation.Name)),
                    ("config", "\"spark.sql.legacy.ctePrecedencePolicy\""),
                    ("docroot", Functions.Arity.DocumentationRoot)
                );
            }

            var visible = isWithin ? own : scope;
            var analyzed = Analyze(
                relation.Plan,
                query with
                {
                    Ctes = visible,
                    OuterCtes = visible,
                    Start = relation.Plan,
                    IsCached = false,
                }
            );
            var plan = WithColumnNames(analyzed, relation.ColumnNames, relation.Plan.Origin).ToPlan();
            var definition = new TypedCte(Context.Ids.Next().Value, relation.Name, plan);
            definitions.Add(definition);
            own = new CteScope(relation.Name, definition, own);
            if (!isWithin || CteScope.Find(query.OuterCtes, relation.Name, Settings) is null)
            {
                scope = new CteScope(relation.Name, definition, scope);
            }
        }

        var input = Analyze(with.Input, query with { Ctes = scope, IsCached = false });
        return new Analyzed(new TypedWithCte(input.Plan, definitions.ToValueList()), input.Columns, input) { Hidden = input.Hidden };
    }

    private Analyzed ResolveSample(Sample sample, QueryScope query)
    {
        var (lower, upper) = (sample.LowerBound, sample.UpperBound);
        return Over(
            Analyze(sample.Input, query),
            input => new TypedSample(input, lower, upper, sample.WithReplacement, sample.Seed ?? Random.Shared.NextInt64())
        );
    }

    private Analyzed ResolveRepartition(RepartitionByExpression repartition, QueryScope query)
    {
        var input = Analyze(repartition.Input, query);
        ResolveWithMissing(input, repartition.PartitionBy, query, "RepartitionByExpression");
        return input;
    }

    private static Analyzed WithRenames(
        TypedPlan plan,
        Analyzed input,
        ValueList<AttributeReference> from,
        ValueList<AttributeReference> to
    )
    {
        var renames = new Dictionary<ExprId, AttributeReference>(from.Count);
        for (var i = 0; i < from.Count; i++)
        {
            renames[from[i].Id] = to[i];
        }

        return new Analyzed(
            plan,
            input.Columns.Map(column =>
                renames.TryGetValue(column.Id, out var renamed) ? column.With(id: renamed.Id, isNullable: renamed.IsNullable) : column
            ),
            input
        )
        {
            Hidden = input.Hidden.Map(column => renames.TryGetValue(column.Id, out var renamed) ? column.With(id: renamed.Id) : column),
            Renames = renames,
        };
    }
}
