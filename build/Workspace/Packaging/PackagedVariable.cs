using System.Text.Json;
using System.Text.Json.Serialization;

namespace Workspace.Packaging;

/// <summary>A variable that a job reads, as the job itself tells by --contract.</summary>
internal sealed record PackagedVariable(
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("purpose")] string Purpose,
    [property: JsonPropertyName("type")] string Type,
    [property: JsonPropertyName("default")] string? Default,
    [property: JsonPropertyName("required")] bool Required,
    [property: JsonPropertyName("secret")] bool Secret
)
{
    public static IReadOnlyList<PackagedVariable> Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<PackagedVariable[]>(json) ?? [];
        }
        catch (JsonException)
        {
            throw new UserError(
                "The job does not tell what it reads from its environment: its Program must hand its arguments to JobHost, which answers --contract."
            );
        }
    }
}
