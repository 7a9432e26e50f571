using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Connectors.Jdbc.Postgres;
using Shared.Spark.Connectors.Jdbc.Reading;
using Shared.Spark.Connectors.Jdbc.Sqlite;
using Shared.Spark.Embedded.Sources;
using Shared.Spark.Plans.Columnar;

namespace Shared.Spark.Connectors.Jdbc.Tests;

/// <summary>Which conditions a database is asked to apply: those it applies as Spark does, and no other.</summary>
public sealed class JdbcFilterTests
{
    private static readonly JdbcColumn[] s_columns =
    [
        new("id", "int4", DataTypes.IntegerType),
        new("na\"me", "text", DataTypes.StringType),
        new("code", "bpchar", DataTypes.StringType),
        new("day", "date", DataTypes.DateType),
        new("price", "numeric", new DecimalType(10, 2)),
    ];

    private static readonly AttributeReference[] s_attributes =
    [
        .. s_columns.Select((column, i) => new AttributeReference(new ExprId(i), column.Name, column.Type, isNullable: true)),
    ];

    private static TypedExpression Id => s_attributes[0];

    private static TypedExpression Name => s_attributes[1];

    [Fact]
    public void Comparisons_of_a_column_with_a_constant_are_passed_on()
    {
        Compile(Call("=", Id, Int(5))).Should().Be("\"id\" = 5");
        Compile(Call("<", Int(5), Id)).Should().Be("\"id\" > 5");
        Compile(Call("=", Name, Text("it's"))).Should().Be("\"na\"\"me\" = 'it''s'");
        Compile(Call("in", Id, Int(1), Int(2))).Should().Be("\"id\" IN (1, 2)");
        Compile(Call("isnotnull", Name)).Should().Be("\"na\"\"me\" IS NOT NULL");
        Compile(Call(">=", s_attributes[3], new TypedLiteral(18263, DataTypes.DateType)))
            .Should()
            .Be("\"day\" >= (DATE '1970-01-01' + 18263)");
        Compile(Call("<=", s_attributes[4], new TypedLiteral(new Decimal128(125, 2), new DecimalType(10, 2))))
            .Should()
            .Be("\"price\" <= 1.25");
    }

    [Fact]
    public void What_a_database_compares_in_another_way_is_not()
    {
        Compile(Call("<", Name, Text("x"))).Should().BeNull("collations order texts in other ways");
        Compile(Call("=", s_attributes[2], Text("x"))).Should().BeNull("spaces at the end of a char do not count");
        Compile(Call("=", Id, Name)).Should().BeNull();
        Compile(Call("upper", Name)).Should().BeNull();
        Compile(Call("=", Id, new TypedLiteral(null, DataTypes.IntegerType))).Should().BeNull();
    }

    [Fact]
    public void Of_AND_a_side_may_be_left_out_of_OR_none()
    {
        var known = Call("=", Id, Int(1));
        var unknown = Call("<", Name, Text("x"));
        Compile(Call("and", known, unknown)).Should().Be("\"id\" = 1");
        Compile(Call("or", known, unknown)).Should().BeNull();
        Compile(Call("or", known, Call("isnull", Name))).Should().Be("(\"id\" = 1) OR (\"na\"\"me\" IS NULL)");
    }

    [Fact]
    public void SQLite_is_asked_only_where_it_converts_by_itself()
    {
        JdbcColumn[] columns = [new("id", "INTEGER", DataTypes.IntegerType), new("amount", "NUMERIC", DecimalType.SystemDefault)];
        var attributes = columns
            .Select((column, i) => new AttributeReference(new ExprId(i), column.Name, column.Type, isNullable: true))
            .ToArray();
        var request = new ScanRequest([0, 1])
        {
            Output = [.. attributes],
            Filters =
            [
                Call("=", attributes[0], Int(1)),
                Call("=", attributes[1], new TypedLiteral(new Decimal128(1, 18), DecimalType.SystemDefault)),
            ],
        };

        JdbcFilters.Compile(new SqliteDialect(), request, columns).Should().Equal("\"id\" = 1");
    }

    private static string? Compile(TypedExpression condition) =>
        JdbcFilters
            .Compile(new PostgresDialect(), new ScanRequest([0, 1, 2]) { Output = [.. s_attributes], Filters = [condition] }, s_columns)
            .SingleOrDefault();

    private static TypedLiteral Int(int value) => new(value, DataTypes.IntegerType);

    private static TypedLiteral Text(string value) => new(value, DataTypes.StringType);

    private static FunctionCall Call(string name, params TypedExpression[] arguments) =>
        new(new Named(name), [.. arguments], DataTypes.BooleanType, IsNullable: true);

    private sealed record Named(string Name)
        : FunctionDefinition(Name, FunctionKind.Scalar, new CustomSignature(_ => throw new NotSupportedException()));
}
