using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Catalyst.Parsing;

/// <summary>Reads SQL text as Spark 3.5 does. See https://spark.apache.org/docs/3.5.7/sql-ref-syntax.html.</summary>
public static class SparkSqlParser
{
    /// <summary>Reads one statement, a query or a <see cref="Plans.Commands.Command"/>.</summary>
    /// <exception cref="Plans.Errors.ParseException">The text is no SQL.</exception>
    public static LogicalPlan ParsePlan(string sqlText, ParserOptions? options = null) =>
        new Parser(sqlText, options ?? ParserOptions.Default).SingleStatement();

    /// <summary>Reads an expression, with an alias if it has one: <c>a + 1 AS b</c>.</summary>
    /// <exception cref="Plans.Errors.ParseException">The text is no expression.</exception>
    public static Expression ParseExpression(string sqlText, ParserOptions? options = null) =>
        new Parser(sqlText, options ?? ParserOptions.Default).SingleExpression();

    /// <summary>Reads a type: <c>array&lt;int&gt;</c>.</summary>
    /// <exception cref="Plans.Errors.ParseException">The text is no type.</exception>
    public static DataType ParseDataType(string ddl, ParserOptions? options = null) =>
        new Parser(ddl, options ?? ParserOptions.Default).SingleDataType();

    /// <summary>Reads a schema: <c>a INT, b STRING NOT NULL</c>.</summary>
    /// <exception cref="Plans.Errors.ParseException">The text is no schema.</exception>
    public static StructType ParseTableSchema(string ddl, ParserOptions? options = null) =>
        new Parser(ddl, options ?? ParserOptions.Default).SingleTableSchema();

    /// <summary>Reads a name of any number of parts: <c>catalog.database.`my table`</c>.</summary>
    /// <exception cref="Plans.Errors.ParseException">The text is no name.</exception>
    public static ValueList<string> ParseMultipartIdentifier(string sqlText, ParserOptions? options = null) =>
        new Parser(sqlText, options ?? ParserOptions.Default).SingleMultipartIdentifier();

    /// <summary>Reads the name of a table, with a database or without: <c>database.table</c>.</summary>
    /// <exception cref="Plans.Errors.ParseException">The text is no name of a table.</exception>
    public static ValueList<string> ParseTableIdentifier(string sqlText, ParserOptions? options = null) =>
        new Parser(sqlText, options ?? ParserOptions.Default).SingleTableIdentifier();
}
