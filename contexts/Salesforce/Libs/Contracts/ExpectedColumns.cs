using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Shared.Pipelines.Hosting.Jobs;

namespace Salesforce.Libs.Contracts;

/// <summary>The columns that a job needs of a source, checked before any row is read.</summary>
/// <param name="columns">Names and what they must hold.</param>
public sealed class ExpectedColumns(params (string Name, ColumnKind Kind)[] columns)
{
    /// <summary>The frame, if it has the columns.</summary>
    /// <param name="frame">The frame of the source.</param>
    /// <param name="place">The source in words, for the error.</param>
    /// <exception cref="JobException">Columns are missing or of a wrong type: all of them are in the message.</exception>
    public DataFrame Check(DataFrame frame, string place)
    {
        var fields = frame.Schema().Fields;
        var problems = columns.Select(column => Problem(column.Name, column.Kind, fields)).OfType<string>().ToList();
        return problems.Count == 0
            ? frame
            : throw new JobException(
                $"The {place} is not what this job reads:\n{string.Join('\n', problems.Select(problem => $"  {problem}"))}"
            );
    }

    private static string? Problem(string name, ColumnKind kind, List<StructField> fields)
    {
        var field = fields.Find(field => string.Equals(field.Name, name, StringComparison.OrdinalIgnoreCase));
        if (field is null)
        {
            return $"column '{name}' is missing: {kind} is expected; there are {string.Join(", ", fields.Select(other => other.Name))}";
        }

        return kind.Fits(field.DataType) ? null : $"column '{name}' is {field.DataType.SimpleString}: {kind} is expected";
    }
}
