using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Tests.Session;

public sealed class RaisedErrorTests : IDisposable
{
    private readonly EngineHarness _engine = new();

    public void Dispose() => _engine.Dispose();

    [Theory]
    [InlineData("SELECT if(id < 10, id, raise_error('x')) AS a FROM range(2)")]
    [InlineData("SELECT coalesce(id, raise_error('x')) AS a FROM range(2)")]
    [InlineData("SELECT if(id < 10, id, assert_true(false)) AS a FROM range(2)")]
    public void A_branch_that_no_row_takes_raises_nothing(string sql) => _engine.Rows(sql).Should().Equal("[0]", "[1]");

    [Theory]
    [InlineData("SELECT if(id < 1, id, raise_error('x')) AS a FROM range(2)")]
    [InlineData("SELECT CASE WHEN id < 1 THEN 'a' ELSE raise_error('x') END AS a FROM range(2)")]
    [InlineData("SELECT raise_error('x')")]
    public void A_branch_that_a_row_takes_raises_its_error_whatever_the_type_is(string sql)
    {
        var run = () => _engine.Rows(sql);

        run.Should().Throw<SparkException>().WithMessage("x");
    }
}
