using System.Text;
using System.Xml;
using Workspace.Projects;

namespace Workspace.Freshness;

/// <summary>
/// A solution file of some projects and what they reference, so that one <c>dotnet build</c> builds just these, in parallel.
/// </summary>
internal static class Traversal
{
    public static string Write(ProjectMap map, IReadOnlyList<ProjectFile> projects, string directory)
    {
        Directory.CreateDirectory(directory);
        var file = Path.Combine(directory, $"{Environment.ProcessId}.slnx");
        using var xml = XmlWriter.Create(
            file,
            new XmlWriterSettings
            {
                OmitXmlDeclaration = true,
                Indent = true,
                Encoding = new UTF8Encoding(false),
            }
        );
        xml.WriteStartElement("Solution");
        foreach (var project in map.Closure(projects))
        {
            xml.WriteStartElement("Project");
            xml.WriteAttributeString("Path", Path.GetRelativePath(directory, project.Path).Replace('\\', '/'));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        return file;
    }
}
