using System.Text.Json;
using Specification.Sql;

namespace Conformance;

/// <summary>A statement, and what Spark answers to it.</summary>
/// <param name="Sql">The statement.</param>
/// <param name="Schema">The columns, as a struct's catalog string.</param>
/// <param name="Nullable">Which columns may be null, where that was recorded.</param>
/// <param name="Rows">The rows' lines.</param>
/// <param name="Error">The error's class, or the exception's where it has none.</param>
public sealed record Expectation(string Sql, string? Schema, IReadOnlyList<bool>? Nullable, IReadOnlyList<string> Rows, string? Error)
{
    internal static Expectation FromGolden(string sql, string schema, string output)
    {
        var error = ErrorOf(output);
        return error is null ? new(sql, schema, null, output.Length == 0 ? [] : output.Split('\n'), null) : new(sql, null, null, [], error);
    }

    /// <summary>Whether an engine answered the same, rows in any order: Spark's own test sorts those of queries that do not.</summary>
    internal bool IsMetBy(Answer answer)
    {
        if (Error is not null || answer.Error is not null)
        {
            return Error == answer.Error;
        }

        if (Schema != answer.Schema || (Nullable is not null && !Nullable.SequenceEqual(answer.Nullable!)))
        {
            return false;
        }

        var expected = Lines(Rows);
        var actual = Lines(answer.Rows!.SelectMany(row => row.Split('\n')));
        return expected.Order(StringComparer.Ordinal).SequenceEqual(actual.Order(StringComparer.Ordinal));
    }

    // Lines without text at the end are lost in the golden files.
    private static List<string> Lines(IEnumerable<string> rows)
    {
        var lines = rows.Select(row => Incomparable.Replace(row).TrimEnd()).ToList();
        lines.RemoveRange(lines.FindLastIndex(line => line.Length > 0) + 1, lines.Count - 1 - lines.FindLastIndex(line => line.Length > 0));
        return lines;
    }

    // The exception's class in the first line, and its fields as JSON behind.
    private static string? ErrorOf(string output)
    {
        var end = output.IndexOf('\n');
        var name = end < 0 ? output : output[..end];
        if (
            !name.EndsWith("Exception", StringComparison.Ordinal)
            || !(name.StartsWith("org.", StringComparison.Ordinal) || name.StartsWith("java.", StringComparison.Ordinal))
        )
        {
            return null;
        }

        try
        {
            using var fields = JsonDocument.Parse(output.AsMemory(Math.Max(end, 0)));
            return fields.RootElement.GetProperty("errorClass").GetString();
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException)
        {
            return "unnamed";
        }
    }
}
