using System.ComponentModel;
using System.Globalization;
using System.Text.RegularExpressions;
using Nuke.Common.IO;

namespace Nuke.Common.ProjectModel;

/// <summary>A solution file (.sln).</summary>
[TypeConverter(typeof(Converter))]
public sealed partial class Solution
{
    private readonly Lazy<IReadOnlyCollection<Project>> _projects;

    internal Solution(AbsolutePath path)
    {
        Path = path;
        _projects = new(() =>
            [
                .. from line in File.ReadLines(path)
                let match = ProjectLine().Match(line)
                where match.Success && match.Groups["path"].Value.EndsWith("proj", StringComparison.Ordinal)
                select new Project(this, match.Groups["name"].Value, match.Groups["path"].Value.Replace('\\', '/')),
            ]
        );
    }

    /// <summary>The solution file.</summary>
    public AbsolutePath Path { get; }

    /// <summary>The name, without the extension.</summary>
    public string Name => Path.NameWithoutExtension;

    /// <summary>The directory of the solution file.</summary>
    public AbsolutePath Directory => Path.Parent!;

    /// <summary>All projects, in whatever folder.</summary>
    public IReadOnlyCollection<Project> AllProjects => _projects.Value;

    /// <summary>The solution file.</summary>
    public static implicit operator string(Solution solution) => solution.Path;

    /// <inheritdoc />
    public override string ToString() => Path;

    [GeneratedRegex("""^Project\("[^"]*"\) = "(?<name>[^"]*)", "(?<path>[^"]*)",""")]
    private static partial Regex ProjectLine();

    /// <summary>Makes a solution of the parameter's text.</summary>
    internal sealed class Converter : TypeConverter
    {
        public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) => sourceType == typeof(string);

        public override object ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
            new Solution(NukeBuild.RootDirectory / (string)value);
    }
}
