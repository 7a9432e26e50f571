using System.Globalization;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Coercion;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Relations;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Formatting;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Catalyst.Analysis;

/// <content>UNION, INTERSECT, EXCEPT. Mirrors Spark's <c>WidenSetOperationTypes</c> and <c>ResolveUnion</c>.</content>
public sealed partial class Analyzer
{
    private Analyzed ResolveSetOperation(SetOperation operation, QueryScope query)
    {
        var left = Analyze(operation.Left, query);
        var right = Analyze(operation.Right, query);
        var (leftPlan, rightPlan) = (left.ToPlan(), right.ToPlan());
        if (operation.ByName)
        {
            (leftPlan, rightPlan) = MatchByName(leftPlan, rightPlan, operation.AllowMissingColumns);
        }

        CheckCounts(operation, leftPlan, rightPlan);
        var types = new DataType[leftPlan.Output.Count];
        for (var i = 0; i < types.Length; i++)
        {
            types[i] =
                CommonTypes.FindWiderForTwo(leftPlan.Output[i].Type, rightPlan.Output[i].Type, Settings)
                ?? throw Incompatible(operation, i, leftPlan.Output[i].Type, rightPlan.Output[i].Type);
            CheckNoMap(operation, leftPlan.Output[i]);
        }

        (leftPlan, rightPlan) = (CastTo(leftPlan, types), CastTo(rightPlan, types));
        var output = leftPlan
            .Output.Select(
                (column, i) =>
                    new AttributeReference(
                        Context.Ids.Next(),
                        column.Name,
                        MergeNullability(column.Type, rightPlan.Output[i].Type, operation),
                        IsNullable(operation.Type, column, rightPlan.Output[i])
                    )
                    {
                        Qualifier = operation.Type == SetOperationType.Union ? [] : column.Qualifier,
                        Metadata = column.Metadata,
                    }
            )
            .ToValueList();
        var plan = new TypedSetOperation(leftPlan, rightPlan, operation.Type, operation.IsAll, output);
        return new Analyzed(plan, left, right) { Renames = Renames(left, leftPlan, output) };
    }

    private static Dictionary<ExprId, AttributeReference> Renames(Analyzed left, TypedPlan leftPlan, ValueList<AttributeReference> output)
    {
        var renames = new Dictionary<ExprId, AttributeReference>(output.Count);
        for (var i = 0; i < output.Count && i < left.Columns.Count; i++)
        {
            // A column that was cast is known by its old id as well.
            renames[left.Columns[i].Id] = output[i];
            renames[leftPlan.Output[i].Id] = output[i];
        }

        return renames;
    }

    private static bool IsNullable(SetOperationType type, AttributeReference left, AttributeReference right) =>
        type switch
        {
            SetOperationType.Union => left.IsNullable || right.IsNullable,
            SetOperationType.Intersect => left.IsNullable && right.IsNullable,
            _ => left.IsNullable,
        };

    private static DataType MergeNullability(DataType left, DataType right, SetOperation operation) =>
        operation.Type != SetOperationType.Union || left.Equals(right) ? left : Merge(left, right);

    private static DataType Merge(DataType left, DataType right) =>
        (left, right) switch
        {
            (ArrayType first, ArrayType second) => new ArrayType(
                Merge(first.ElementType, second.ElementType),
                first.ContainsNull || second.ContainsNull
            ),
            (MapType first, MapType second) => new MapType(
                Merge(first.KeyType, second.KeyType),
                Merge(first.ValueType, second.ValueType),
                first.ValueContainsNull || second.ValueContainsNull
            ),
            (StructType first, StructType second) => new StructType(
                first
                    .Fields.Zip(second.Fields)
                    .Select(pair => new StructField(
                        pair.First.Name,
                        Merge(pair.First.DataType, pair.Second.DataType),
                        pair.First.IsNullable || pair.Second.IsNullable,
                        pair.First.Metadata
                    ))
            ),
            _ => left,
        };

    private static void CheckCounts(SetOperation operation, TypedPlan left, TypedPlan right)
    {
        if (left.Output.Count != right.Output.Count)
        {
            throw AnalysisErrors.Error(
                "NUM_COLUMNS_MISMATCH",
                operation.Origin,
                ("operator", OperatorName(operation)),
                ("firstNumColumns", left.Output.Count.ToString(CultureInfo.InvariantCulture)),
                ("invalidOrdinalNum", "second"),
                ("invalidNumColumns", right.Output.Count.ToString(CultureInfo.InvariantCulture))
            );
        }
    }

    private static void CheckNoMap(SetOperation operation, AttributeReference column)
    {
        if ((operation.Type != SetOperationType.Union || !operation.IsAll) && Ordering.Exists(column.Type, type => type is MapType))
        {
            throw AnalysisErrors.Error(
                "UNSUPPORTED_FEATURE.SET_OPERATION_ON_MAP_TYPE",
                operation.Origin,
                ("colName", SqlIdentifier.Quote(column.Name)),
                ("dataType", DataTypeMismatch.Quote(column.Type))
            );
        }
    }

    private static Plans.Errors.AnalysisException Incompatible(SetOperation operation, int index, DataType left, DataType right) =>
        AnalysisErrors.Error(
            "INCOMPATIBLE_COLUMN_TYPE",
            operation.Origin,
            ("operator", OperatorName(operation)),
            ("columnOrdinalNumber", Ordinal(index)),
            ("tableOrdinalNumber", "second"),
            ("dataType1", DataTypeMismatch.Quote(right)),
            ("dataType2", DataTypeMismatch.Quote(left)),
            ("hint", "")
        );

    private static string OperatorName(SetOperation operation) =>
        operation.Type switch
        {
            SetOperationType.Union => "UNION",
            SetOperationType.Intersect => operation.IsAll ? "INTERSECT ALL" : "INTERSECT",
            _ => operation.IsAll ? "EXCEPT ALL" : "EXCEPT",
        };

    private static string Ordinal(int index) =>
        index switch
        {
            0 => "first",
            1 => "second",
            2 => "third",
            _ => string.Create(CultureInfo.InvariantCulture, $"{index + 1}th"),
        };

    private TypedPlan CastTo(TypedPlan plan, DataType[] types)
    {
        var changes = false;
        for (var i = 0; i < types.Length && !changes; i++)
        {
            changes = !CommonTypes.IsSameType(plan.Output[i].Type, types[i]);
        }

        return !changes
            ? plan
            : new TypedProject(
                plan,
                plan.Output.Select(
                        (column, i) =>
                            CommonTypes.IsSameType(column.Type, types[i])
                                ? (NamedExpression)column
                                : Alias(CommonTypes.CastTo(column, types[i], Settings.EvalMode), column.Name)
                    )
                    .ToValueList()
            );
    }

    private (TypedPlan Left, TypedPlan Right) MatchByName(TypedPlan left, TypedPlan right, bool allowsMissing)
    {
        CheckUnique(left.Output);
        CheckUnique(right.Output);
        var comparison = Settings.NameComparison;
        var matched = new List<NamedExpression>();
        foreach (var column in left.Output)
        {
            var found = right.Output.FirstOrDefault(other => other.Name.Equals(column.Name, comparison));
            matched.Add(
                found
                    ?? (NamedExpression)(
                        allowsMissing
                            ? Alias(
                                CommonTypes.CastTo(new TypedLiteral(null, DataTypes.NullType), column.Type, EvalMode.Legacy),
                                column.Name
                            )
                            : throw AnalysisErrors.Error(
                                "_LEGACY_ERROR_TEMP_1201",
                                default,
                                ("colName", column.Name),
                                ("fieldNames", string.Join(", ", right.Output.Select(other => other.Name)))
                            )
                    )
            );
        }

        var extra = right.Output.Where(other => !left.Output.Any(column => column.Name.Equals(other.Name, comparison))).ToArray();
        if (extra.Length == 0)
        {
            return (left, new TypedProject(right, matched.ToValueList()));
        }

        if (!allowsMissing)
        {
            return (left, new TypedProject(right, [.. matched, .. extra]));
        }

        var added = extra.Select(
            NamedExpression (other) =>
                Alias(CommonTypes.CastTo(new TypedLiteral(null, DataTypes.NullType), other.Type, EvalMode.Legacy), other.Name)
        );
        return (new TypedProject(left, [.. left.Output, .. added]), new TypedProject(right, [.. matched, .. extra]));
    }

    private void CheckUnique(ValueList<AttributeReference> columns)
    {
        var comparer = Settings.NameComparer;
        var names = new HashSet<string>(comparer);
        foreach (var column in columns)
        {
            if (!names.Add(column.Name))
            {
                throw AnalysisErrors.Error(
                    "COLUMN_ALREADY_EXISTS",
                    default,
                    ("columnName", SqlIdentifier.Quote(column.Name.ToLowerInvariant()))
                );
            }
        }
    }
}
