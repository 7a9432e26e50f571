using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Relations;
using Shared.Spark.Embedded.Functions;
using Shared.Spark.Embedded.Sources;
using Shared.Spark.Embedded.Sources.Columns;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Columnar;
using Shared.Spark.Plans.Engine;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Embedded.Tests.Translation;

public sealed class PushdownTests : IDisposable
{
    private readonly PlanHarness _harness = new();
    private readonly NumbersSource _source = new();
    private readonly TypedScan _scan;

    public PushdownTests() => _scan = Scan(_source);

    public void Dispose() => _harness.Dispose();

    [Fact]
    public void Only_columns_that_are_used_are_read()
    {
        Rows(new TypedProject(_scan, [_scan.Output[1]])).Should().Equal("[0]", "[10]", "[20]");

        _source.Request!.Columns.Should().Equal(1);
    }

    [Fact]
    public void A_count_needs_no_column()
    {
        var count = new AggregateCall(
            BuiltInFunctions.All.Find("count")!,
            [new TypedLiteral(1, DataTypes.IntegerType)],
            DataTypes.LongType,
            IsNullable: false
        );
        Rows(new TypedAggregate(_scan, [], [_harness.Alias(count)])).Should().Equal("[3]");

        _source.Request!.Columns.Should().BeEmpty();
    }

    [Fact]
    public void Filters_reach_the_source_through_views_and_projections()
    {
        ValueList<AttributeReference> renamed = [.. _scan.Output.Select(column => _harness.Attribute(column.Name, column.Type))];
        var alias = _harness.Alias(renamed[0], "b");
        var project = new TypedProject(new TypedRename(_scan, renamed), [alias]);
        Rows(new TypedFilter(project, Equal(alias.ToAttribute(), 1))).Should().Equal("[1]");

        Filters().Should().Equal("(id = 1)");
    }

    [Fact]
    public void A_limit_reaches_the_source_through_projections_and_filters_only()
    {
        Rows(new TypedLimit(new TypedProject(_scan, [_scan.Output[0]]), 2)).Should().Equal("[0]", "[1]");
        _source.Request!.Limit.Should().Be(2);

        var sorted = new TypedSort(
            _scan,
            [new TypedSortOrder(_scan.Output[0], Plans.Expressions.SortDirection.Descending, Plans.Expressions.NullOrdering.NullsLast)],
            IsGlobal: true
        );
        Rows(new TypedLimit(sorted, 1)).Should().Equal("[2,20]");
        _source.Request!.Limit.Should().BeNull();
    }

    [Fact]
    public void A_filter_behind_a_limit_stays_there()
    {
        Rows(new TypedFilter(new TypedLimit(_scan, 1), Equal(_scan.Output[0], 1))).Should().BeEmpty();

        Filters().Should().BeEmpty();
        _source.Request!.Limit.Should().Be(1);
    }

    [Fact]
    public void Each_side_of_a_join_gets_its_filters()
    {
        var other = new NumbersSource();
        var right = Scan(other);
        var join = new TypedJoin(
            _scan,
            right,
            JoinType.LeftOuter,
            And(Equal(_scan.Output[0], right.Output[0]), Equal(right.Output[1], 10))
        );
        Rows(new TypedFilter(join, Equal(_scan.Output[0], 1))).Should().Equal("[1,10,1,10]");

        Filters().Should().Equal("(id = 1)");
        Filters(other).Should().Equal("(value = 10)");
    }

    [Fact]
    public void A_filter_over_the_missing_side_of_an_outer_join_stays_behind_it()
    {
        var other = new NumbersSource();
        var right = Scan(other);
        var join = new TypedJoin(_scan, right, JoinType.LeftOuter, Equal(_scan.Output[0], right.Output[1]));
        var isNull = new FunctionCall(BuiltInFunctions.All.Find("isnull")!, [right.Output[0]], DataTypes.BooleanType, IsNullable: false);
        Rows(new TypedFilter(join, isNull)).Should().BeEquivalentTo("[1,10,null,null]", "[2,20,null,null]");

        Filters(other).Should().BeEmpty();
    }

    private static FunctionCall And(TypedExpression left, TypedExpression right) =>
        new(BuiltInFunctions.All.Find("and")!, [left, right], DataTypes.BooleanType, IsNullable: true);

    private static FunctionCall Equal(TypedExpression left, TypedExpression right) =>
        new(BuiltInFunctions.All.Find("=")!, [left, right], DataTypes.BooleanType, IsNullable: true);

    private static FunctionCall Equal(TypedExpression left, int right) => Equal(left, new TypedLiteral(right, DataTypes.IntegerType));

    private TypedScan Scan(NumbersSource source) =>
        new(source, [.. source.Schema.Fields.Select(field => _harness.Attribute(field.Name, field.DataType))]);

    private IEnumerable<string> Filters(NumbersSource? source = null) =>
        (source ?? _source).Request!.Filters.Select(filter => ExpressionSql.Of(filter));

    private List<string> Rows(TypedPlan plan) => [.. _harness.Collect(plan).Select(row => row.ToString())];

    private sealed class NumbersSource : BatchScanSource, IScanPartition
    {
        public override StructType Schema { get; } =
            new([new StructField("id", DataTypes.IntegerType), new StructField("value", DataTypes.IntegerType)]);

        public override string Description => "numbers";

        internal ScanRequest? Request { get; private set; }

        public override IReadOnlyList<IScanPartition> Plan(ScanRequest request)
        {
            Request = request;
            return [this];
        }

        public IResultStream Open(CancellationToken cancellationToken) => new Numbers(Request!);
    }

    private sealed class Numbers(ScanRequest request) : IResultStream
    {
        private bool _isRead;

        public StructType Schema { get; } = new(request.Columns.Select(i => new StructField($"c{i}", DataTypes.IntegerType)));

        public ColumnarBatch? Next()
        {
            if (_isRead)
            {
                return null;
            }

            _isRead = true;
            var columns = request.Columns.Select(i =>
            {
                var column = (FixedColumnBuilder<int>)ColumnBuilder.Create(DataTypes.IntegerType);
                foreach (var row in Enumerable.Range(0, 3))
                {
                    column.Append(i == 0 ? row : row * 10);
                }

                return column;
            });
            return new ColumnarBatch(Schema, [.. columns], 3);
        }

        public void Dispose() { }
    }
}
