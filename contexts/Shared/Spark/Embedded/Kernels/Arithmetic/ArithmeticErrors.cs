using System.Globalization;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Kernels.Arithmetic;

/// <summary>Spark's errors of arithmetic in ANSI mode.</summary>
internal static class ArithmeticErrors
{
    private const string Setting = "\"spark.sql.ansi.enabled\"";

    internal static SparkRuntimeException DivideByZero() => new("DIVIDE_BY_ZERO", new Dictionary<string, string> { ["config"] = Setting });

    internal static SparkRuntimeException Overflow(string message, string? tryFunction = null) =>
        new(
            "ARITHMETIC_OVERFLOW",
            new Dictionary<string, string>
            {
                ["message"] = message,
                ["alternative"] = tryFunction is null ? "" : $" Use '{tryFunction}' to tolerate overflow and return NULL instead.",
                ["config"] = Setting,
            }
        );

    internal static SparkRuntimeException BinaryOverflow(string left, string symbol, string right) =>
        new(
            "BINARY_ARITHMETIC_OVERFLOW",
            new Dictionary<string, string>
            {
                ["value1"] = left,
                ["symbol"] = symbol,
                ["value2"] = right,
            }
        );

    internal static SparkRuntimeException IntervalOverflow(string message, string? tryFunction = null) =>
        new(
            "INTERVAL_ARITHMETIC_OVERFLOW",
            new Dictionary<string, string>
            {
                ["message"] = message,
                ["alternative"] = tryFunction is null ? "" : $" Use '{tryFunction}' to tolerate overflow and return NULL instead.",
            }
        );

    internal static SparkRuntimeException DecimalOverflow(string value, DecimalType type) =>
        new(
            "NUMERIC_VALUE_OUT_OF_RANGE",
            new Dictionary<string, string>
            {
                ["value"] = value,
                ["precision"] = type.Precision.ToString(CultureInfo.InvariantCulture),
                ["scale"] = type.Scale.ToString(CultureInfo.InvariantCulture),
                ["config"] = Setting,
            }
        );
}
