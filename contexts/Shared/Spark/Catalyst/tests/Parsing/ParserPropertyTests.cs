using CsCheck;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Parsing;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Errors;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Catalyst.Tests.Parsing;

public sealed class ParserPropertyTests
{
    private static Gen<string> OneOf(params string[] words) => Gen.Int[0, words.Length - 1].Select(i => words[i]);

    private static readonly Gen<string> s_name = OneOf("a", "b", "total", "my col", "select", "from", "x`y", "2nd");

    private static readonly Gen<Expression> s_leaf = Gen.OneOf(
        s_name.Array[1, 3].Select(parts => (Expression)new UnresolvedAttribute(parts.ToValueList())),
        Gen.Int.Select(value => (Expression)new Literal(value, DataTypes.IntegerType)),
        Gen.String[Gen.Char["ab'\\\n%_\"é"], 0, 8].Select(text => (Expression)new Literal(text, DataTypes.StringType)),
        Gen.Bool.Select(value => (Expression)new Literal(value, DataTypes.BooleanType)),
        Gen.Const((Expression)new Literal(null, DataTypes.NullType))
    );

    private static readonly Gen<Expression> s_expression = Gen.Recursive<Expression>(
        (depth, child) =>
            depth > 4
                ? s_leaf
                : Gen.OneOf(
                    s_leaf,
                    Gen.Select(OneOf("+", "-", "*", "/", "%", "div", "&", "|", "^", "=", "<=>", "<", "<=", ">", ">="), child, child)
                        .Select((name, left, right) => (Expression)UnresolvedFunction.Call(name, left, right)),
                    Gen.Select(OneOf("and", "or"), child, child)
                        .Select((name, left, right) => (Expression)UnresolvedFunction.Call(name, left, right)),
                    child.Select(operand => (Expression)UnresolvedFunction.Call(OperatorNames.Not, operand)),
                    child.Select(operand =>
                        (Expression)(UnresolvedFunction.Call(OperatorNames.Negative, operand) with { IsOperator = true })
                    ),
                    child.Select(operand => (Expression)UnresolvedFunction.Call(OperatorNames.IsNull, operand)),
                    Gen.Select(child, child.Array[1, 3])
                        .Select((value, list) => (Expression)new UnresolvedFunction([OperatorNames.In], [value, .. list])),
                    Gen.Select(child, child)
                        .Select((value, pattern) => (Expression)UnresolvedFunction.Call(OperatorNames.Like, value, pattern)),
                    Gen.Select(s_name, child.Array[0, 3])
                        .Select((name, arguments) => (Expression)new UnresolvedFunction(["f", name], arguments.ToValueList())),
                    Gen.Select(child, child, child)
                        .Select((when, then, otherwise) => (Expression)new CaseWhen([new CaseBranch(when, then)], otherwise)),
                    child.Select(operand => (Expression)new Cast(operand, new ArrayType(new DecimalType(12, 3)))),
                    Gen.Select(child, child).Select((map, key) => (Expression)new UnresolvedExtractValue(map, key))
                )
    );

    [Fact]
    public void Expressions_are_read_back() =>
        s_expression.Sample(expression => SparkSqlParser.ParseExpression(SqlText.Of(expression)).Equals(expression), iter: 5000);

    [Fact]
    public void Any_text_is_a_plan_or_a_parse_error() =>
        Gen.String[Gen.Char["aSELCTFROMx1.0 '\"`-*/+<>=!|&()[]\n\\,;:?@$_eé"], 0, 80]
            .Sample(text => IsPlanOrParseError(text), iter: 20_000);

    [Fact]
    public void Any_words_are_a_plan_or_a_parse_error() =>
        OneOf(
            "select",
            "from",
            "where",
            "t",
            "a",
            "(",
            ")",
            ",",
            ".",
            "*",
            "+",
            "-",
            "1",
            "'x'",
            "case",
            "when",
            "then",
            "end",
            "join",
            "on",
            "left",
            "group",
            "by",
            "order",
            "limit",
            "interval",
            "day",
            "cast",
            "as",
            "int",
            "union",
            "not",
            "in",
            "is",
            "null",
            "between",
            "and",
            "or",
            "like",
            "over",
            "partition",
            "rows",
            "with",
            "values",
            "table",
            "lateral",
            "view",
            "pivot",
            "for",
            "exists",
            "create",
            "alter",
            "set",
            "show",
            "describe",
            "insert",
            "into",
            "drop",
            "array",
            "<",
            ">",
            "struct",
            "map",
            "transform",
            "using",
            "->",
            "=>",
            "identifier",
            ":",
            "?",
            "add",
            "partition",
            "columns",
            "location",
            "comment"
        )
            .Array[1, 25]
            .Sample(words => IsPlanOrParseError(string.Join(' ', words)), iter: 20_000);

    [Fact]
    public void Every_prefix_of_a_statement_is_a_plan_or_a_parse_error()
    {
        const string sql = """
            WITH x (a) AS (
            SELECT /*+ broadcast(t) */ DISTINCT sum(b) FILTER (WHERE c)
            OVER (PARTITION BY d ORDER BY e ROWS BETWEEN 1 PRECEDING AND CURRENT ROW)
            FROM t LEFT JOIN LATERAL (SELECT 1) u ON t.a = u.a LATERAL VIEW explode(m) n AS k, v
            WHERE a NOT IN (SELECT 1) AND b LIKE 'x' ESCAPE '!' GROUP BY a, ROLLUP (b, c) HAVING count(*) > 1)
            SELECT CASE a WHEN 1 THEN interval '1' day ELSE cast(b AS map<int, array<string>>) END, x -> x + 1
            FROM x PIVOT (max(a) FOR b IN (1 AS one, 2)) UNION ALL (VALUES (1, 2) AS v (a, b)) ORDER BY 1 DESC NULLS LAST LIMIT 10 OFFSET 5
            """;
        for (var length = 0; length <= sql.Length; length++)
        {
            var prefix = sql[..length];
            IsPlanOrParseError(prefix).Should().BeTrue(prefix);
        }

        SparkSqlParser.ParsePlan(sql).Should().NotBeNull();
    }

    private static bool IsPlanOrParseError(string sql)
    {
        try
        {
            return SparkSqlParser.ParsePlan(sql) is not null;
        }
        catch (ParseException)
        {
            return true;
        }
    }
}
