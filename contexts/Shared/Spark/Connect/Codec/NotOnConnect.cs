using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Connect.Codec;

/// <summary>What plans can say and Spark Connect cannot carry.</summary>
internal static class NotOnConnect
{
    internal static SparkException CSharpFunction() =>
        new(
            "UNSUPPORTED_FEATURE",
            "A C# function cannot run on a Spark Connect server, which has no .NET. Write it with Functions.* or SQL, "
                + "or collect the rows and apply it in this process."
        );

    internal static SparkException SqlOnly(Type record) =>
        new(
            "UNSUPPORTED_FEATURE",
            $"'{record.Name}' exists in SQL text only, which Spark Connect servers parse themselves. Say it by SparkSession.Sql(…) or Functions.Expr(…)."
        );

    internal static SparkException Unknown(Type record) =>
        new("UNSUPPORTED_FEATURE", $"Spark Connect's protocol has nothing for '{record.Name}'.");
}
