using System.Reflection;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Api.Tests.Fakes;
using Shared.Spark.Plans.Expressions;
using Expression = System.Linq.Expressions.Expression;

namespace Shared.Spark.Api.Tests;

public sealed class UserDefinedFunctionTests
{
    private static readonly StructType s_rows = new([new StructField("x", DataTypes.IntegerType)]);

    public static TheoryData<int, bool> Overloads =>
        [.. from arity in Enumerable.Range(0, 11) from givesRows in new[] { false, true } select (arity, givesRows)];

    [Theory]
    [MemberData(nameof(Overloads))]
    public void A_function_of_so_many_arguments_becomes_one_of_so_many_columns(int arity, bool givesRows)
    {
        var udf = (Delegate)Invoke(typeof(Functions), null, nameof(Functions.Udf), [], arity, givesRows)!;
        var columns = Enumerable.Range(0, arity).Select(i => Functions.Col($"c{i}")).ToArray();
        var call = (InlineUserDefinedFunction)((Column)udf.DynamicInvoke([.. columns])!).Expression;
        call.Arguments.Should().Equal(columns.Select(column => column.Expression));
        call.Function.ReturnType.Should().Be(givesRows ? s_rows : DataTypes.IntegerType);
        call.Function.Name.Should().BeNull();
    }

    [Theory]
    [MemberData(nameof(Overloads))]
    public void A_function_of_so_many_arguments_is_registered_by_its_name(int arity, bool givesRows)
    {
        var (session, engine) = FakeEngine.Start();
        Invoke(typeof(UdfRegistration), session.Udf(), nameof(UdfRegistration.Register), ["f"], arity, givesRows);
        var function = engine.Functions.Single();
        function.Name.Should().Be("f");
        function.ReturnType.Should().Be(givesRows ? s_rows : DataTypes.IntegerType);
        function.Delegate.Method.GetParameters().Count(parameter => parameter.ParameterType == typeof(int)).Should().Be(arity);
    }

    private static object? Invoke(Type type, object? target, string name, object[] first, int arity, bool givesRows)
    {
        var method = type.GetMethods()
            .Single(candidate =>
                candidate.Name == name
                && candidate.GetGenericArguments().Length == arity + (givesRows ? 0 : 1)
                && candidate.GetParameters().Any(parameter => parameter.ParameterType == typeof(StructType)) == givesRows
            );
        var result = givesRows ? typeof(Row) : typeof(int);
        Type[] types = [.. Enumerable.Repeat(typeof(int), arity), result];
        object value = givesRows ? (Row)new GenericRow([1]) : 1;
        var function = Expression
            .Lambda(Expression.GetFuncType(types), Expression.Constant(value), types[..^1].Select(Expression.Parameter))
            .Compile();
        var closed = method.IsGenericMethodDefinition ? method.MakeGenericMethod(givesRows ? types[..^1] : types) : method;
        return closed.Invoke(target, BindingFlags.Default, null, [.. first, function, .. givesRows ? new object[] { s_rows } : []], null);
    }
}
