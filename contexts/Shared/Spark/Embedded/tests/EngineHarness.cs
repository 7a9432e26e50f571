using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Parsing;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Columnar;
using Shared.Spark.Plans.Engine;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Embedded.Tests;

/// <summary>A session in UTC, with the rows of queries as text.</summary>
internal sealed class EngineHarness : IDisposable
{
    internal EngineHarness(params (string Key, string Value)[] settings)
    {
        var configuration = new Dictionary<string, string> { ["spark.sql.session.timeZone"] = "UTC" };
        foreach (var (key, value) in settings)
        {
            configuration[key] = value;
        }

        Engine = EmbeddedEngine.Create(configuration);
    }

    internal EngineHarness(ISparkEngine engine) => Engine = engine;

    internal ISparkEngine Engine { get; }

    public void Dispose() => Engine.Dispose();

    internal LogicalPlan Sql(string text) => Engine.ExecuteCommand(new SqlQuery(text, [], []));

    internal IReadOnlyList<string> Rows(string sql) => Rows(Sql(sql));

    internal IReadOnlyList<string> Rows(LogicalPlan plan)
    {
        var rows = new List<string>();
        using var stream = Engine.Execute(plan);
        while (stream.Next() is { } batch)
        {
            rows.AddRange(RowReader.ReadRows(batch).Select(row => row.ToString()));
        }

        return rows;
    }

    internal StructType SchemaOf(string sql) => Engine.Analyze(Sql(sql));

    internal IReadOnlyList<string> Collect(LogicalPlan input, string[] expressions) =>
        Rows(new Project(input, expressions.Select(text => SparkSqlParser.ParseExpression(text)).ToValueList()));
}
