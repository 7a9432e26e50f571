using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Analysis;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Relations;
using Shared.Spark.Embedded.Functions;
using Shared.Spark.Embedded.Session;
using Shared.Spark.Embedded.Sources;
using Shared.Spark.Embedded.Translation;
using Shared.Spark.Plans.Columnar;

namespace Shared.Spark.Embedded.Tests;

/// <summary>Runs typed plans without a parser or an analyzer before them.</summary>
internal sealed class PlanHarness : IDisposable
{
    private readonly ExprIdGenerator _ids = new();
    private readonly Application _application = new(new Dictionary<string, string>(), BuiltInFunctions.All, DataSourceRegistry.BuiltIn);

    internal PlanHarness()
    {
        _application.Enter();
        Runner = new PlanRunner(_application, () => new TranslationSettings { TimeZone = TimeZone });
    }

    internal string TimeZone { get; set; } = "UTC";

    internal PlanRunner Runner { get; }

    internal Application Application => _application;

    public void Dispose() => _application.Leave();

    internal AttributeReference Attribute(string name, DataType type, bool isNullable = true) => new(_ids.Next(), name, type, isNullable);

    internal TypedAlias Alias(TypedExpression expression, string name = "x") => new(expression, name, _ids.Next());

    internal TypedLocalRelation Local(StructType schema, params object?[][] rows) =>
        new(new LocalData(schema, rows), [.. schema.Fields.Select(field => Attribute(field.Name, field.DataType, field.IsNullable))]);

    internal object?[] RoundTrip(DataType type, object?[] values)
    {
        var plan = Local(new StructType([new StructField("v", type)]), [.. values.Select(value => new[] { value })]);
        return [.. Collect(plan).Select(row => row[0])];
    }

    internal List<Row> Collect(TypedPlan plan)
    {
        var rows = new List<Row>();
        using var stream = Runner.Run(plan, CancellationToken.None);
        while (stream.Next() is { } batch)
        {
            rows.AddRange(RowReader.ReadRows(batch));
        }

        return rows;
    }

    /// <summary>The value of an expression without columns.</summary>
    internal object? Evaluate(TypedExpression expression) =>
        Collect(
                new TypedProject(
                    new TypedValues(
                        [
                            [],
                        ],
                        []
                    ),
                    [Alias(expression)]
                )
            )
            .Single()[0];

    internal IReadOnlyList<string> TableNames()
    {
        var schema = new StructType([new StructField("name", DataTypes.StringType)]);
        using var stream = _application.Database.Query("SELECT table_name FROM duckdb_tables() ORDER BY 1", schema);
        var names = new List<string>();
        while (stream.Next() is { } batch)
        {
            names.AddRange(RowReader.ReadRows(batch).Select(row => (string)row[0]!));
        }

        return names;
    }
}
