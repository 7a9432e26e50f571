using System.Xml.Linq;

namespace Workspace.Coverage;

/// <summary>The lines of each source file, and those that a test reached, from a Cobertura file.</summary>
internal sealed class LineCoverage
{
    private readonly Dictionary<string, Dictionary<int, bool>> _files = new(StringComparer.Ordinal);

    public static LineCoverage Read(string coberturaFile)
    {
        var coverage = new LineCoverage();
        var xml = XDocument.Load(coberturaFile);
        var sources = xml.Descendants("source").Select(s => s.Value).ToArray();
        foreach (var type in xml.Descendants("class"))
        {
            var file = FullPath((string)type.Attribute("filename")!, sources);
            foreach (var line in type.Elements("lines").Elements("line"))
                coverage.Add(file, (int)line.Attribute("number")!, (long)line.Attribute("hits")! > 0);
        }

        return coverage;
    }

    /// <summary>Lines covered and lines there are, in the files below a directory.</summary>
    public (int Covered, int Total) Below(string directory)
    {
        var prefix = directory + Path.DirectorySeparatorChar;
        var lines = _files.Where(f => f.Key.StartsWith(prefix, StringComparison.Ordinal)).SelectMany(f => f.Value.Values).ToArray();
        return (lines.Count(covered => covered), lines.Length);
    }

    private void Add(string file, int line, bool covered)
    {
        if (!_files.TryGetValue(file, out var lines))
            _files[file] = lines = [];
        lines[line] = covered || (lines.TryGetValue(line, out var before) && before);
    }

    private static string FullPath(string file, IReadOnlyList<string> sources) =>
        Path.IsPathRooted(file) ? file : sources.Select(s => Path.Combine(s, file)).FirstOrDefault(File.Exists) ?? file;
}
