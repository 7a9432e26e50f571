namespace Shared.Spark.Embedded.Kernels.Json;

/// <summary>A step of a <see cref="JsonPath"/>.</summary>
/// <param name="Kind">Where it goes.</param>
/// <param name="Name">The field it goes to.</param>
/// <param name="Index">The element it goes to.</param>
internal sealed record JsonPathStep(JsonPathStepKind Kind, string Name, long Index)
{
    /// <summary>The name as JSON has it.</summary>
    internal byte[] NameBytes { get; } = System.Text.Encoding.UTF8.GetBytes(Name);
}
