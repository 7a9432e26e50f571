using System.Globalization;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Relations;
using Shared.Spark.Embedded.Session.Tables;
using Shared.Spark.Plans.Commands;
using Shared.Spark.Plans.Errors;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Embedded.Session.Commands;

/// <summary>
/// Brings the columns of a query into the order and the types of a table's. See
/// https://spark.apache.org/docs/3.5.7/sql-ref-ansi-compliance.html#store-assignment.
/// </summary>
internal static class InsertColumns
{
    /// <summary>The query's columns where the statement puts them: by its column list and the values of partitions.</summary>
    internal static TypedPlan Arrange(InsertInto insert, TableEntry table, SessionState session)
    {
        var plan = session.Analyze(insert.Query);
        var given = insert
            .Partition.Where(value => value.Value is not null)
            .ToDictionary(value => value.Column, StringComparer.OrdinalIgnoreCase);
        if (given.Count == 0 && insert.Columns.Count == 0)
        {
            return plan;
        }

        var names =
            insert.Columns.Count > 0
                ? insert.Columns.AsEnumerable()
                : table.Schema.Fields.Select(field => field.Name).Where(name => !given.ContainsKey(name));
        var byName = names.Zip(plan.Output).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.OrdinalIgnoreCase);
        if (byName.Count != plan.Output.Count)
        {
            throw ArityMismatch(table, plan.Output.Count);
        }

        return new TypedProject(plan, [.. table.Schema.Fields.Select(field => Column(field, byName, given, session))]);
    }

    /// <summary>The plan with the table's columns, cast as they are stored.</summary>
    internal static TypedPlan Cast(TypedPlan plan, TableEntry table, bool byName, SessionState session)
    {
        var fields = table.Schema.Fields;
        if (plan.Output.Count != fields.Count)
        {
            throw ArityMismatch(table, plan.Output.Count);
        }

        var columns = fields.Select(
            (field, i) =>
            {
                var source = byName
                    ? plan.Output.FirstOrDefault(column => column.Name.Equals(field.Name, StringComparison.OrdinalIgnoreCase))
                        ?? throw Incompatible("CANNOT_FIND_DATA", table, field, null)
                    : plan.Output[i];
                return (NamedExpression)new TypedAlias(Store(source, field, table), field.Name, session.Context.Ids.Next());
            }
        );
        return new TypedProject(plan, [.. columns]);
    }

    private static NamedExpression Column(
        StructField field,
        Dictionary<string, AttributeReference> byName,
        Dictionary<string, PartitionValue> given,
        SessionState session
    )
    {
        if (byName.TryGetValue(field.Name, out var source))
        {
            return source;
        }

        TypedExpression value =
            given.TryGetValue(field.Name, out var partition) && partition.Value is Literal literal
                ? new TypedLiteral(literal.Value, literal.Type)
                : new TypedLiteral(null, field.DataType);
        return new TypedAlias(value, field.Name, session.Context.Ids.Next());
    }

    private static TypedExpression Store(AttributeReference source, StructField field, TableEntry table)
    {
        if (source.Type.Equals(field.DataType))
        {
            return source;
        }

        return CanStore(source.Type, field.DataType)
            ? new TypedCast(source, field.DataType, EvalMode.Ansi)
            : throw Incompatible("CANNOT_SAFELY_CAST", table, field, source.Type);
    }

    // Spark's Cast.canANSIStoreAssign.
    private static bool CanStore(DataType from, DataType to) =>
        (from, to) switch
        {
            _ when from.Equals(to) => true,
            (NullType, _) => true,
            (NumericType, NumericType) => true,
            (AtomicType, StringType or CharType or VarcharType) => true,
            (DateType, TimestampType or TimestampNTZType)
            or (TimestampType or TimestampNTZType, DateType or TimestampType or TimestampNTZType) => true,
            (YearMonthIntervalType, YearMonthIntervalType) or (DayTimeIntervalType, DayTimeIntervalType) => true,
            (ArrayType source, ArrayType target) => CanStore(source.ElementType, target.ElementType),
            (MapType source, MapType target) => CanStore(source.KeyType, target.KeyType) && CanStore(source.ValueType, target.ValueType),
            (StructType source, StructType target) => source.Fields.Count == target.Fields.Count
                && source.Fields.Zip(target.Fields).All(pair => CanStore(pair.First.DataType, pair.Second.DataType)),
            _ => false,
        };

    private static AnalysisException ArityMismatch(TableEntry table, int count) =>
        new(
            $"INSERT_COLUMN_ARITY_MISMATCH.{(count < table.Schema.Fields.Count ? "NOT_ENOUGH_DATA_COLUMNS" : "TOO_MANY_DATA_COLUMNS")}",
            new Dictionary<string, string>
            {
                ["tableName"] = Quoted(table),
                ["tableColumns"] = string.Join(", ", table.Schema.Fields.Select(field => $"`{field.Name}`")),
                ["dataColumns"] = string.Join(
                    ", ",
                    Enumerable.Range(1, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"`col{i}`"))
                ),
            }
        );

    private static AnalysisException Incompatible(string subclass, TableEntry table, StructField field, DataType? source) =>
        new(
            $"INCOMPATIBLE_DATA_FOR_TABLE.{subclass}",
            new Dictionary<string, string>
            {
                ["tableName"] = Quoted(table),
                ["colName"] = $"`{field.Name}`",
                ["srcType"] = $"\"{source?.Sql}\"",
                ["targetType"] = $"\"{field.DataType.Sql}\"",
            }
        );

    private static string Quoted(TableEntry table) => string.Join('.', table.QualifiedName.Select(part => $"`{part}`"));
}
