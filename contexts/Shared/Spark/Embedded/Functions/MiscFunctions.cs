using System.Globalization;
using System.Text;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Coercion;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Embedded.Kernels;
using Shared.Spark.Embedded.Translation;
using Shared.Spark.Plans.Errors;
using static Shared.Spark.Embedded.Functions.Declarations;

namespace Shared.Spark.Embedded.Functions;

/// <summary>
/// Functions about the session, the query and types. See https://spark.apache.org/docs/3.5.7/sql-ref-functions-builtin.html#misc-functions.
/// </summary>
internal static class MiscFunctions
{
    // What Apache Spark 3.5.7 says it is.
    private const string Version = "3.5.7 ed00d046951a7ecda6429accd3b9c5b2dc792b65";

    internal static IEnumerable<EmbeddedFunction> All =>
        [
            Sql("typeof", Takes(Text, InputType.Any).NeverNull(), call => SqlText.Quote(call.Types[0].CatalogString)),
            Raising("assert_true", new CustomSignature(BindAssertion), Assert),
            Raising("raise_error", Takes(DataTypes.NullType, Text).OrNull(), Raise),
            Kernel(
                "uuid",
                Takes(Text).NeverNull(),
                _ => new BufferedKernel(
                    (_, _, buffer) =>
                    {
                        buffer.Append(Guid.NewGuid(), "D");
                        return true;
                    }
                ),
                isVolatile: true
            ),
            Sql("version", Takes(Text).NeverNull(), _ => SqlText.Quote(Version)),
            .. OfSession("current_user", _ => Environment.UserName, "user"),
            .. OfSession("current_database", call => call.Catalog?.CurrentDatabase ?? "default", "current_schema"),
            .. OfSession("current_catalog", call => call.Catalog?.CurrentCatalog ?? "spark_catalog"),
            Sql("input_file_name", Takes(Text).NeverNull(), _ => "''") with
            {
                IsDeterministic = false,
            },
            Sql("input_file_block_start", Takes(Long).NeverNull(), _ => "CAST(-1 AS BIGINT)") with
            {
                IsDeterministic = false,
            },
            Sql("input_file_block_length", Takes(Long).NeverNull(), _ => "CAST(-1 AS BIGINT)") with
            {
                IsDeterministic = false,
            },
            Sql("monotonically_increasing_id", Takes(Long).NeverNull(), WriteIncreasingId) with
            {
                IsDeterministic = false,
            },
            // All rows are in one partition.
            Sql("spark_partition_id", Takes(Int).NeverNull(), _ => "CAST(0 AS INTEGER)").Shown("SPARK_PARTITION_ID") with
            {
                IsDeterministic = false,
            },
            .. Reflection.All,
            Generator("sql_keywords", new CustomSignature(BindKeywords), WriteKeywords) with
            {
                IsTableOnly = true,
            },
        ];

    private static BoundCall BindKeywords(CallSite call)
    {
        Arity.Check(call, 0, 0);
        return new BoundCall(
            [],
            new StructType([new StructField("keyword", Text, isNullable: false), new StructField("reserved", Bool, isNullable: false)]),
            IsNullable: false
        );
    }

    // Spark calls none of them reserved, whatever the mode.
    private static string WriteKeywords(TranslatedCall call) =>
        $"[{string.Join(", ", Catalyst.Parsing.Keywords.Names.Select(name => $"{{'f0': {SqlText.Quote(name)}, 'f1': false}}"))}]";

    // The value is known when the call is analyzed; it does not show.
    private static IEnumerable<EmbeddedFunction> OfSession(string name, Func<CallSite, string> value, params string[] others) =>
        Sql(
                name,
                new CustomSignature(call =>
                {
                    Arity.Check(call, 0, 0);
                    return new BoundCall([Constant(value(call), Text)], Text, IsNullable: false);
                }),
                call => call[0]
            )
            .Named(others)
            .Select(function => function with { Pretty = _ => $"{name}()" });

    // Not to be computed while a query is planned: a branch that no row takes raises nothing.
    private static EmbeddedFunction Raising(string name, Signature signature, RowFunction function) =>
        Kernel(name, signature, _ => new RowKernel(function, takesNulls: true), isVolatile: true) with
        {
            IsDeterministic = true,
        };

    private static BoundCall BindAssertion(CallSite call)
    {
        Arity.Check(call, 1, 2);
        var condition = ImplicitCasts.Apply(call, call.Arguments[0], 0, Bool);
        var message =
            call.Arguments.Count > 1
                ? ImplicitCasts.Apply(call, call.Arguments[1], 1, Text)
                : Constant(
                    $"'{(call.Arguments[0] is TypedLiteral { Value: null } ? "null" : ExpressionSql.Of(call.Arguments[0]))}' is not true!",
                    Text
                );
        return new BoundCall([condition, message], DataTypes.NullType, IsNullable: true);
    }

    private static void Assert(Execution.DuckDbVector[] arguments, int row, Execution.VectorWriter result)
    {
        if (arguments[0].IsNullAt(row) || !arguments[0].GetBoolean(row))
        {
            throw Raised(arguments[1], row);
        }

        result.SetNull(row);
    }

    private static void Raise(Execution.DuckDbVector[] arguments, int row, Execution.VectorWriter result) =>
        throw Raised(arguments[0], row);

    private static SparkRuntimeException Raised(Execution.DuckDbVector message, int row) =>
        new("java.lang.RuntimeException", message.IsNullAt(row) ? "null" : Encoding.UTF8.GetString(message.GetBytes(row)));

    private static string WriteIncreasingId(TranslatedCall call)
    {
        var next = 0L;
        return call.CallKernel(
            "monotonically_increasing_id",
            _ => new RowKernel((_, row, result) => result.SetLong(row, Interlocked.Increment(ref next) - 1)),
            Long,
            [],
            [],
            isVolatile: true,
            parameter: Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture)
        );
    }
}
