using Specification.Engines;

namespace Specification.Sql;

/// <summary>SQL answers as Spark does: names, types, nullability, rows (in order where the statement says one) or an error class.</summary>
public abstract class SqlSpecification<TEngine>(TEngine engine) : Specification<TEngine>(engine)
    where TEngine : class, IEngineUnderTest
{
    public static IEnumerable<TheoryDataRow<string, string>> Cases() => Golden.Cases();

    [Theory]
    [MemberData(nameof(Cases), DisableDiscoveryEnumeration = false)]
    public void Sql_answers_as_spark_does(string subject, string golden)
    {
        var expected = Golden.Read(golden);
        Hold(
            $"{subject}: {expected.Sql}",
            () =>
            {
                Spark.Conf().Set("spark.sql.session.timeZone", "America/Los_Angeles");
                Spark.Conf().Set("spark.sql.ansi.enabled", subject.EndsWith(Golden.Ansi, StringComparison.Ordinal));
                var actual = Answer.Of(Spark, expected.Sql);
                actual
                    .Comparable()
                    .Should()
                    .BeEquivalentTo(expected.Comparable(), options => options.Excluding(answer => answer.Message).WithStrictOrdering());
            }
        );
    }
}
