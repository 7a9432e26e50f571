using System.Collections;
using System.Globalization;
using Microsoft.Spark.Sql;

namespace Shared.Pipelines.Testing.Comparison;

/// <summary>
/// Whether two values of a frame are the same: NaN is NaN, numbers of different types by their value, nested values by what is in them.
/// </summary>
/// <param name="tolerance">How far floating point numbers may be apart; 0 for not at all.</param>
internal sealed class CellComparer(double tolerance)
{
    internal bool AreEqual(object? expected, object? actual) =>
        (expected, actual) switch
        {
            (null, null) => true,
            (null, _) or (_, null) => false,
            (byte[] left, byte[] right) => left.AsSpan().SequenceEqual(right),
            (string left, string right) => left == right,
            (float or double, float or double) => AreClose(
                Convert.ToDouble(expected, CultureInfo.InvariantCulture),
                Convert.ToDouble(actual, CultureInfo.InvariantCulture)
            ),
            (decimal left, decimal right) => left == right,
            _ when IsInteger(expected) && IsInteger(actual) => Convert.ToInt64(expected, CultureInfo.InvariantCulture)
                == Convert.ToInt64(actual, CultureInfo.InvariantCulture),
            (IDictionary left, IDictionary right) => AreMapsEqual(left, right),
            _ when ValuesOf(expected) is { } left && ValuesOf(actual) is { } right => left.Count == right.Count
                && Enumerable.Range(0, left.Count).All(i => AreEqual(left[i], right[i])),
            _ => expected.Equals(actual),
        };

    internal bool AreRowsEqual(object?[] expected, object?[] actual) =>
        expected.Length == actual.Length && CountEqual(expected, actual) == expected.Length;

    internal int CountEqual(object?[] expected, object?[] actual)
    {
        var equal = 0;
        for (var i = 0; i < expected.Length && i < actual.Length; i++)
        {
            equal += AreEqual(expected[i], actual[i]) ? 1 : 0;
        }

        return equal;
    }

    /// <summary>A number that is the same for equal rows.</summary>
    internal int HashOf(object?[] row)
    {
        var hash = default(HashCode);
        foreach (var value in row)
        {
            hash.Add(HashOf(value));
        }

        return hash.ToHashCode();
    }

    private int HashOf(object? value) =>
        value switch
        {
            null => 0,
            byte[] bytes => bytes.Length,
            float or double => tolerance > 0 ? 1 : Canonical(Convert.ToDouble(value, CultureInfo.InvariantCulture)).GetHashCode(),
            decimal number => number.GetHashCode(),
            _ when IsInteger(value) => Convert.ToInt64(value, CultureInfo.InvariantCulture).GetHashCode(),
            IDictionary map => map.Count,
            _ when ValuesOf(value) is { } values => values
                .Cast<object?>()
                .Aggregate(values.Count, (hash, item) => HashCode.Combine(hash, HashOf(item))),
            _ => value.GetHashCode(),
        };

    private static double Canonical(double value) => value == 0 ? 0 : value;

    private static bool IsInteger(object value) => value is sbyte or short or int or long or byte;

    private static IList? ValuesOf(object value) =>
        value switch
        {
            Row row => row.Values,
            GenericRow row => row.Values,
            IList list => list,
            _ => null,
        };

    // Relative for large numbers, absolute for small ones.
    private bool AreClose(double expected, double actual) =>
        expected.Equals(actual)
        || expected == actual
        || Math.Abs(expected - actual) <= tolerance * Math.Max(1, Math.Max(Math.Abs(expected), Math.Abs(actual)));

    private bool AreMapsEqual(IDictionary expected, IDictionary actual)
    {
        if (expected.Count != actual.Count)
        {
            return false;
        }

        // Keys may be numbers of different types, which a dictionary does not find.
        return expected
            .Keys.Cast<object>()
            .All(key => actual.Keys.Cast<object>().Any(other => AreEqual(key, other) && AreEqual(expected[key], actual[other])));
    }
}
