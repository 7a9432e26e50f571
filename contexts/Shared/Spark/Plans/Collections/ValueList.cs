using System.Collections;
using System.Runtime.CompilerServices;

namespace Shared.Spark.Plans.Collections;

/// <summary>
/// An immutable list that is equal to another when its items are: what records of plans and expressions hold their children in.
/// </summary>
/// <typeparam name="T">The type of the items.</typeparam>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
public sealed class ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    private readonly T[] _items;

    internal ValueList(T[] items) => _items = items;

    /// <summary>The list without items.</summary>
    public static ValueList<T> Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => _items.Length;

    /// <inheritdoc/>
    public T this[int index] => _items[index];

    /// <summary>The items, without a copy.</summary>
    public ReadOnlySpan<T> AsSpan() => _items;

    /// <summary>A list of what <paramref name="selector"/> makes of each item; this very list when it changes none.</summary>
    public ValueList<T> Map(Func<T, T> selector)
    {
        T[]? changed = null;
        for (var i = 0; i < _items.Length; i++)
        {
            var item = selector(_items[i]);
            if (changed is null && !ReferenceEquals(item, _items[i]))
            {
                changed = (T[])_items.Clone();
            }

            if (changed is not null)
            {
                changed[i] = item;
            }
        }

        return changed is null ? this : new ValueList<T>(changed);
    }

    /// <summary>A list with <paramref name="item"/> behind the items of this one.</summary>
    public ValueList<T> Add(T item) => new([.. _items, item]);

    /// <inheritdoc/>
    public bool Equals(ValueList<T>? other) =>
        ReferenceEquals(this, other) || (other is not null && _items.AsSpan().SequenceEqual(other._items, EqualityComparer<T>.Default));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ValueList<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in _items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public override string ToString() => $"[{string.Join(", ", _items)}]";

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();
}
