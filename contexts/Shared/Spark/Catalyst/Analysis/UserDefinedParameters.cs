using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Coercion;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Catalyst.Analysis;

/// <summary>The types that a C# function's parameters take.</summary>
internal static class UserDefinedParameters
{
    /// <summary>
    /// The types of the parameters, null for one that takes anything; null when the delegate does not say how many there are.
    /// </summary>
    internal static IReadOnlyList<DataType?>? Of(UserDefinedFunction function)
    {
        var parameters = function.Delegate.GetType().GetMethod("Invoke")?.GetParameters();
        return parameters is null || parameters.Any(parameter => parameter.IsDefined(typeof(ParamArrayAttribute), inherit: false))
            ? null
            : [.. parameters.Select(parameter => TypeOf(Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType))];
    }

    /// <summary>The argument, cast to the parameter's type.</summary>
    internal static TypedExpression Coerce(
        UserDefinedCall call,
        TypedExpression argument,
        int index,
        DataType? type,
        AnalysisSettings settings
    )
    {
        if (type is null || argument.Type.Equals(type) || (type is DecimalType && argument.Type is DecimalType))
        {
            return argument;
        }

        return ImplicitCasts.FindTarget(argument.Type, (InputType)type, settings) is { } target
            ? CommonTypes.CastTo(argument, target, settings.EvalMode)
            : throw DataTypeMismatch.Error(
                ExpressionSql.Of(call, settings.TimeZone),
                call.Origin,
                "UNEXPECTED_INPUT_TYPE",
                ("paramIndex", (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)),
                ("requiredType", DataTypeMismatch.Quote(type)),
                ("inputSql", $"\"{ExpressionSql.Of(argument, settings.TimeZone)}\""),
                ("inputType", DataTypeMismatch.Quote(argument.Type))
            );
    }

    private static DataType? TypeOf(Type type) =>
        Type.GetTypeCode(type) switch
        {
            TypeCode.Boolean => DataTypes.BooleanType,
            TypeCode.SByte => DataTypes.ByteType,
            TypeCode.Int16 => DataTypes.ShortType,
            TypeCode.Int32 => DataTypes.IntegerType,
            TypeCode.Int64 => DataTypes.LongType,
            TypeCode.Single => DataTypes.FloatType,
            TypeCode.Double => DataTypes.DoubleType,
            TypeCode.Decimal => DecimalType.SystemDefault,
            TypeCode.String => DataTypes.StringType,
            _ when type == typeof(byte[]) => DataTypes.BinaryType,
            _ when type == typeof(Date) => DataTypes.DateType,
            _ when type == typeof(Timestamp) => DataTypes.TimestampType,
            _ => null,
        };
}
