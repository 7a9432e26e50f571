namespace Shared.Spark.Embedded.Tests.Functions;

/// <summary>Settings by which Spark keeps to what functions once did.</summary>
public sealed class FunctionBehaviorTests
{
    [Theory]
    [InlineData(
        "spark.sql.legacy.statisticalAggregate",
        "true",
        "SELECT stddev(x), skewness(x), corr(x, x) FROM VALUES (1.0D) t(x)",
        "[NaN,NaN,NaN]"
    )]
    [InlineData(
        "spark.sql.legacy.statisticalAggregate",
        "false",
        "SELECT stddev(x), skewness(x), corr(x, x) FROM VALUES (1.0D) t(x)",
        "[null,null,null]"
    )]
    [InlineData("spark.sql.legacy.percentileDiscCalculation", "true", PercentileDisc, "[2]")]
    [InlineData("spark.sql.legacy.percentileDiscCalculation", "false", PercentileDisc, "[3]")]
    [InlineData("spark.sql.legacy.negativeIndexInArrayInsert", "true", "SELECT to_json(array_insert(array(1, 2), -1, 9))", "[[1,9,2]]")]
    [InlineData("spark.sql.legacy.negativeIndexInArrayInsert", "false", "SELECT to_json(array_insert(array(1, 2), -1, 9))", "[[1,2,9]]")]
    [InlineData("spark.sql.legacy.sizeOfNull", "false", "SELECT size(NULL), cardinality(map(1, 2))", "[null,1]")]
    [InlineData("spark.sql.legacy.sizeOfNull", "true", "SELECT size(NULL), cardinality(map(1, 2))", "[-1,1]")]
    [InlineData(
        "spark.sql.mapKeyDedupPolicy",
        "LAST_WIN",
        "SELECT map_concat(map('a', 1, 'b', 2), map('a', 3))['a'], str_to_map('a:1,a:2')['a']",
        "[3,2]"
    )]
    [InlineData(
        "spark.sql.legacy.integerGroupingId",
        "true",
        "SELECT typeof(grouping_id(a)) FROM VALUES (1) t(a) GROUP BY a WITH CUBE LIMIT 1",
        "[int]"
    )]
    [InlineData(
        "spark.sql.legacy.createEmptyCollectionUsingStringType",
        "true",
        "SELECT typeof(array()), typeof(map())",
        "[array<string>,map<string,string>]"
    )]
    [InlineData(
        "spark.sql.legacy.followThreeValuedLogicInArrayExists",
        "false",
        "SELECT string(exists(array(1, NULL), x -> x > 2))",
        "[false]"
    )]
    [InlineData("spark.sql.legacy.allowHashOnMapType", "true", "SELECT string(hash(map(1, 2)) = hash(1, 2))", "[true]")]
    [InlineData("spark.sql.legacy.allowParameterlessCount", "true", "SELECT count() FROM VALUES (1) t(a)", "[0]")]
    [InlineData("spark.sql.function.concatBinaryAsString", "true", "SELECT typeof(concat(X'41', X'42'))", "[string]")]
    [InlineData("spark.sql.function.eltOutputAsString", "true", "SELECT typeof(elt(1, X'41', X'42'))", "[string]")]
    public void A_setting_decides(string setting, string value, string sql, string row)
    {
        using var engine = new EngineHarness((setting, value));
        engine.Rows(sql).Should().Equal(row);
    }

    private const string PercentileDisc = "SELECT int(percentile_disc(0.6) WITHIN GROUP (ORDER BY x)) FROM VALUES (1), (2), (3), (4) t(x)";
}
