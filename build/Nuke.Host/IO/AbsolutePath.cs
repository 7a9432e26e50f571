using System.Diagnostics.CodeAnalysis;

namespace Nuke.Common.IO;

/// <summary>An absolute path of a file or a directory: <c>RootDirectory / "artifacts"</c>.</summary>
public sealed class AbsolutePath : IEquatable<AbsolutePath>
{
    private readonly string _path;

    private AbsolutePath(string path)
    {
        Assert.True(Path.IsPathRooted(path), $"Path '{path}' must be rooted");
        var full = Path.GetFullPath(path);
        _path = full.Length > 1 ? Path.TrimEndingDirectorySeparator(full) : full;
    }

    /// <summary>The path of a text.</summary>
    public static AbsolutePath Create(string path) => new(path);

    /// <summary>The name of the file or directory.</summary>
    public string Name => Path.GetFileName(_path);

    /// <summary>The name without its extension.</summary>
    public string NameWithoutExtension => Path.GetFileNameWithoutExtension(_path);

    /// <summary>The extension, with its dot.</summary>
    public string Extension => Path.GetExtension(_path);

    /// <summary>The directory above, or null at the root.</summary>
    public AbsolutePath? Parent => Path.GetDirectoryName(_path) is { } parent ? new AbsolutePath(parent) : null;

    /// <summary>The path of a text.</summary>
    [return: NotNullIfNotNull(nameof(path))]
    public static implicit operator AbsolutePath?(string? path) => path is null ? null : new AbsolutePath(path);

    /// <summary>The path as a text.</summary>
    [return: NotNullIfNotNull(nameof(path))]
    public static implicit operator string?(AbsolutePath? path) => path?._path;

    /// <summary>A path below this one.</summary>
    public static AbsolutePath operator /(AbsolutePath left, string? right) => new(Path.Combine(left._path, right ?? ""));

    /// <summary>This path with a text at its end.</summary>
    public static AbsolutePath operator +(AbsolutePath left, string? right) => new(left._path + right);

    /// <inheritdoc cref="Equals(AbsolutePath)" />
    public static bool operator ==(AbsolutePath? a, AbsolutePath? b) => Equals(a, b);

    /// <inheritdoc cref="Equals(AbsolutePath)" />
    public static bool operator !=(AbsolutePath? a, AbsolutePath? b) => !Equals(a, b);

    /// <summary>Whether both are the same path.</summary>
    public bool Equals(AbsolutePath? other) =>
        other is not null
        && string.Equals(_path, other._path, OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as AbsolutePath);

    /// <inheritdoc />
    public override int GetHashCode() =>
        OperatingSystem.IsWindows() ? StringComparer.OrdinalIgnoreCase.GetHashCode(_path) : _path.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc />
    public override string ToString() => _path;
}
