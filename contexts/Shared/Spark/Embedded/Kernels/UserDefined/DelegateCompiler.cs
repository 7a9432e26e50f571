using System.Linq.Expressions;
using System.Reflection;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Execution;
using Shared.Spark.Plans.Columnar;

namespace Shared.Spark.Embedded.Kernels.UserDefined;

/// <summary>
/// Compiles calls of C# functions over vectors, so that numbers are neither boxed nor looked up. As Spark does for Scala functions, a
/// parameter that cannot be null makes the result null when its argument is; one that can is given the null.
/// </summary>
internal static class DelegateCompiler
{
    private static readonly MethodInfo s_isNull = typeof(ColumnVector).GetMethod(nameof(ColumnVector.IsNullAt))!;
    private static readonly MethodInfo s_readValue = typeof(RowReader).GetMethod(nameof(RowReader.ReadValue))!;
    private static readonly MethodInfo s_as = typeof(RowValues).GetMethod(
        nameof(RowValues.As),
        BindingFlags.Static | BindingFlags.NonPublic
    )!;

    internal static DelegateCall Compile(Delegate function, KernelSite site)
    {
        var (vectors, row, result) = (
            Expression.Parameter(typeof(DuckDbVector[])),
            Expression.Parameter(typeof(int)),
            Expression.Parameter(typeof(VectorWriter))
        );
        var parameters = function.GetType().GetMethod("Invoke")!.GetParameters();
        var setNull = WriterCall(result, nameof(VectorWriter.SetNull), row);
        var arguments = parameters.Select(
            (parameter, i) => Read(Expression.ArrayIndex(vectors, Expression.Constant(i)), row, parameter.ParameterType, site.Arguments[i])
        );
        Expression body = Write(result, row, Expression.Invoke(Expression.Constant(function), arguments), site.Result);
        for (var i = parameters.Length - 1; i >= 0; i--)
        {
            if (!TakesNull(parameters[i].ParameterType))
            {
                body = Expression.IfThenElse(
                    Expression.Call(Expression.ArrayIndex(vectors, Expression.Constant(i)), s_isNull, row),
                    setNull,
                    body
                );
            }
        }

        return Expression.Lambda<DelegateCall>(body, vectors, row, result).Compile();
    }

    private static bool TakesNull(Type type) => !type.IsValueType || Nullable.GetUnderlyingType(type) is not null;

    private static Expression Read(Expression vector, Expression row, Type target, DataType type)
    {
        var value = Nullable.GetUnderlyingType(target) ?? target;
        var getter = Getter(type, value) is { } name ? Expression.Call(vector, typeof(ColumnVector).GetMethod(name)!, row) : null;
        if (getter is null)
        {
            return Expression.Call(s_as.MakeGenericMethod(target), Expression.Call(s_readValue, vector, row));
        }

        return value == target
            ? getter
            : Expression.Condition(Expression.Call(vector, s_isNull, row), Expression.Default(target), Expression.Convert(getter, target));
    }

    private static string? Getter(DataType type, Type value) =>
        type switch
        {
            BooleanType when value == typeof(bool) => nameof(ColumnVector.GetBoolean),
            ByteType when value == typeof(sbyte) => nameof(ColumnVector.GetByte),
            ShortType when value == typeof(short) => nameof(ColumnVector.GetShort),
            IntegerType when value == typeof(int) => nameof(ColumnVector.GetInt),
            LongType when value == typeof(long) => nameof(ColumnVector.GetLong),
            FloatType when value == typeof(float) => nameof(ColumnVector.GetFloat),
            DoubleType when value == typeof(double) => nameof(ColumnVector.GetDouble),
            _ => null,
        };

    private static Expression Write(Expression result, Expression row, Expression value, DataType type)
    {
        var underlying = Nullable.GetUnderlyingType(value.Type);
        if (Setter(type, underlying ?? value.Type) is not { } setter)
        {
            return WriterCall(result, nameof(VectorWriter.SetValue), row, Expression.Convert(value, typeof(object)));
        }

        if (underlying is null)
        {
            return WriterCall(result, setter, row, value);
        }

        var variable = Expression.Variable(value.Type);
        return Expression.Block(
            [variable],
            Expression.Assign(variable, value),
            Expression.IfThenElse(
                Expression.Property(variable, nameof(Nullable<int>.HasValue)),
                WriterCall(result, setter, row, Expression.Property(variable, nameof(Nullable<int>.Value))),
                WriterCall(result, nameof(VectorWriter.SetNull), row)
            )
        );
    }

    private static string? Setter(DataType type, Type value) =>
        type switch
        {
            BooleanType when value == typeof(bool) => nameof(VectorWriter.SetBoolean),
            ByteType when value == typeof(sbyte) => nameof(VectorWriter.SetByte),
            ShortType when value == typeof(short) => nameof(VectorWriter.SetShort),
            IntegerType when value == typeof(int) => nameof(VectorWriter.SetInt),
            LongType when value == typeof(long) => nameof(VectorWriter.SetLong),
            FloatType when value == typeof(float) => nameof(VectorWriter.SetFloat),
            DoubleType when value == typeof(double) => nameof(VectorWriter.SetDouble),
            _ => null,
        };

    private static MethodCallExpression WriterCall(Expression result, string name, params Expression[] arguments) =>
        Expression.Call(result, typeof(VectorWriter).GetMethod(name, BindingFlags.Instance | BindingFlags.NonPublic)!, arguments);
}
