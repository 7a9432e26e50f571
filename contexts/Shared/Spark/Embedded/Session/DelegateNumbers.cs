using System.Globalization;
using System.Runtime.CompilerServices;

namespace Shared.Spark.Embedded.Session;

/// <summary>
/// Numbers delegates: equal ones, which call the same method of the same object, may have different numbers, different ones never the same.
/// </summary>
internal sealed class DelegateNumbers
{
    private readonly ConditionalWeakTable<Delegate, string> _numbers = [];
    private long _last;

    internal string NumberOf(Delegate function) =>
        _numbers.GetValue(function, _ => Interlocked.Increment(ref _last).ToString(CultureInfo.InvariantCulture));
}
