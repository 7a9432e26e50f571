namespace Shared.Pipelines.Testing;

/// <summary>A directory of a test's own, gone when the test is.</summary>
public sealed class TemporaryDirectory : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("pipelines-");

    /// <summary>Its path.</summary>
    public string Path => _directory.FullName;

    /// <summary>The path of a file or directory in it, which need not be there.</summary>
    /// <param name="name">The name.</param>
    public string At(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Writes a file.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="lines">Its lines.</param>
    /// <returns>Its path.</returns>
    public string WriteLines(string name, params string[] lines)
    {
        File.WriteAllLines(At(name), lines);
        return At(name);
    }

    /// <inheritdoc/>
    public void Dispose() => _directory.Delete(recursive: true);
}
