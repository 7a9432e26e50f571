using System.Collections.Concurrent;
using System.Globalization;
using Shared.Spark.Catalyst.Relations;
using Shared.Spark.Plans.Engine;

namespace Shared.Spark.Embedded.Session;

/// <summary>The plans whose rows are kept, by what they mean. Mirrors Spark's <c>CacheManager</c>.</summary>
internal sealed class PersistedPlans
{
    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private long _last;

    /// <summary>Keeps the rows of a plan when they are first computed.</summary>
    internal Entry Add(TypedPlan plan, PersistenceLevel level) =>
        _entries.GetOrAdd(
            PlanText.Of(plan),
            _ => new Entry(plan, level, string.Create(CultureInfo.InvariantCulture, $"cached_{Interlocked.Increment(ref _last)}"))
        );

    /// <summary>The entry of a plan; null when it is not persisted.</summary>
    internal Entry? Find(TypedPlan plan) => _entries.IsEmpty ? null : _entries.GetValueOrDefault(PlanText.Of(plan));

    /// <summary>Forgets a plan; null when it is not persisted.</summary>
    internal Entry? Remove(TypedPlan plan) => _entries.TryRemove(PlanText.Of(plan), out var entry) ? entry : null;

    /// <summary>Forgets all plans.</summary>
    internal IReadOnlyList<Entry> Clear()
    {
        var removed = new List<Entry>();
        foreach (var key in _entries.Keys)
        {
            if (_entries.TryRemove(key, out var entry))
            {
                removed.Add(entry);
            }
        }

        return removed;
    }

    /// <summary>A persisted plan.</summary>
    internal sealed class Entry(TypedPlan plan, PersistenceLevel level, string table)
    {
        private readonly Lock _gate = new();
        private bool _isFilled;

        internal TypedPlan Plan { get; } = plan;

        internal PersistenceLevel Level { get; } = level;

        /// <summary>The table with its rows, filled by <paramref name="fill"/> when it is first asked for.</summary>
        internal string Table(Action<TypedPlan, string> fill)
        {
            lock (_gate)
            {
                if (!_isFilled)
                {
                    fill(Plan, table);
                    _isFilled = true;
                }
            }

            return table;
        }

        /// <summary>Drops the table.</summary>
        internal void Drop(Action<string> drop)
        {
            lock (_gate)
            {
                if (_isFilled)
                {
                    drop(table);
                    _isFilled = false;
                }
            }
        }
    }
}
