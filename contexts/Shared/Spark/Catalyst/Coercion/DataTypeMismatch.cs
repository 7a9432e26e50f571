using System.Globalization;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Catalyst.Coercion;

/// <summary>Spark's DATATYPE_MISMATCH errors.</summary>
public static class DataTypeMismatch
{
    /// <summary>A parameter does not take an argument's type.</summary>
    public static AnalysisException UnexpectedInputType(CallSite call, TypedExpression argument, int index, InputType input) => new(
        "DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE",
        new Dictionary<string, string>
        {
            ["sqlExpr"] = $"\"{ExpressionSql.OfCall(call)}\"",
            ["paramIndex"] = (index + 1).ToString(CultureInfo.InvariantCulture),
            ["requiredType"] = input is InputType.Choice choice
                ? $"({string.Join(" or ", choice.Types.Select(type => $"\"{type.Name}\""))})"
                : $"\"{input.Name}\"",
            ["inputSql"] = $"\"{ExpressionSql.Of(argument)}\"",
            ["inputType"] = $"\"{argument.Type.Sql}\"",
        },
        call.Origin);
}
