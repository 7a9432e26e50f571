using Nuke.Common.IO;

namespace Nuke.Common.ProjectModel;

/// <summary>A project of a solution.</summary>
public sealed class Project
{
    internal Project(Solution solution, string name, string relativePath) =>
        (Solution, Name, RelativePath) = (solution, name, relativePath);

    /// <summary>The solution that names the project.</summary>
    public Solution Solution { get; }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The path, relative to the solution.</summary>
    public string RelativePath { get; }

    /// <summary>The project file.</summary>
    public AbsolutePath Path => Solution.Directory / RelativePath;

    /// <summary>The directory of the project file.</summary>
    public AbsolutePath Directory => Path.Parent!;

    /// <summary>The project file.</summary>
    public static implicit operator string(Project project) => project.Path;

    /// <inheritdoc />
    public override string ToString() => Name;
}
