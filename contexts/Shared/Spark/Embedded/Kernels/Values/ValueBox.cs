namespace Shared.Spark.Embedded.Kernels.Values;

/// <summary>A value that may not have come yet, as the state of an aggregate.</summary>
internal sealed class ValueBox
{
    internal bool HasValue { get; private set; }

    internal object? Value { get; private set; }

    internal void Set(object? value) => (Value, HasValue) = (value, true);
}
