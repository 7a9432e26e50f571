using Workspace.Processes;

namespace Workspace.Packaging;

/// <summary>What git says of the sources; nothing, when they are no checkout.</summary>
internal sealed record Revision(string? Commit, bool IsModified)
{
    private const int ShortLength = 12;

    public static Revision Read(string root)
    {
        var commit = Git(root, "rev-parse", "HEAD");
        return new Revision(commit, commit is not null && Git(root, "status", "--porcelain", "--untracked-files=no") is not "");
    }

    /// <summary>
    /// The version of what is built from the sources: 0.1.0-4f2c1d0a9b8e, with -modified when the commit does not tell all.
    /// </summary>
    public string VersionOf(string number) =>
        number + (Commit is null ? "" : $"-{Commit[..ShortLength]}") + (IsModified ? "-modified" : "");

    private static string? Git(string root, params string[] arguments)
    {
        try
        {
            var (exitCode, output) = ReadProcess.Run("git", ["-C", root, .. arguments]);
            return exitCode == 0 ? output.Trim() : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
