using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Embedded.Translation;
using static Shared.Spark.Embedded.Functions.Declarations;

namespace Shared.Spark.Embedded.Functions;

/// <summary>Structs. See https://spark.apache.org/docs/3.5.7/api/sql/index.html#struct.</summary>
internal static class StructFunctions
{
    internal static IEnumerable<EmbeddedFunction> All =>
    [
        Sql("struct", new StructSignature(), call => Pack(call.Arguments)),
        Sql("named_struct", new NamedStructSignature(), call => Pack([.. call.Arguments.Where((_, i) => i % 2 == 1)])),
    ];

    /// <summary>A struct of values, its fields named by position.</summary>
    internal static string Pack(IReadOnlyList<string> values) =>
        $"struct_pack({string.Join(", ", values.Select((value, i) => $"{DuckDbTypes.FieldName(i)} := {value}"))})";
}
