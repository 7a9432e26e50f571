using System.Globalization;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Catalyst.Coercion;

/// <summary>
/// Spark's DATATYPE_MISMATCH errors. See https://spark.apache.org/docs/3.5.7/sql-error-conditions-datatype-mismatch-error-class.html.
/// </summary>
public static class DataTypeMismatch
{
    /// <summary>A parameter does not take an argument's type.</summary>
    public static AnalysisException UnexpectedInputType(CallSite call, TypedExpression argument, int index, InputType input) =>
        UnexpectedInputType(call, argument, index, Required(input));

    /// <summary>A parameter does not take an argument's type.</summary>
    public static AnalysisException UnexpectedInputType(CallSite call, TypedExpression argument, int index, string requiredType) =>
        Error(
            call,
            "UNEXPECTED_INPUT_TYPE",
            ("paramIndex", (index + 1).ToString(CultureInfo.InvariantCulture)),
            ("requiredType", requiredType),
            ("inputSql", $"\"{ExpressionSql.Of(argument)}\""),
            ("inputType", Quote(argument.Type))
        );

    /// <summary>Arguments have no common type.</summary>
    public static AnalysisException DifferentTypes(CallSite call, IEnumerable<DataType> types) =>
        Error(
            call,
            "DATA_DIFF_TYPES",
            ("functionName", $"`{call.CalledAs}`"),
            ("dataType", $"({string.Join(" or ", types.Select(Quote))})")
        );

    /// <summary>Arguments have no common type, said as Spark does of <c>IN</c>, <c>CASE</c>, <c>greatest</c> and <c>least</c>.</summary>
    public static AnalysisException DifferentTypesListed(CallSite call, IEnumerable<DataType> types) =>
        Error(call, "DATA_DIFF_TYPES", ("functionName", $"`{call.CalledAs}`"), ("dataType", $"[{string.Join(", ", types.Select(Quote))}]"));

    /// <summary>The sides of an operator have no common type.</summary>
    public static AnalysisException BinaryDifferentTypes(CallSite call, DataType left, DataType right) =>
        Error(call, "BINARY_OP_DIFF_TYPES", ("left", Quote(left)), ("right", Quote(right)));

    /// <summary>An operator does not take the type of its sides.</summary>
    public static AnalysisException BinaryWrongType(CallSite call, InputType input, DataType actual) =>
        Error(call, "BINARY_OP_WRONG_TYPE", ("inputType", Required(input)), ("actualDataType", Quote(actual)));

    /// <summary>An argument is no constant.</summary>
    /// <param name="call">The call.</param>
    /// <param name="name">The name of the parameter.</param>
    /// <param name="type">Its type, in quotes.</param>
    /// <param name="argument">The argument.</param>
    public static AnalysisException NonFoldable(CallSite call, string name, string type, TypedExpression argument) =>
        Error(call, "NON_FOLDABLE_INPUT", ("inputName", name), ("inputType", type), ("inputExpr", $"\"{ExpressionSql.Of(argument)}\""));

    /// <summary>A constant is not within what is allowed.</summary>
    /// <param name="call">The call.</param>
    /// <param name="name">The name of the parameter.</param>
    /// <param name="range">What is allowed, as an interval: <c>(0, 10]</c>.</param>
    /// <param name="value">The constant, as SQL has it.</param>
    public static AnalysisException OutOfRange(CallSite call, string name, string range, string value) =>
        Error(call, "VALUE_OUT_OF_RANGE", ("exprName", name), ("valueRange", range), ("currentValue", value));

    /// <summary>Values of a type cannot be compared.</summary>
    public static AnalysisException InvalidOrderingType(CallSite call, DataType type) =>
        Error(call, "INVALID_ORDERING_TYPE", ("functionName", $"`{call.CalledAs}`"), ("dataType", Quote(type)));

    /// <summary>An error of the subclass, with the text of the call among its parameters.</summary>
    public static AnalysisException Error(CallSite call, string subclass, params ReadOnlySpan<(string Name, string Value)> parameters) =>
        Error(ExpressionSql.OfCall(call), call.Origin, subclass, parameters);

    /// <summary>An error of the subclass about an expression with this text.</summary>
    public static AnalysisException Error(
        string sql,
        Plans.Expressions.Origin origin,
        string subclass,
        params ReadOnlySpan<(string Name, string Value)> parameters
    )
    {
        var all = new Dictionary<string, string> { ["sqlExpr"] = $"\"{sql}\"" };
        foreach (var (name, value) in parameters)
        {
            all[name] = value;
        }

        return new AnalysisException($"DATATYPE_MISMATCH.{subclass}", all, origin);
    }

    /// <summary>A type as errors show it.</summary>
    public static string Quote(DataType type) => $"\"{type.Sql}\"";

    /// <summary>What a parameter takes as errors show it.</summary>
    public static string Required(InputType input) =>
        input is InputType.Choice choice ? $"({string.Join(" or ", choice.Types.Select(Required))})" : $"\"{input.Name}\"";
}
