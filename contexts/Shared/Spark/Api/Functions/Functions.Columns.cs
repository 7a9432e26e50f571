using Shared.Spark.Api.Values;
using Shared.Spark.Catalyst.Parsing;
using Shared.Spark.Plans.Expressions;

namespace Microsoft.Spark.Sql;

/// <content>Columns, constants, conditions and rows.</content>
public static partial class Functions
{
    /// <summary>An array of the columns.</summary>
    /// <param name="columns">The columns.</param>
    public static Column Array(params Column[] columns) => Call("array", columns);

    /// <summary>An array of the columns.</summary>
    /// <param name="columnName">The column.</param>
    /// <param name="columnNames">The other columns.</param>
    public static Column Array(string columnName, params string[] columnNames) => Array([Col(columnName), .. Cols(columnNames)]);

    /// <summary>Orders by a column, the smallest first, nulls before all.</summary>
    /// <param name="columnName">The column.</param>
    public static Column Asc(string columnName) => Col(columnName).Asc();

    /// <summary>Orders by a column, the smallest first, nulls before all.</summary>
    /// <param name="columnName">The column.</param>
    public static Column AscNullsFirst(string columnName) => Col(columnName).AscNullsFirst();

    /// <summary>Orders by a column, the smallest first, nulls behind all.</summary>
    /// <param name="columnName">The column.</param>
    public static Column AscNullsLast(string columnName) => Col(columnName).AscNullsLast();

    /// <summary>Null where a condition is true, else an error.</summary>
    /// <param name="column">The column.</param>
    public static Column AssertTrue(Column column) => Call("assert_true", column);

    /// <summary>Null where a condition is true, else an error.</summary>
    /// <param name="column">The column.</param>
    /// <param name="errMsg">The message.</param>
    public static Column AssertTrue(Column column, Column errMsg) => Call("assert_true", column, errMsg);

    /// <summary>Calls a function by its name, as SQL does.</summary>
    /// <param name="udfName">The name, with its database if it has one.</param>
    /// <param name="columns">The columns.</param>
    public static Column CallUDF(string udfName, params Column[] columns) =>
        new(new UnresolvedFunction(SparkSqlParser.ParseMultipartIdentifier(udfName), Expressions(columns)));

    /// <summary>Calls a function by its name, as SQL does.</summary>
    /// <param name="udfName">The name, with its database if it has one.</param>
    /// <param name="columns">The columns.</param>
    public static Column Call_UDF(string udfName, params Column[] columns) => CallUDF(udfName, columns);

    /// <summary>The first of the columns that is not null.</summary>
    /// <param name="columns">The columns.</param>
    public static Column Coalesce(params Column[] columns) => Call("coalesce", columns);

    /// <summary>The column of that name; <c>*</c> for all.</summary>
    /// <param name="columnName">The column.</param>
    public static Column Col(string columnName) => new(ColumnOf(columnName));

    /// <summary>The column of that name; the same as <see cref="Col"/>.</summary>
    /// <param name="columnName">The column.</param>
    public static Column Column(string columnName) => Col(columnName);

    /// <summary>Orders by a column, the largest first, nulls behind all.</summary>
    /// <param name="columnName">The column.</param>
    public static Column Desc(string columnName) => Col(columnName).Desc();

    /// <summary>Orders by a column, the largest first, nulls before all.</summary>
    /// <param name="columnName">The column.</param>
    public static Column DescNullsFirst(string columnName) => Col(columnName).DescNullsFirst();

    /// <summary>Orders by a column, the largest first, nulls behind all.</summary>
    /// <param name="columnName">The column.</param>
    public static Column DescNullsLast(string columnName) => Col(columnName).DescNullsLast();

    /// <summary>An expression as SQL: <c>a + 1</c>.</summary>
    /// <param name="expr">The SQL.</param>
    public static Column Expr(string expr) => new(new ExpressionString(expr));

    /// <summary>The greatest of the columns; nulls are skipped.</summary>
    /// <param name="columns">The columns.</param>
    public static Column Greatest(params Column[] columns) => Call("greatest", columns);

    /// <summary>The greatest of the columns; nulls are skipped.</summary>
    /// <param name="columnName">The column.</param>
    /// <param name="columnNames">The other columns.</param>
    public static Column Greatest(string columnName, params string[] columnNames) => Greatest([Col(columnName), .. Cols(columnNames)]);

    /// <summary>The file that the row was read from.</summary>
    public static Column InputFileName() => Call("input_file_name");

    /// <summary>Whether a number is NaN.</summary>
    /// <param name="column">The column.</param>
    public static Column IsNaN(Column column) => Call("isnan", column);

    /// <summary>Whether a column is null.</summary>
    /// <param name="column">The column.</param>
    public static Column IsNull(Column column) => Call("isnull", column);

    /// <summary>The least of the columns; nulls are skipped.</summary>
    /// <param name="columns">The columns.</param>
    public static Column Least(params Column[] columns) => Call("least", columns);

    /// <summary>The least of the columns; nulls are skipped.</summary>
    /// <param name="columnName">The column.</param>
    /// <param name="columnNames">The other columns.</param>
    public static Column Least(string columnName, params string[] columnNames) => Least([Col(columnName), .. Cols(columnNames)]);

    /// <summary>A constant; a column stays what it is.</summary>
    /// <param name="literal">The constant.</param>
    public static Column Lit(object? literal) => literal as Column ?? new Column(LiteralValue.ToLiteral(literal));

    /// <summary>A map of keys and values in turn.</summary>
    /// <param name="columns">The columns.</param>
    public static Column Map(params Column[] columns) => Call("map", columns);

    /// <summary>A number that grows and never repeats within the frame, not without gaps.</summary>
    public static Column MonotonicallyIncreasingId() => Call("monotonically_increasing_id");

    /// <summary>The first column, or the second where the first is NaN.</summary>
    /// <param name="column1">The first column.</param>
    /// <param name="column2">The second column.</param>
    public static Column NaNvl(Column column1, Column column2) => Call("nanvl", column1, column2);

    /// <summary>The negative of a number.</summary>
    /// <param name="column">The column.</param>
    public static Column Negate(Column column) => Call("negative", column);

    /// <summary>The opposite of a boolean.</summary>
    /// <param name="column">The column.</param>
    public static Column Not(Column column) => Call("not", column);

    /// <summary>Raises an error.</summary>
    /// <param name="errMsg">The message.</param>
    public static Column RaiseError(Column errMsg) => Call("raise_error", errMsg);

    /// <summary>A random number of 0 to 1, evenly distributed.</summary>
    public static Column Rand() => Rand(Random.Shared.NextInt64());

    /// <summary>A random number of 0 to 1, evenly distributed.</summary>
    /// <param name="seed">The seed.</param>
    public static Column Rand(long seed) => Call("rand", Lit(seed));

    /// <summary>A random number of the standard normal distribution.</summary>
    public static Column Randn() => Randn(Random.Shared.NextInt64());

    /// <summary>A random number of the standard normal distribution.</summary>
    /// <param name="seed">The seed.</param>
    public static Column Randn(long seed) => Call("randn", Lit(seed));

    /// <summary>The number of the partition that the row is in.</summary>
    public static Column SparkPartitionId() => Call("spark_partition_id");

    /// <summary>A struct of the columns.</summary>
    /// <param name="columns">The columns.</param>
    public static Column Struct(params Column[] columns) => Call("struct", columns);

    /// <summary>A struct of the columns.</summary>
    /// <param name="columnName">The column.</param>
    /// <param name="columnNames">The other columns.</param>
    public static Column Struct(string columnName, params string[] columnNames) => Struct([Col(columnName), .. Cols(columnNames)]);

    /// <summary>
    /// Begins a CASE: the value where the condition is true; go on with <see cref="Column.When"/> and <see cref="Column.Otherwise"/>.
    /// </summary>
    /// <param name="condition">When.</param>
    /// <param name="value">The value: a column or a constant.</param>
    public static Column When(Column condition, object value) =>
        new(new CaseWhen([new CaseBranch(condition.Expression, LiteralValue.ToExpression(value))]));
}
