using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace Shared.Spark.Api.Tests;

/// <summary>Methods that say what operators or other methods say.</summary>
public sealed class ColumnMethodTests
{
    private static readonly Column s_a = Col("a");
    private static readonly Column s_b = Col("b");

    public static TheoryData<string, Column, Column> Pairs =>
        new()
        {
            { "=", s_a.EqualTo(1), s_a == 1 },
            { "!=", s_a.NotEqual(1), s_a != 1 },
            { ">", s_a.Gt(1), s_a > 1 },
            { "<", s_a.Lt(1), s_a < 1 },
            { ">=", s_a.Geq(1), s_a >= 1 },
            { "<=", s_a.Leq(1), s_a <= 1 },
            { "and", s_a.And(s_b), s_a & s_b },
            { "or", s_a.Or(s_b), s_a | s_b },
            { "+", s_a.Plus(1), s_a + 1 },
            { "-", s_a.Minus(1), s_a - 1 },
            { "*", s_a.Multiply(1), s_a * 1 },
            { "/", s_a.Divide(1), s_a / 1 },
            { "%", s_a.Mod(1), s_a % 1 },
            { "alias", s_a.Alias("x"), s_a.As("x") },
            { "name", s_a.Name("x"), s_a.As("x") },
            { "item", s_a.GetItem(1), s_a.Apply(1) },
            { "field", s_a.GetField("f"), s_a.Apply("f") },
            { "substring", s_a.SubStr(1, 2), s_a.SubStr(Lit(1), Lit(2)) },
            { "starts", s_a.StartsWith("x"), s_a.StartsWith(Lit("x")) },
            { "ends", s_a.EndsWith("x"), s_a.EndsWith(Lit("x")) },
            { "asc", Asc("a"), s_a.Asc() },
            { "desc nulls first", DescNullsFirst("a"), s_a.DescNullsFirst() },
            { "asc nulls last", AscNullsLast("a"), s_a.AscNullsLast() },
        };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Both_are_one_expression(string name, Column method, Column other) => method.Should().Be(other, name);

    [Fact]
    public void Values_of_any_type_can_be_listed() =>
        new[]
        {
            s_a.IsIn("x"),
            s_a.IsIn(1),
            s_a.IsIn(1L),
            s_a.IsIn(true),
            s_a.IsIn((short)1),
            s_a.IsIn(1.5f),
            s_a.IsIn(1.5),
            s_a.IsIn(1.5m),
        }
            .Select(column => column.ToString())
            .Should()
            .Equal("(a IN (x))", "(a IN (1))", "(a IN (1))", "(a IN (true))", "(a IN (1))", "(a IN (1.5))", "(a IN (1.5))", "(a IN (1.5))");

    [Fact]
    public void Bits_and_structs_have_methods_alone()
    {
        s_a.BitwiseOR(1).ToString().Should().Be("(a | 1)");
        s_a.BitwiseXOR(1).ToString().Should().Be("(a ^ 1)");
        s_a.WithField("f", s_b).ToString().Should().Be("update_fields(a, WithField(f, b))");
        s_a.As(["k", "v"]).ToString().Should().Be("a AS (k, v)");
    }
}
