using Microsoft.Spark.Sql.Types;
using Shared.Spark.Api.Columns;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Engine;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Relations;

namespace Microsoft.Spark.Sql;

/// <summary>
/// Rows of named columns, described by a plan and computed when an action asks for them.
/// See https://spark.apache.org/docs/3.5.7/api/scala/org/apache/spark/sql/Dataset.html.
/// </summary>
public sealed partial class DataFrame
{
    private StructType? _schema;

    internal DataFrame(SparkSession session, LogicalPlan plan)
    {
        Session = session;
        Plan = plan.PlanId is null ? plan with { PlanId = session.NextPlanId() } : plan;
        if (session.Engine.AnalyzesEagerly)
        {
            // At once, so that a wrong column fails on the line that names it.
            _schema = session.Engine.Analyze(Plan);
        }
    }

    internal SparkSession Session { get; }

    internal LogicalPlan Plan { get; }

    private ISparkEngine Engine => Session.Engine;

    /// <summary>The column of that name.</summary>
    /// <param name="columnName">The name; dots lead into structs, backticks quote.</param>
    public Column this[string columnName] => Col(columnName);

    /// <summary>The column of that name.</summary>
    /// <param name="colName">The name; dots lead into structs, backticks quote.</param>
    public Column Col(string colName)
    {
        if (colName == "*" || colName.EndsWith(".*", StringComparison.Ordinal))
        {
            return Functions.Col(colName);
        }

        var attribute = new UnresolvedAttribute(AttributeName.Parse(colName), Plan.PlanId);
        if (Engine.AnalyzesEagerly && !IsColumn(Schema(), attribute.NameParts))
        {
            Engine.Analyze(new Project(Plan, [attribute]));
        }

        return new Column(attribute);
    }

    /// <summary>All columns whose name matches a Java regular expression in backticks.</summary>
    /// <param name="colName">The expression, as <c>`id.*`</c>; a plain name without backticks.</param>
    public Column ColRegex(string colName) =>
        colName.Length > 1 && colName[0] == '`' && colName[^1] == '`'
            ? new Column(new UnresolvedRegex(colName[1..^1], null, Plan.PlanId))
            : Col(colName);

    /// <summary>The names and types of the columns.</summary>
    public StructType Schema() => _schema ??= Engine.Analyze(Plan);

    /// <summary>The names of the columns.</summary>
    public IReadOnlyList<string> Columns() => [.. Schema().Fields.Select(field => field.Name)];

    /// <summary>The names of the columns and their types as text.</summary>
    public IEnumerable<Tuple<string, string>> DTypes() =>
        [.. Schema().Fields.Select(field => Tuple.Create(field.Name, field.DataType.SimpleString))];

    /// <summary>Gives this very frame.</summary>
    public DataFrame ToDF() => this;

    /// <summary>Renames all columns.</summary>
    /// <param name="colNames">The new names, one a column.</param>
    public DataFrame ToDF(params string[] colNames) => With(new ToDataFrame(Plan, [.. colNames]));

    /// <summary>Applies a function to this frame, to chain own transformations.</summary>
    /// <param name="func">The function.</param>
    public DataFrame Transform(Func<DataFrame, DataFrame> func) => func(this);

    /// <summary>Whether both frames compute the same, but for names.</summary>
    /// <param name="other">The other frame.</param>
    public bool SameSemantics(DataFrame other) => Engine.IsSameSemantics(Plan, other.Plan);

    /// <summary>A number that is equal for frames of the same semantics.</summary>
    public int SemanticHash() => Engine.GetSemanticHash(Plan);

    /// <summary>Whether the rows are at hand without a cluster.</summary>
    public bool IsLocal() => Engine.IsLocal(Plan);

    /// <summary>Whether the frame reads a stream.</summary>
    public bool IsStreaming() => Engine.IsStreaming(Plan);

    /// <summary>The files that the frame reads.</summary>
    public IEnumerable<string> InputFiles() => Engine.GetInputFiles(Plan);

    // Whether a name means one column at first sight; what does not is for the engine to say.
    private static bool IsColumn(StructType schema, ValueList<string> nameParts) =>
        nameParts is [var name] && schema.Fields.Count(field => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) == 1;

    private DataFrame With(LogicalPlan plan) => new(Session, plan);

    private static ValueList<Expression> Expressions(IEnumerable<Column> columns) =>
        columns.Select(column => column.Expression).ToValueList();

    private static Column[] Named(string column, string[] columns) => [.. columns.Prepend(column).Select(Functions.Col)];
}
