using Shared.Spark.Embedded.Kernels.Strings;

namespace Shared.Spark.Embedded.Kernels.DateTimes.Patterns;

/// <summary>What was made of the last pattern, which is most often the next one, too.</summary>
internal sealed class PatternCache<T>(Func<string, T> create)
    where T : class
{
    private byte[] _pattern = [];
    private T? _value;

    internal T Get(ReadOnlySpan<byte> pattern)
    {
        if (_value is null || !pattern.SequenceEqual(_pattern))
        {
            _value = create(Utf8Text.ToText(pattern));
            _pattern = pattern.ToArray();
        }

        return _value;
    }
}
