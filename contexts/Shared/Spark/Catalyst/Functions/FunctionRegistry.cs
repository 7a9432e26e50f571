using System.Diagnostics.CodeAnalysis;

namespace Shared.Spark.Catalyst.Functions;

/// <summary>The functions that queries may call, by name. Immutable; sessions share it. Mirrors Spark's <c>FunctionRegistry</c>.</summary>
public sealed class FunctionRegistry
{
    private readonly Dictionary<string, FunctionDefinition> _byName;

    /// <summary>A registry of <paramref name="functions"/>, found by their names and aliases.</summary>
    /// <exception cref="ArgumentException">Two functions have the same name.</exception>
    public FunctionRegistry(IEnumerable<FunctionDefinition> functions)
    {
        All = [.. functions];
        _byName = new Dictionary<string, FunctionDefinition>(All.Count * 5 / 4, StringComparer.OrdinalIgnoreCase);
        foreach (var function in All)
        {
            _byName.Add(function.Name, function);
            foreach (var alias in function.Aliases)
            {
                _byName.Add(alias, function);
            }
        }
    }

    /// <summary>All functions, in the order they were declared.</summary>
    public IReadOnlyList<FunctionDefinition> All { get; }

    /// <summary>All names that SQL finds, aliases included.</summary>
    public IEnumerable<string> Names => _byName.Where(entry => entry.Value.IsInSql).Select(entry => entry.Key);

    /// <summary>The function of a name or alias, whatever its case; null when there is none.</summary>
    public FunctionDefinition? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>Whether there is a function of a name or alias.</summary>
    public bool TryFind(string name, [NotNullWhen(true)] out FunctionDefinition? function) => _byName.TryGetValue(name, out function);
}
