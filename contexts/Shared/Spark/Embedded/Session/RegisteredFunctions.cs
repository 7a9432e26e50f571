using System.Collections.Concurrent;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Embedded.Session;

/// <summary>The C# functions of a session by their names, whatever their case.</summary>
internal sealed class RegisteredFunctions
{
    private readonly ConcurrentDictionary<string, UserDefinedFunction> _functions = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The names, ordered.</summary>
    internal IReadOnlyList<string> Names => [.. _functions.Keys.Order(StringComparer.Ordinal)];

    internal void Add(UserDefinedFunction function) =>
        _functions[function.Name ?? throw new ArgumentException("A function needs a name to be registered.", nameof(function))] = function;

    internal UserDefinedFunction? Find(string name) => _functions.GetValueOrDefault(name);

    internal bool Remove(string name) => _functions.TryRemove(name, out _);
}
