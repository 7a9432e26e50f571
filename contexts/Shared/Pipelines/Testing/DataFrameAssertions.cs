using AwesomeAssertions;
using AwesomeAssertions.Execution;
using AwesomeAssertions.Primitives;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Shared.Pipelines.Testing.Comparison;
using Shared.Pipelines.Testing.Schemas;

namespace Shared.Pipelines.Testing;

/// <summary>Assertions on frames, whose messages show what differs.</summary>
/// <param name="subject">The frame.</param>
/// <param name="assertionChain">The assertions before.</param>
public sealed class DataFrameAssertions(DataFrame subject, AssertionChain assertionChain)
    : ReferenceTypeAssertions<DataFrame, DataFrameAssertions>(subject, assertionChain)
{
    /// <inheritdoc/>
    protected override string Identifier => "frame";

    /// <summary>Has the same columns and rows as another frame: each row as often, in any order unless the options say otherwise.</summary>
    /// <param name="expected">The other frame.</param>
    /// <param name="configure">What to look at.</param>
    /// <param name="because">Why.</param>
    /// <param name="becauseArgs">Arguments of the reason.</param>
    public AndConstraint<DataFrameAssertions> BeEquivalentTo(
        DataFrame expected,
        Func<FrameEquivalencyOptions, FrameEquivalencyOptions>? configure = null,
        string because = "",
        params object[] becauseArgs
    )
    {
        var options = configure?.Invoke(new FrameEquivalencyOptions()) ?? new FrameEquivalencyOptions();
        var problem = FrameComparison.Describe(FrameData.Of(expected), FrameData.Of(Subject), options);
        return Check(problem, "be equivalent to the expected one", because, becauseArgs);
    }

    /// <summary>Has the columns of a schema.</summary>
    /// <param name="schema">Names and types: <c>id: int, name: string</c>. Nullability is compared if it says <c>not null</c>
    /// anywhere.</param>
    /// <param name="because">Why.</param>
    /// <param name="becauseArgs">Arguments of the reason.</param>
    public AndConstraint<DataFrameAssertions> HaveSchema(string schema, string because = "", params object[] becauseArgs)
    {
        var expected = SchemaText.Parse(schema);
        return HaveSchema(expected, expected.Fields.Exists(field => !field.IsNullable), because, becauseArgs);
    }

    /// <summary>Has the columns of a schema.</summary>
    /// <param name="schema">Names, types and nullability.</param>
    /// <param name="because">Why.</param>
    /// <param name="becauseArgs">Arguments of the reason.</param>
    public AndConstraint<DataFrameAssertions> HaveSchema(StructType schema, string because = "", params object[] becauseArgs) =>
        HaveSchema(schema, true, because, becauseArgs);

    /// <summary>Has a number of rows.</summary>
    /// <param name="expected">How many.</param>
    /// <param name="because">Why.</param>
    /// <param name="becauseArgs">Arguments of the reason.</param>
    public AndConstraint<DataFrameAssertions> HaveCount(long expected, string because = "", params object[] becauseArgs)
    {
        var count = Subject.Count();
        return Check(count == expected ? null : $"it has {count}", $"have {expected} row(s)", because, becauseArgs);
    }

    /// <summary>Has no rows.</summary>
    /// <param name="because">Why.</param>
    /// <param name="becauseArgs">Arguments of the reason.</param>
    public AndConstraint<DataFrameAssertions> BeEmpty(string because = "", params object[] becauseArgs)
    {
        var data = FrameData.Of(Subject);
        return Check(data.Rows.Count == 0 ? null : $"it has {data.Rows.Count}:\n{Rows(data)}", "have no rows", because, becauseArgs);
    }

    /// <summary>Has at least one row.</summary>
    /// <param name="because">Why.</param>
    /// <param name="becauseArgs">Arguments of the reason.</param>
    public AndConstraint<DataFrameAssertions> NotBeEmpty(string because = "", params object[] becauseArgs) =>
        Check(Subject.Take(1).Any() ? null : "it has none", "have rows", because, becauseArgs);

    /// <summary>Has a row of these values.</summary>
    /// <param name="values">The values, one a column.</param>
    public AndConstraint<DataFrameAssertions> ContainRow(params object?[] values)
    {
        var data = FrameData.Of(Subject);
        return Check(Contains(data, values) ? null : $"it has only\n{Rows(data)}", $"contain the row {Literal(data, values)}", "");
    }

    /// <summary>Has no row of these values.</summary>
    /// <param name="values">The values, one a column.</param>
    public AndConstraint<DataFrameAssertions> NotContainRow(params object?[] values)
    {
        var data = FrameData.Of(Subject);
        return Check(Contains(data, values) ? "it does" : null, $"not contain the row {Literal(data, values)}", "");
    }

    private AndConstraint<DataFrameAssertions> HaveSchema(
        StructType expected,
        bool compareNullability,
        string because,
        object[] becauseArgs
    )
    {
        var difference = SchemaComparison.Describe(expected, Subject.Schema(), compareNullability);
        return Check(difference is null ? null : $"the schemas differ:\n{difference}", "have the expected schema", because, becauseArgs);
    }

    private static object?[] Row(FrameData data, object?[] values) => LiteralRow.Of(values, data.Schema, 0).Values;

    private static string Literal(FrameData data, object?[] values) => CellText.Of(Row(data, values));

    private static bool Contains(FrameData data, object?[] values)
    {
        var comparer = new CellComparer(0);
        var wanted = Row(data, values);
        return data.Rows.Any(row => comparer.AreRowsEqual(wanted, row));
    }

    private static string Rows(FrameData data)
    {
        var table = new TextTable([.. data.Schema.Fields.Select(field => field.Name)]);
        foreach (var row in data.Rows.Take(20))
        {
            table.Add([.. row.Select(CellText.Of)]);
        }

        return data.Rows.Count > 20 ? $"{table}\n  … and {data.Rows.Count - 20} more" : table.ToString();
    }

    // Braces in data are not placeholders.
    private AndConstraint<DataFrameAssertions> Check(string? problem, string wish, string because, params object[] becauseArgs)
    {
        var message = $"Expected frame to {Escape(wish)}{{reason}}, but {Escape(problem ?? "")}";
        CurrentAssertionChain.BecauseOf(because, becauseArgs).ForCondition(problem is null).FailWith(message);
        return new AndConstraint<DataFrameAssertions>(this);
    }

    private static string Escape(string text) =>
        text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
}
