using Microsoft.Spark.Sql.Types;
using Shared.Pipelines.Testing.Schemas;

namespace Shared.Pipelines.Testing.Tests.Schemas;

public sealed class SchemaTextTests
{
    [Theory]
    [InlineData("id: int", "struct<id:int>")]
    [InlineData("id INT, name STRING", "struct<id:int,name:string>")]
    [InlineData("a: decimal(10,2), b: decimal", "struct<a:decimal(10,2),b:decimal(10,0)>")]
    [InlineData("a: array<map<string, struct<x: int, y: date>>>", "struct<a:array<map<string,struct<x:int,y:date>>>>")]
    [InlineData("`a b`: bigint, c: timestamp, d: boolean, e: binary", "struct<a b:bigint,c:timestamp,d:boolean,e:binary>")]
    [InlineData("a: byte, b: short, c: float, d: double", "struct<a:tinyint,b:smallint,c:float,d:double>")]
    [InlineData("", "struct<>")]
    public void Schemas_are_read(string text, string expected) => SchemaText.Parse(text).SimpleString.Should().Be(expected);

    [Fact]
    public void Columns_are_nullable_unless_they_say_not_null()
    {
        var schema = SchemaText.Parse("a: int not null, b: int");

        schema.Fields.Select(field => field.IsNullable).Should().Equal(false, true);
        SchemaText.Of(schema).Should().Be("a: int not null, b: int");
    }

    [Theory]
    [InlineData("id: integr", "*position 4*a type*")]
    [InlineData("id: array<int", "*'>'*")]
    [InlineData("id: int name: string", "*a comma or the end*")]
    [InlineData("`id: int", "*a closing `*")]
    public void A_wrong_schema_says_where_it_is_wrong(string text, string message)
    {
        var parse = () => SchemaText.Parse(text);

        parse.Should().Throw<FormatException>().WithMessage(message);
    }

    [Fact]
    public void Records_give_their_schema() =>
        RecordSchema
            .Of(typeof(Person))
            .SimpleString.Should()
            .Be(
                "struct<Id:int,Name:string,Nick:string,Age:bigint,Amount:decimal(38,18),Born:date,At:timestamp,Tags:array<string>,Counts:map<string,int>,Home:struct<City:string>>"
            );

    [Fact]
    public void Values_are_nullable_when_their_property_may_be_null() =>
        RecordSchema.Of(typeof(Person)).Fields.Take(4).Select(field => field.IsNullable).Should().Equal(false, false, true, true);

    [Fact]
    public void Records_become_rows()
    {
        var row = RecordSchema.ToRow(
            new Person(
                1,
                "a",
                null,
                null,
                1.5m,
                new DateOnly(2024, 1, 31),
                new DateTime(2024, 1, 31, 12, 0, 0, DateTimeKind.Utc),
                ["x"],
                new() { ["y"] = 2 },
                new Address("Rome")
            )
        );

        row.Values[..6].Should().Equal(1, "a", null, null, 1.5m, new Date(2024, 1, 31));
        row.Values[6].Should().Be(new Timestamp(2024, 1, 31, 12, 0, 0, 0));
        row.Values[9].Should().BeOfType<Microsoft.Spark.Sql.GenericRow>().Which.Values.Should().Equal("Rome");
    }

    [Fact]
    public void A_property_that_is_no_column_is_refused()
    {
        var read = () => RecordSchema.Of(typeof(Wrong));

        read.Should().Throw<ArgumentException>().WithMessage("*DayOfWeek*");
    }

    private sealed record Address(string City);

    private sealed record Wrong(DayOfWeek Day);

    private sealed record Person(
        int Id,
        string Name,
        string? Nick,
        long? Age,
        decimal Amount,
        DateOnly Born,
        DateTime At,
        string[] Tags,
        Dictionary<string, int> Counts,
        Address Home
    );
}
