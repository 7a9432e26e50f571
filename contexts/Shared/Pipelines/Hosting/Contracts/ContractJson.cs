using System.Text.Encodings.Web;
using System.Text.Json;

namespace Shared.Pipelines.Hosting.Contracts;

/// <summary>A contract for programs: those that package or deploy the job.</summary>
internal static class ContractJson
{
    private static readonly JsonSerializerOptions s_options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    internal static string Text(IReadOnlyList<Variable> variables) =>
        JsonSerializer.Serialize(
            variables.Select(variable => new
            {
                variable.Name,
                variable.Purpose,
                Type = variable.TypeText,
                variable.Default,
                Required = variable.IsRequired,
                Secret = variable.IsSecret || typeof(ISensitive).IsAssignableFrom(variable.Type),
            }),
            s_options
        );
}
