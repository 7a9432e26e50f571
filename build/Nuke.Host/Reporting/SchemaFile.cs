using System.Text;
using System.Text.Json;
using Nuke.Common.Execution;
using Nuke.Common.IO;
using Nuke.Common.Parameters;

namespace Nuke.Common.Reporting;

/// <summary>
/// .nuke/build.schema.json in NUKE's shape: shell completion (<c>nuke :complete</c>) and editors of parameters.json read it.
/// </summary>
internal static class SchemaFile
{
    /// <summary>Writes the file if what it says has changed.</summary>
    public static void Update(
        AbsolutePath file,
        NukeBuild build,
        IReadOnlyList<ExecutableTarget> targets,
        IReadOnlyList<ParameterMember> parameters
    )
    {
        var text = Write(build, targets, parameters);
        if (File.Exists(file) && File.ReadAllText(file) == text)
            return;
        var temporary = $"{file}.{Environment.ProcessId}";
        File.WriteAllText(temporary, text);
        File.Move(temporary, file, overwrite: true);
    }

    public static string Write(NukeBuild build, IReadOnlyList<ExecutableTarget> targets, IReadOnlyList<ParameterMember> parameters)
    {
        using var stream = new MemoryStream();
        var options = new JsonWriterOptions
        {
            Indented = true,
            NewLine = "\n",
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        using (var json = new Utf8JsonWriter(stream, options))
            Root(json, build, [.. targets.Select(t => t.Name).Order(StringComparer.Ordinal)], parameters);
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Root(Utf8JsonWriter json, NukeBuild build, string[] targets, IReadOnlyList<ParameterMember> parameters)
    {
        json.WriteStartObject();
        json.WriteString("$schema", "http://json-schema.org/draft-04/schema#");
        json.WriteStartObject("definitions");
        json.WriteStartObject(nameof(ExecutableTarget));
        json.WriteString("type", "string");
        Enumeration(json, targets);
        json.WriteEndObject();
        // All of them here, the build's own too: this is where every version of NUKE's completion looks.
        json.WriteStartObject(nameof(NukeBuild));
        Properties(json, build, parameters);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartArray("allOf");
        json.WriteStartObject();
        Properties(json, build, []);
        json.WriteEndObject();
        json.WriteStartObject();
        json.WriteString("$ref", $"#/definitions/{nameof(NukeBuild)}");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Properties(Utf8JsonWriter json, NukeBuild build, IEnumerable<ParameterMember> parameters)
    {
        json.WriteStartObject("properties");
        foreach (var parameter in parameters.OrderBy(p => p.Name, StringComparer.Ordinal))
            Property(json, build, parameter);
        json.WriteEndObject();
    }

    private static void Property(Utf8JsonWriter json, NukeBuild build, ParameterMember parameter)
    {
        json.WriteStartObject(parameter.Name);
        json.WriteString("type", parameter.IsList ? "array" : Type(parameter));
        if (parameter.Description is { } description)
            json.WriteString("description", description.TrimEnd('.'));
        if (parameter.IsList)
        {
            json.WriteStartObject("items");
            Item(json, build, parameter);
            json.WriteEndObject();
        }
        else if (parameter.Values(build) is { } values)
        {
            Enumeration(json, values);
        }

        json.WriteEndObject();
    }

    private static void Item(Utf8JsonWriter json, NukeBuild build, ParameterMember parameter)
    {
        if (parameter.Name is Constants.InvokedTargetsParameterName or Constants.SkippedTargetsParameterName)
        {
            json.WriteString("$ref", $"#/definitions/{nameof(ExecutableTarget)}");
            return;
        }

        json.WriteString("type", Type(parameter));
        if (parameter.Values(build) is { } values)
            Enumeration(json, values);
    }

    private static string Type(ParameterMember parameter) =>
        parameter.IsFlag ? "boolean"
        : parameter.ScalarType == typeof(int) || parameter.ScalarType == typeof(long) ? "integer"
        : "string";

    private static void Enumeration(Utf8JsonWriter json, IEnumerable<string> values)
    {
        json.WriteStartArray("enum");
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
