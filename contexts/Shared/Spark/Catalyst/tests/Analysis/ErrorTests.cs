using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Catalyst.Tests.Analysis;

/// <summary>What errors say beside their class, as Spark says it.</summary>
public sealed class ErrorTests
{
    private readonly AnalyzerFixture _fixture = new AnalyzerFixture()
        .WithView("t", "select 1 a, 'x' b, cast(1 as decimal(10,2)) c, array(1) arr, named_struct('x', 1) st")
        .WithView("u", "select 1 a, 'x' d, 10 e");

    [Theory]
    [InlineData("select zz from t", "`a`, `b`, `c`, `st`, `arr`")]
    [InlineData("select t.zz from t", "`t`.`a`, `t`.`b`, `t`.`c`, `t`.`st`, `t`.`arr`")]
    [InlineData("select zz from t x, u y", "`x`.`a`, `y`.`a`, `x`.`b`, `x`.`c`, `y`.`d`")]
    [InlineData("select x.z from t x, u y", "`x`.`a`, `x`.`b`, `x`.`c`, `y`.`a`, `y`.`d`")]
    [InlineData("select default.t.z from t", "`t`.`a`, `t`.`b`, `t`.`c`, `t`.`st`, `t`.`arr`")]
    [InlineData("select * from t where exists (select 1 from u where u.a = zz)", "`a`, `d`, `e`")]
    public void Names_near_a_wrong_one_are_proposed_in_Sparks_order(string sql, string proposal)
    {
        Error(sql).MessageParameters["proposal"].Should().Be(proposal);
    }

    [Fact]
    public void Place_in_the_text_is_told()
    {
        var error = Error("select a,\n  zz from t");

        error.Origin.Line.Should().Be(2);
        error.Origin.Column.Should().Be(2);
    }

    [Fact]
    public void Ambiguous_name_lists_what_it_could_be()
    {
        Error("select a from t, u").MessageParameters["referenceNames"].Should().Be("[`t`.`a`, `u`.`a`]");
    }

    [Fact]
    public void Types_that_do_not_fit_are_named()
    {
        var error = Error("select arr + 1 from t");

        error
            .Message.Should()
            .StartWith(
                "[DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES] Cannot resolve \"(arr + 1)\" due to data type mismatch: "
                    + "the left and right operands of the binary operator have incompatible types (\"ARRAY<INT>\" and \"INT\")."
            );
    }

    [Fact]
    public void Missing_aggregation_says_what_would_be_right()
    {
        Error("select a, b from t group by a").MessageParameters["expressionAnyValue"].Should().Be("\"any_value(b)\"");
    }

    private SparkException Error(string sql) => FluentActions.Invoking(() => _fixture.Analyze(sql)).Should().Throw<SparkException>().Which;
}
