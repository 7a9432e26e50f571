using Shared.Spark.Catalyst.Functions;

namespace Shared.Spark.Embedded.Functions;

/// <summary>
/// All functions and operators that the embedded engine knows. See https://spark.apache.org/docs/3.5.7/api/sql/index.html.
/// </summary>
public static class BuiltInFunctions
{
    /// <summary>The functions, found by name.</summary>
    public static FunctionRegistry All { get; } =
        new([
            .. InGroup("math_funcs", ArithmeticFunctions.All),
            .. InGroup("predicate_funcs", ComparisonFunctions.All),
            .. InGroup("predicate_funcs", PredicateFunctions.All),
            .. InGroup("conditional_funcs", ConditionalFunctions.All),
            .. InGroup("agg_funcs", AggregateFunctions.All),
            .. InGroup("math_funcs", MathFunctions.All),
            .. InGroup("bitwise_funcs", BitwiseFunctions.All),
            .. InGroup("array_funcs", ArrayFunctions.All),
            .. InGroup("struct_funcs", StructFunctions.All),
            .. InGroup("map_funcs", MapFunctions.All),
            .. InGroup("lambda_funcs", HigherOrderFunctions.All),
            .. InGroup("generator_funcs", GeneratorFunctions.All),
            .. InGroup("conversion_funcs", ConversionFunctions.All),
            .. InGroup("string_funcs", RegexFunctions.All),
            .. InGroup("hash_funcs", HashFunctions.All),
            .. InGroup("datetime_funcs", DateTimeFunctions.All),
            .. InGroup("datetime_funcs", TimeWindowFunctions.All),
            .. InGroup("string_funcs", StringFunctions.All),
            .. InGroup("predicate_funcs", PatternFunctions.All),
            .. InGroup("agg_funcs", SketchFunctions.All),
            .. InGroup("json_funcs", JsonFunctions.All),
            .. InGroup("csv_funcs", CsvFunctions.All),
            .. InGroup("xml_funcs", XpathFunctions.All),
            .. InGroup("url_funcs", UrlFunctions.All),
            .. InGroup("misc_funcs", CryptographyFunctions.All),
            .. InGroup("misc_funcs", MiscFunctions.All),
            .. InGroup("window_funcs", WindowFunctions.All),
        ]);

    private static IEnumerable<EmbeddedFunction> InGroup(string group, IEnumerable<EmbeddedFunction> functions) =>
        functions.Select(function => function with { Group = group });
}
