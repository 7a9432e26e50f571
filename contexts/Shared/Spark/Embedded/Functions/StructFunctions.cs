using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Embedded.Translation;
using static Shared.Spark.Embedded.Functions.Declarations;

namespace Shared.Spark.Embedded.Functions;

/// <summary>Makes structs. See https://spark.apache.org/docs/3.5.7/sql-ref-functions-builtin.html#struct-functions.</summary>
internal static class StructFunctions
{
    internal static IEnumerable<EmbeddedFunction> All =>
        [
            Sql("struct", new StructSignature(), call => Pack(call, call.Arguments)),
            Sql("named_struct", new NamedStructSignature(), call => Pack(call, [.. call.Arguments.Where((_, i) => i % 2 == 1)])),
        ];

    private static string Pack(TranslatedCall call, IReadOnlyList<string> values)
    {
        var fields = values.Select((value, i) => $"'{DuckDbTypes.FieldName(i)}': {value}");
        var text = $"{{{string.Join(", ", fields)}}}";

        // DuckDB would take an untyped NULL for an integer.
        return ((StructType)call.Type).Fields.Any(field => field.DataType is NullType)
            ? $"CAST({text} AS {DuckDbTypes.NameOf(call.Type)})"
            : text;
    }
}
