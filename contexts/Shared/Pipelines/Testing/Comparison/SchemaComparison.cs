using Microsoft.Spark.Sql.Types;

namespace Shared.Pipelines.Testing.Comparison;

/// <summary>What differs between two schemas.</summary>
internal static class SchemaComparison
{
    /// <summary>The differences as a table; null when there are none.</summary>
    internal static string? Describe(StructType expected, StructType actual, bool compareNullability)
    {
        var names = expected.Fields.Select(field => field.Name).ToList();
        var table = new TextTable("column", "expected", "actual");
        var differs = false;
        var unmatched = actual.Fields.ToList();
        foreach (var field in expected.Fields)
        {
            var found = unmatched.Find(candidate => candidate.Name == field.Name);
            if (found is not null)
            {
                unmatched.Remove(found);
            }

            if (found is null || !AreEqual(field, found, compareNullability))
            {
                differs = true;
                table.Add([field.Name, Text(field, compareNullability), found is null ? "(missing)" : Text(found, compareNullability)]);
            }
        }

        foreach (var field in unmatched)
        {
            differs = true;
            table.Add([field.Name, "(not expected)", Text(field, compareNullability)]);
        }

        if (differs)
        {
            return table.ToString();
        }

        var actualNames = actual.Fields.Select(field => field.Name).ToList();
        return names.SequenceEqual(actualNames)
            ? null
            : $"  expected the columns in the order {string.Join(", ", names)}\n  but they were in the order      {string.Join(", ", actualNames)}";
    }

    private static bool AreEqual(StructField expected, StructField actual, bool compareNullability) =>
        compareNullability
            ? expected.IsNullable == actual.IsNullable && AreEqual(expected.DataType, actual.DataType, true)
            : AreEqual(expected.DataType, actual.DataType, false);

    private static bool AreEqual(DataType expected, DataType actual, bool compareNullability) =>
        (expected, actual) switch
        {
            (StructType left, StructType right) => left.Fields.Count == right.Fields.Count
                && left.Fields.Zip(right.Fields)
                    .All(pair => pair.First.Name == pair.Second.Name && AreEqual(pair.First, pair.Second, compareNullability)),
            (ArrayType left, ArrayType right) => AreEqual(left.ElementType, right.ElementType, compareNullability)
                && (!compareNullability || left.ContainsNull == right.ContainsNull),
            (MapType left, MapType right) => AreEqual(left.KeyType, right.KeyType, compareNullability)
                && AreEqual(left.ValueType, right.ValueType, compareNullability)
                && (!compareNullability || left.ValueContainsNull == right.ValueContainsNull),
            _ => expected.Equals(actual),
        };

    private static string Text(StructField field, bool showNullability) =>
        showNullability ? $"{field.DataType.SimpleString}{(field.IsNullable ? "" : " not null")}" : field.DataType.SimpleString;
}
