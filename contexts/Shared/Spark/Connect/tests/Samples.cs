using System.Collections;
using System.Reflection;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Columnar;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Connect.Tests;

/// <summary>A sample of every record, its parts made by their types.</summary>
internal static class Samples
{
    private static readonly HashSet<Type> s_sqlOnly =
    [
        typeof(ScalarSubquery),
        typeof(Exists),
        typeof(InSubquery),
        typeof(NamedArgument),
        typeof(Parameter),
        typeof(GroupingAnalytics),
        typeof(GroupBy),
        typeof(Having),
        typeof(PivotQuery),
        typeof(WithCte),
        typeof(WithWindowDefinition),
        typeof(InlineTable),
        typeof(TableValuedFunction),
        typeof(LateralView),
        typeof(TableArgument),
        typeof(ExpressionWithUnresolvedIdentifier),
        typeof(ScriptTransformation),
        typeof(PlanWithUnresolvedIdentifier),
        typeof(RelationTimeTravel),
    ];

    internal static bool IsSqlOnly(Type record) => s_sqlOnly.Contains(record);

    internal static object Make(Type type) =>
        type switch
        {
            _ when type == typeof(Literal) || type == typeof(Expression) => new Literal(1, DataTypes.IntegerType),
            _ when type == typeof(LogicalPlan) => new Plans.Relations.Range(0, 3, 1),
            _ when type == typeof(SubqueryAlias) => new SubqueryAlias((LogicalPlan)Make(typeof(LogicalPlan)), ["a"], []),
            _ when type == typeof(UnpivotColumn) => new UnpivotColumn([new UnresolvedAttribute(["id"])]),
            _ when type == typeof(Unpivot) => new Unpivot(
                (LogicalPlan)Make(typeof(LogicalPlan)),
                [],
                [(UnpivotColumn)Make(typeof(UnpivotColumn))],
                "k",
                ["v"]
            ),
            _ when type == typeof(Cast) => new Cast((Expression)Make(typeof(Expression)), DataTypes.LongType),
            _ when type == typeof(string) => "a",
            _ when type == typeof(Delegate) => new Func<int>(() => 1),
            _ when type == typeof(DataType) => DataTypes.IntegerType,
            _ when type == typeof(StructType) => new StructType([]),
            _ when type == typeof(LocalData) => new LocalData(new StructType([]), []),
            _ when type.IsValueType => Nullable.GetUnderlyingType(type) is { } underlying ? Make(underlying) : MakeValue(type),
            _ when type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>) => MakeList(type.GetGenericArguments()[0]),
            _ => MakeRecord(type),
        };

    private static object MakeValue(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>)
            ? Activator.CreateInstance(type, [.. type.GetGenericArguments().Select(Make)])!
            : Activator.CreateInstance(type)!;

    private static object MakeList(Type itemType)
    {
        var items = (IList)Array.CreateInstance(itemType, 1);
        items[0] = Make(itemType);
        return typeof(ValueList).GetMethod(nameof(ValueList.ToValueList))!.MakeGenericMethod(itemType).Invoke(null, [items])!;
    }

    private static object MakeRecord(Type type)
    {
        var constructor = type.GetConstructors(BindingFlags.Public | BindingFlags.Instance)
            .MaxBy(candidate => candidate.GetParameters().Length)!;
        return constructor.Invoke([.. constructor.GetParameters().Select(parameter => Make(parameter.ParameterType))]);
    }
}
