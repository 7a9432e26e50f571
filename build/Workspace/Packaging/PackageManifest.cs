using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Workspace.Packaging;

/// <summary>What a package is and holds: manifest.json. It says nothing of when and where it was made.</summary>
internal sealed record PackageManifest(
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("version")] string Version,
    [property: JsonPropertyName("commit")] string? Commit,
    [property: JsonPropertyName("modified")] bool Modified,
    [property: JsonPropertyName("kind")] string Kind,
    [property: JsonPropertyName("runtime")] string Runtime,
    [property: JsonPropertyName("executable")] string Executable,
    [property: JsonPropertyName("variables")] IReadOnlyList<PackagedVariable> Variables,
    [property: JsonPropertyName("files")] IReadOnlyList<PackagedFile> Files,
    [property: JsonPropertyName("job")] IReadOnlyList<PackagedFile> JobFiles
)
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public string ToJson() => JsonSerializer.Serialize(this, Options) + "\n";
}
