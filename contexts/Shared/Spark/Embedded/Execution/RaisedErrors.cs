using System.Collections.Concurrent;
using System.Globalization;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Execution;

/// <summary>
/// Carries errors of kernels and of translated SQL through DuckDB, which passes on no more than a text: an exception stays here under a
/// number, an error of SQL is its class and parameters, separated by a character that is in no message.
/// </summary>
internal sealed class RaisedErrors
{
    private const char Marker = '\u001e';
    private const char Separator = '\u001f';

    private readonly ConcurrentDictionary<long, Exception> _exceptions = new();
    private long _last;

    /// <summary>The parameter of an error in SQL that names the place in the query.</summary>
    internal const string Place = "\u0001place";

    private const string Source = "Shared.Spark.Embedded.Source";

    /// <summary>
    /// What raised an error: the function's name in DuckDB, or the place that an error in SQL named; null when it is not known.
    /// </summary>
    internal static string? SourceOf(Exception error) => error.Data[Source] as string;

    /// <summary>
    /// Keeps an exception that a function raised, null where its place is not told; the text that stands for it must be what DuckDB is
    /// told.
    /// </summary>
    internal string Keep(Exception exception, string? function)
    {
        exception.Data[Source] = function;
        var id = Interlocked.Increment(ref _last);
        _exceptions[id] = exception;
        return $"{Marker}{id.ToString(CultureInfo.InvariantCulture)}{Marker}";
    }

    /// <summary>
    /// DuckDB SQL that raises an error with a class of Spark's. The parameters' values are SQL expressions of the type VARCHAR.
    /// </summary>
    internal static string Sql(string errorClass, params ReadOnlySpan<(string Name, string Value)> parameters)
    {
        var parts = new List<string> { $"'{Marker}{errorClass}'" };
        foreach (var (name, value) in parameters)
        {
            parts.Add($"'{Separator}{name}{Separator}'");
            parts.Add($"coalesce({value}, 'null')");
        }

        parts.Add($"'{Marker}'");
        return $"error(concat({string.Join(", ", parts)}))";
    }

    /// <summary>The error that a message of DuckDB's stands for; null when it is DuckDB's own.</summary>
    internal Exception? Find(string message)
    {
        var start = message.IndexOf(Marker, StringComparison.Ordinal);
        var end = start < 0 ? -1 : message.IndexOf(Marker, start + 1);
        if (end < 0)
        {
            return null;
        }

        var content = message[(start + 1)..end];
        if (long.TryParse(content, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return _exceptions.TryRemove(id, out var exception) ? exception : null;
        }

        var parts = content.Split(Separator);
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 1; i + 1 < parts.Length; i += 2)
        {
            parameters[parts[i]] = parts[i + 1];
        }

        parameters.Remove(Place, out var place);
        var error = new SparkRuntimeException(parts[0], parameters);
        error.Data[Source] = place;
        return error;
    }
}
