using System.Text.Json;

namespace Workspace.Coverage;

/// <summary>The share of lines, in percent, that the tests must reach below a directory. Set in contexts/Context/coverage.json.</summary>
internal sealed record Threshold(string Context, string Path, double Lines)
{
    /// <summary>The directory, relative to the root.</summary>
    public string RelativeDirectory => Path == "." ? $"contexts/{Context}" : $"contexts/{Context}/{Path}";

    public static IReadOnlyList<Threshold> Read(string root, string context)
    {
        var relative = $"contexts/{context}/coverage.json";
        var file = System.IO.Path.Combine(root, relative);
        if (!File.Exists(file))
            return [];
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllText(file));
            var thresholds = json
                .RootElement.GetProperty("lines")
                .EnumerateObject()
                .Select(p => new Threshold(context, p.Name, p.Value.GetDouble()))
                .ToArray();
            foreach (var threshold in thresholds)
            {
                if (threshold.Lines is < 0 or > 100)
                    throw new UserError($"{relative}: {threshold.Path} is {threshold.Lines}; a percentage is from 0 to 100.");
                if (!Directory.Exists(System.IO.Path.Combine(root, threshold.RelativeDirectory)))
                    throw new UserError($"{relative}: there is no directory {threshold.RelativeDirectory}.");
            }

            return thresholds;
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new UserError(
                $"{relative}: expected {{ \"lines\": {{ \"path below the context, or .\": percent }} }}. {exception.Message}"
            );
        }
    }
}
