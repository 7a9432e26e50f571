using System.Globalization;
using Shared.Spark.Embedded.Execution;
using Shared.Spark.Plans.Errors;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Embedded.Translation;

/// <summary>
/// Where in the text of a query the calls stand that may fail: an error of a kernel names the function of DuckDB's that raised it, and that
/// is here by its place.
/// </summary>
internal sealed class QueryOrigins
{
    // The classes whose messages show the place in Spark.
    private static readonly HashSet<string> s_classes =
    [
        "ARITHMETIC_OVERFLOW",
        "CAST_INVALID_INPUT",
        "DIVIDE_BY_ZERO",
        "INTERVAL_ARITHMETIC_OVERFLOW",
        "INTERVAL_DIVIDED_BY_ZERO",
        "INVALID_ARRAY_INDEX",
        "INVALID_ARRAY_INDEX_IN_ELEMENT_AT",
        "INVALID_INDEX_OF_ZERO",
        "NUMERIC_VALUE_OUT_OF_RANGE",
    ];

    private readonly Dictionary<string, List<Origin>> _calls = [];
    private readonly Dictionary<string, Origin> _places = [];

    /// <summary>The function as it is called at a place: one that may fail is another at every place.</summary>
    internal INativeFunction Place(INativeFunction function, Origin origin)
    {
        if (!origin.IsKnown)
        {
            return function;
        }

        if (!_calls.TryGetValue(function.Name, out var calls))
        {
            _calls[function.Name] = calls = [];
        }

        var number = calls.FindIndex(call => (call.StartIndex, call.StopIndex) == (origin.StartIndex, origin.StopIndex));
        if (number < 0)
        {
            number = calls.Count;
            calls.Add(origin);
        }

        var placed = function.At(number);
        _places[placed.Name] = ReferenceEquals(placed, function) && number > 0 ? default : origin;
        return placed;
    }

    /// <summary>A name for a place, which an error in SQL may carry.</summary>
    internal string Name(Origin origin)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"place {_places.Count}");
        _places[name] = origin;
        return name;
    }

    /// <summary>The error with its place, where that is known and Spark shows it.</summary>
    internal Exception Locate(SparkRuntimeException error) =>
        error.ErrorClass is { } name
        && s_classes.Contains(name)
        && !error.Origin.IsKnown
        && RaisedErrors.SourceOf(error) is { } source
        && _places.GetValueOrDefault(source) is { IsKnown: true } origin
            ? new SparkRuntimeException(name, error.MessageParameters, origin, error)
            : error;
}
