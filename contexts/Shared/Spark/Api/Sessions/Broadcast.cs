using Shared.Spark.Plans.Errors;

namespace Microsoft.Spark;

/// <summary>
/// A value that the functions of all tasks can read. See
/// https://spark.apache.org/docs/3.5.7/rdd-programming-guide.html#broadcast-variables.
/// </summary>
/// <typeparam name="T">The type of the value.</typeparam>
public sealed class Broadcast<T>
{
    private readonly T _value;
    private volatile bool _isDestroyed;

    internal Broadcast(T value) => _value = value;

    /// <summary>The value.</summary>
    /// <exception cref="SparkException"><see cref="Destroy"/> was called.</exception>
    public T Value() => _isDestroyed ? throw new SparkException(null, "Attempted to use Broadcast after it was destroyed.") : _value;

    /// <summary>Drops the copies of the nodes; they are sent again when needed.</summary>
    public void Unpersist() => Unpersist(blocking: false);

    /// <summary>Drops the copies of the nodes; they are sent again when needed. In one process there are none.</summary>
    /// <param name="blocking">Whether to wait until they are gone.</param>
    public void Unpersist(bool blocking) => _ = Value();

    /// <summary>Drops the value for good.</summary>
    public void Destroy() => _isDestroyed = true;
}
