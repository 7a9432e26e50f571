using Mono.Cecil;

namespace Architecture.Tests;

/// <summary>The assemblies of the bounded contexts, which lie beside this one.</summary>
internal static class ContextAssemblies
{
    /// <summary>All of them but those of Shared.</summary>
    internal static IEnumerable<ModuleDefinition> Load() =>
        Repository
            .Files("contexts", "*.csproj")
            .Where(project =>
                !project.StartsWith("contexts/Shared/", StringComparison.Ordinal) && !project.Contains("/tests/", StringComparison.Ordinal)
            )
            .Select(project => string.Join('.', project.Split('/')[1..^1]))
            .Select(name => ModuleDefinition.ReadModule(Locate(name)));

    internal static string Locate(string name) => Path.Combine(AppContext.BaseDirectory, name + ".dll");
}
