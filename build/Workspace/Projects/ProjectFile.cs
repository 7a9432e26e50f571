using System.Xml.Linq;

namespace Workspace.Projects;

/// <summary>What a project file says, as far as the build needs it: read as XML, because MSBuild takes a second to ask.</summary>
internal sealed class ProjectFile
{
    private readonly string _root;

    private ProjectFile(string root, string path, XElement xml)
    {
        _root = root;
        Path = path;
        Directory = System.IO.Path.GetDirectoryName(path)!;
        Name = System.IO.Path.GetFileNameWithoutExtension(path);
        RelativePath = System.IO.Path.GetRelativePath(root, path).Replace('\\', '/');
        RelativeDirectory = System.IO.Path.GetRelativePath(root, Directory).Replace('\\', '/');
        IsTest = Name.EndsWith(".Tests", StringComparison.Ordinal);
        IsExecutable = IsTest || Property(xml, "OutputType") == "Exe";
        ArtifactsName = NameBelowContexts() ?? Name;
        AssemblyName = Property(xml, "AssemblyName") ?? ArtifactsName;
        References =
        [
            .. WithImports(xml, Directory)
                .SelectMany(file => file.Xml.Descendants("ProjectReference").SelectMany(item => Referenced(item, file.Directory)))
                .Where(r => !r.Contains("$(", StringComparison.Ordinal))
                .Distinct(StringComparer.Ordinal),
        ];
        OutsideInputs =
        [
            .. from element in xml.Descendants()
            where element.Name.LocalName is not ("ProjectReference" or "PackageReference")
            let include = (string?)element.Attribute("Include") ?? (string?)element.Attribute("Project")
            where include is not null
            from part in include.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            where part.StartsWith("..", StringComparison.Ordinal) || part.StartsWith("$(RepositoryRoot)", StringComparison.Ordinal)
            select Resolve(part, Directory),
        ];
    }

    public string Path { get; }
    public string Directory { get; }
    public string RelativePath { get; }
    public string RelativeDirectory { get; }
    public string Name { get; }
    public bool IsTest { get; }
    public bool IsExecutable { get; }
    public string AssemblyName { get; }
    public string ArtifactsName { get; }

    /// <summary>The project files that this one references.</summary>
    public IReadOnlyList<string> References { get; }

    /// <summary>Files, or patterns of files, that it takes in from outside its directory.</summary>
    public IReadOnlyList<string> OutsideInputs { get; }

    /// <summary>How tables call it: by its assembly, which is its path below contexts/.</summary>
    public string DisplayName => AssemblyName;

    public static ProjectFile Read(string root, string path)
    {
        try
        {
            return new ProjectFile(root, path, XElement.Load(path));
        }
        catch (System.Xml.XmlException exception)
        {
            throw new UserError($"{System.IO.Path.GetRelativePath(root, path)} is not XML: {exception.Message}");
        }
    }

    /// <summary>Where the build puts the assembly (UseArtifactsOutput).</summary>
    public string OutputFile(string configuration) =>
        System.IO.Path.Combine(_root, "artifacts", "bin", ArtifactsName, configuration.ToLowerInvariant(), AssemblyName + ".dll");

    public string AssetsFile => System.IO.Path.Combine(_root, "artifacts", "obj", ArtifactsName, "project.assets.json");

    public override string ToString() => RelativePath;

    /// <summary>As Directory.Build.props names projects below contexts/.</summary>
    private string? NameBelowContexts()
    {
        const string contexts = "contexts/";
        return RelativeDirectory.StartsWith(contexts, StringComparison.Ordinal)
            ? RelativeDirectory[contexts.Length..].Replace('/', '.').Replace(".tests", ".Tests", StringComparison.Ordinal)
            : null;
    }

    /// <summary>
    /// The file and those of the repository that it imports, whatever the conditions: a reference too many costs nothing.
    /// </summary>
    private IEnumerable<(XElement Xml, string Directory)> WithImports(XElement xml, string directory)
    {
        yield return (xml, directory);
        foreach (var import in xml.Descendants("Import").Select(element => (string?)element.Attribute("Project")).OfType<string>())
        {
            var file = Resolve(import, directory);
            if (File.Exists(file))
            {
                foreach (var imported in WithImports(XElement.Load(file), System.IO.Path.GetDirectoryName(file)!))
                    yield return imported;
            }
        }
    }

    private string Resolve(string include, string directory) =>
        System.IO.Path.GetFullPath(
            include
                .Replace('\\', '/')
                .Replace("$(RepositoryRoot)", _root + "/", StringComparison.Ordinal)
                .Replace("$(MSBuildThisFileDirectory)", directory + "/", StringComparison.Ordinal)
                .Replace("$(MSBuildProjectDirectory)", Directory, StringComparison.Ordinal),
            directory
        );

    private static string? Property(XElement xml, string name) => xml.Elements("PropertyGroup").Elements(name).LastOrDefault()?.Value;

    /// <summary>The projects that an item names, patterns as MSBuild reads them.</summary>
    private IEnumerable<string> Referenced(XElement item, string directory)
    {
        var excluded = Patterns(item, "Exclude", directory).Select(p => new FilePattern(p)).ToArray();
        return Patterns(item, "Include", directory)
            .SelectMany(p => p.Contains('*', StringComparison.Ordinal) ? new FilePattern(p).Files() : [p])
            .Where(file => !Array.Exists(excluded, e => e.Matches(file)));
    }

    private IEnumerable<string> Patterns(XElement item, string attribute, string directory) =>
        ((string?)item.Attribute(attribute) ?? "")
            .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(pattern => Resolve(pattern, directory));
}
