using System.Xml.Linq;

namespace Architecture.Tests.References;

/// <summary>A project and the projects it names.</summary>
/// <param name="Path">Its path from the root: <c>contexts/Shared/Spark/Api/Api.csproj</c>.</param>
/// <param name="References">The paths of the projects it names.</param>
internal sealed record ProjectFile(string Path, IReadOnlyList<string> References)
{
    private const string SparkApi = "contexts/Shared/Spark/SparkApi.props";

    /// <summary>The folder, by which rules name a project.</summary>
    internal string Folder => Path[..Path.LastIndexOf('/')];

    internal bool IsTest => Path.EndsWith(".Tests.csproj", StringComparison.Ordinal);

    internal static ProjectFile Read(string path) => Parse(path, Repository.Read(path));

    internal static ProjectFile Parse(string path, string xml)
    {
        var project = XDocument.Parse(xml);
        var folder = path[..path.LastIndexOf('/')];
        var references = project
            .Descendants("ProjectReference")
            .Select(reference => Resolve(folder, (string)reference.Attribute("Include")!))
            .ToList();
        if (project.Descendants("Import").Any(import => Resolve(folder, (string)import.Attribute("Project")!) == SparkApi))
        {
            references.Add("contexts/Shared/Spark/Api/Api.csproj");
        }

        return new ProjectFile(path, references);
    }

    private static string Resolve(string folder, string include)
    {
        var parts = new List<string>();
        foreach (var part in $"{folder}/{include.Replace('\\', '/')}".Split('/'))
        {
            if (part == "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }
}
