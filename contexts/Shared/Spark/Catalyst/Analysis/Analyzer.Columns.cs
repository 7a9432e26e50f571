using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Coercion;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Relations;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Formatting;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Catalyst.Analysis;

/// <content>Columns added, renamed, dropped and converted by frames.</content>
public sealed partial class Analyzer
{
    private Analyzed ResolveWithColumns(WithColumns columns, QueryScope query)
    {
        var input = Analyze(columns.Input, query);
        var names = new HashSet<string>(Settings.NameComparer);
        foreach (var column in columns.Columns)
        {
            if (!names.Add(column.Names[0]))
            {
                throw AnalysisErrors.Error(
                    "COLUMN_ALREADY_EXISTS",
                    column.Origin,
                    ("columnName", SqlIdentifier.Quote(column.Names[0].ToLowerInvariant()))
                );
            }
        }

        var existing = input.Columns.Select(column =>
            columns.Columns.FirstOrDefault(added => added.Names[0].Equals(column.Name, Settings.NameComparison)) is { } added
                ? added
                : (Expression)new ResolvedColumn(column)
        );
        var added = columns.Columns.Where(column =>
            !input.Columns.Any(known => known.Name.Equals(column.Names[0], Settings.NameComparison))
        );
        var list = new SelectList(this, query, input).Add([.. existing, .. added]);
        return list.Items.Any(item => OutsideAggregates.HasAggregate(item.Value))
            ? new AggregateStage(this, input, new GroupingColumns(input.Plan, [], Settings), list.Items, list.LateralAliases).Build()
            : Select(input, list);
    }

    private Analyzed ResolveWithColumnsRenamed(WithColumnsRenamed renamed, QueryScope query)
    {
        var input = Analyze(renamed.Input, query);
        var columns = input
            .Columns.Select(
                NamedExpression (column) =>
                {
                    foreach (var (from, to) in renamed.Renames)
                    {
                        if (column.Name.Equals(from, Settings.NameComparison))
                        {
                            return Alias(column, to);
                        }
                    }

                    return column;
                }
            )
            .ToValueList();
        return columns.All(column => column is AttributeReference)
            ? input
            : new Analyzed(new TypedProject(input.Plan, columns), input) { IsTransparent = true };
    }

    private Analyzed ResolveToDataFrame(ToDataFrame named, QueryScope query)
    {
        var input = Analyze(named.Input, query);
        if (named.ColumnNames.Count != input.Columns.Count)
        {
            throw new Plans.Errors.AnalysisException(
                null,
                $"The number of columns doesn't match.\nOld column names ({input.Columns.Count}): {string.Join(", ", input.Columns.Select(column => column.Name))}\n"
                    + $"New column names ({named.ColumnNames.Count}): {string.Join(", ", named.ColumnNames)}"
            );
        }

        var columns = input.Columns.Select(NamedExpression (column, i) => Alias(column, named.ColumnNames[i])).ToValueList();
        return new Analyzed(new TypedProject(input.Plan, columns), input) { IsTransparent = true };
    }

    private Analyzed ResolveDrop(Drop drop, QueryScope query)
    {
        var input = Analyze(drop.Input, query);
        var resolver = new ExpressionResolver(this, query, new NameScope(Settings, input) { AddsMissing = true });
        var dropped = new List<TypedExpression>();
        foreach (var expression in drop.Columns)
        {
            // A column that does not exist is not there already.
            if (expression is UnresolvedAttribute { PlanId: null } name)
            {
                if (new NameScope(Settings, input).FindColumn(name) is { } found)
                {
                    dropped.Add(found);
                }
            }
            else
            {
                dropped.Add(resolver.Resolve(expression));
            }
        }

        var kept = input
            .Columns.Where(column =>
                !drop.ColumnNames.Any(name => column.Name.Equals(name, Settings.NameComparison))
                && !dropped.Any(other => Semantics.AreEqual(other, column))
            )
            .ToValueList();
        return kept.Count == input.Columns.Count
            ? input
            : new Analyzed(new TypedProject(input.Plan, kept.Select(NamedExpression (column) => column).ToValueList()), input)
            {
                IsTransparent = true,
            };
    }

    private Analyzed ResolveToSchema(ToSchema schema, QueryScope query)
    {
        var input = Analyze(schema.Input, query);
        var columns = schema
            .Schema.Fields.Select(
                NamedExpression (field) =>
                {
                    var found = input.Columns.FirstOrDefault(column => column.Name.Equals(field.Name, Settings.NameComparison));
                    return found is null
                        ? field.IsNullable
                            ? Alias(new TypedLiteral(null, field.DataType), field.Name)
                            : throw AnalysisErrors.UnresolvedColumn([field.Name], input.Columns, schema.Origin)
                        : Alias(Reconcile(found, field.Name, field.DataType, field.IsNullable), field.Name);
                }
            )
            .ToValueList();
        return new Analyzed(new TypedProject(input.Plan, columns), input);
    }

    private TypedExpression Reconcile(TypedExpression column, string name, DataType type, bool isNullable)
    {
        if (column.IsNullable && !isNullable)
        {
            throw AnalysisErrors.Error("NULLABLE_COLUMN_OR_FIELD", column.Origin, ("name", SqlIdentifier.Quote(name)));
        }

        if (CommonTypes.IsSameType(column.Type, type) && column.Type is not StructType)
        {
            return column;
        }

        return (column.Type, type) switch
        {
            (NumericType, NumericType) or (_, StringType) or (DateType, TimestampType) or (NullType, _) => new TypedCast(
                column,
                type,
                EvalMode.Ansi
            ),
            (StructType source, StructType target) => ReconcileStruct(column, source, target),
            (ArrayType or MapType, ArrayType or MapType) when CastRules.CanCast(column.Type, type, EvalMode.Ansi) => new TypedCast(
                column,
                type,
                EvalMode.Ansi
            ),
            _ => throw AnalysisErrors.Error(
                "INVALID_COLUMN_OR_FIELD_DATA_TYPE",
                column.Origin,
                ("name", SqlIdentifier.Quote(name)),
                ("type", DataTypeMismatch.Quote(column.Type)),
                ("expectedType", DataTypeMismatch.Quote(type))
            ),
        };
    }

    private TypedExpression ReconcileStruct(TypedExpression column, StructType source, StructType target)
    {
        var arguments = target
            .Fields.SelectMany(field =>
            {
                var ordinal = source.Fields.FindIndex(other => other.Name.Equals(field.Name, Settings.NameComparison));
                var value =
                    ordinal < 0
                        ? field.IsNullable
                            ? new TypedLiteral(null, field.DataType)
                            : throw AnalysisErrors.Error(
                                "UNRESOLVED_FIELD.WITHOUT_SUGGESTION",
                                column.Origin,
                                ("fieldName", SqlIdentifier.Quote(field.Name)),
                                ("columnPath", ExpressionSql.Of(column))
                            )
                        : Reconcile(new GetStructField(column, ordinal), field.Name, field.DataType, field.IsNullable || column.IsNullable);
                return new[] { new TypedLiteral(field.Name, DataTypes.StringType), value };
            })
            .ToArray();
        var made = Call("named_struct", column.Origin, arguments);
        return !column.IsNullable
            ? made
            : new TypedCase([new TypedCaseBranch(Call("isnull", column.Origin, column), new TypedLiteral(null, made.Type))], made)
            {
                IsIf = true,
            };
    }
}
