namespace Workspace.Testing;

/// <summary>
/// <c>--filter</c>: a part of a test's full name (Namespace.Class.Method), or with a * at its beginning or end what the name must end or
/// begin with.
/// </summary>
internal static class TestFilter
{
    /// <summary>As xunit's <c>-method</c> takes it.</summary>
    public static string ToXunit(string filter)
    {
        if (filter.Trim('*').Contains('*', StringComparison.Ordinal))
            throw new UserError($"--filter '{filter}': a * may stand at the beginning and at the end only.");
        return filter.Contains('*', StringComparison.Ordinal) ? filter : $"*{filter}*";
    }

    /// <summary>As <c>dotnet test --filter</c> takes it, which knows no beginning and end.</summary>
    public static string ToVsTest(string filter)
    {
        _ = ToXunit(filter);
        return $"FullyQualifiedName~{filter.Trim('*').Replace("\\", "\\\\").Replace("(", "\\(").Replace(")", "\\)").Replace("&", "\\&").Replace("|", "\\|")}";
    }
}
