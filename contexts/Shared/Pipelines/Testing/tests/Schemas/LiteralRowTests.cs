using Microsoft.Spark.Sql.Types;
using Shared.Pipelines.Testing.Schemas;

namespace Shared.Pipelines.Testing.Tests.Schemas;

public sealed class LiteralRowTests
{
    [Fact]
    public void Literals_become_values_of_their_columns() =>
        Row(
                "a: bigint, b: double, c: decimal(10,2), d: date, e: string, f: timestamp",
                1,
                2,
                "1.50",
                "2024-01-31",
                'x',
                "2024-01-31 12:00:00"
            )
            .Should()
            .Equal(1L, 2.0, 1.50m, new Date(2024, 1, 31), "x", new Timestamp(2024, 1, 31, 12, 0, 0, 0));

    [Fact]
    public void Nested_literals_become_nested_values()
    {
        var row = Row(
            "a: array<bigint>, m: map<string, double>, s: struct<x: int, y: string>",
            new[] { 1, 2 },
            new Dictionary<string, int> { ["k"] = 1 },
            (7, "z")
        );

        row[0].Should().BeEquivalentTo(new object[] { 1L, 2L });
        row[1].Should().BeEquivalentTo(new Dictionary<object, object> { ["k"] = 1.0 });
        row[2].Should().BeOfType<Microsoft.Spark.Sql.GenericRow>().Which.Values.Should().Equal(7, "z");
    }

    [Theory]
    [InlineData("a: int", 1.5)]
    [InlineData("a: int", "1")]
    [InlineData("a: tinyint", 1000)]
    [InlineData("a: date", "31.01.2024")]
    [InlineData("a: string", 1)]
    [InlineData("a: boolean", 1)]
    public void A_literal_that_does_not_fit_is_refused(string schema, object literal)
    {
        var make = () => Row(schema, literal);

        make.Should().Throw<ArgumentException>().WithMessage("Row 0, column 'a':*");
    }

    [Fact]
    public void A_row_of_another_length_is_refused()
    {
        var make = () => Row("a: int, b: int", 1);

        make.Should().Throw<ArgumentException>().WithMessage("Row 0 has 1 values; the schema has 2 columns: a: int, b: int.");
    }

    private static object?[] Row(string schema, params object?[] literals) => LiteralRow.Of(literals, SchemaText.Parse(schema), 0).Values;
}
