using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Execution;
using Shared.Spark.Embedded.Kernels;
using Shared.Spark.Plans.Columnar;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Tests.Kernels;

public sealed class KernelFunctionTests : IDisposable
{
    private readonly SessionDatabase _database = new(new DatabaseSettings());

    public void Dispose() => _database.Dispose();

    [Fact]
    public void Kernel_computes_a_vector_at_a_time_and_passes_nulls()
    {
        var site = new KernelSite("twice", [DataTypes.IntegerType], DataTypes.LongType);
        var function = new ScalarKernelFunction(
            site,
            _ => new RowKernel((arguments, row, result) => result.SetLong(row, 2L * arguments[0].GetInt(row)))
        );

        Query(
                $"SELECT sum({function.Name}(i::INTEGER))::BIGINT, count({function.Name}(nullif(i, 5)::INTEGER)) FROM range(10000) t(i)",
                function,
                DataTypes.LongType,
                DataTypes.LongType
            )
            .Should()
            .Equal(99990000L, 9999L);
    }

    [Fact]
    public void Kernel_reads_and_writes_nested_values()
    {
        var type = new ArrayType(
            new StructType([
                new StructField("s", DataTypes.StringType),
                new StructField("m", new MapType(DataTypes.StringType, new DecimalType(20, 2))),
            ])
        );
        var site = new KernelSite("copy", [type], type);
        var function = new ScalarKernelFunction(site, _ => new RowKernel((arguments, row, result) => result.Copy(row, arguments[0], row)));

        var value =
            "[{f0: 'a string that is longer than inline ones', f1: MAP {'k': 1.25::DECIMAL(20,2), 'n': NULL}}, NULL, {f0: NULL, f1: NULL}]";
        Query(
                $"SELECT count(*) FILTER (WHERE {function.Name}(v) = v) FROM (SELECT CASE WHEN i % 3 <> 0 THEN {value} END v FROM range(9000) t(i))",
                function,
                DataTypes.LongType
            )
            .Should()
            .Equal(6000L);
    }

    [Fact]
    public void Exception_of_a_kernel_arrives_as_it_was_thrown()
    {
        var site = new KernelSite("fails", [DataTypes.IntegerType], DataTypes.IntegerType);
        var function = new ScalarKernelFunction(
            site,
            _ => new RowKernel((_, _, _) => throw new SparkRuntimeException("DIVIDE_BY_ZERO", new Dictionary<string, string>()))
        );

        var query = () => Query($"SELECT {function.Name}(i::INTEGER) FROM range(3) t(i)", function, DataTypes.IntegerType);

        query.Should().Throw<SparkRuntimeException>().Which.ErrorClass.Should().Be("DIVIDE_BY_ZERO");
    }

    [Fact]
    public void Aggregate_kernel_with_plain_state_sums_by_group()
    {
        var function = new AggregateKernelFunction(new KernelSite("total", [DataTypes.LongType], DataTypes.LongType), _ => new Total());

        Query(
                $"SELECT min(s), max(s) FROM (SELECT i % 7 k, {function.Name}(i) s FROM range(70000) t(i) GROUP BY k)",
                function,
                DataTypes.LongType,
                DataTypes.LongType
            )
            .Should()
            .Equal(349965000L, 350025000L);
    }

    [Fact]
    public void Aggregate_kernel_with_objects_collects_in_windows_and_groups()
    {
        var function = new AggregateKernelFunction(
            new KernelSite("collect", [DataTypes.LongType], new ArrayType(DataTypes.LongType)),
            _ => new Collected()
        );

        Query(
                $"SELECT sum(len(l))::BIGINT FROM (SELECT {function.Name}(i) OVER (ORDER BY i ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) l FROM range(5000) t(i))",
                function,
                DataTypes.LongType
            )
            .Should()
            .Equal(14997L);
        Query(
                $"SELECT sum(list_sum(l))::BIGINT FROM (SELECT {function.Name}(i) l FROM range(5000) t(i) GROUP BY i % 3000)",
                function,
                DataTypes.LongType
            )
            .Should()
            .Equal(12497500L);
    }

    private List<object?> Query(string sql, INativeFunction function, params DataType[] types)
    {
        _database.Ensure(function);
        using var stream = _database.Query(
            sql,
            new StructType(types.Select((type, i) => new StructField($"c{i}", type))),
            TestContext.Current.CancellationToken
        );
        var values = new List<object?>();
        while (stream.Next() is { } batch)
        {
            values.AddRange(RowReader.ReadRows(batch).SelectMany(row => row.Values));
        }

        return values;
    }

    private sealed class Total : ValueAggregateKernel<long>
    {
        protected override void Update(ref long state, DuckDbVector[] arguments, int row) => state += arguments[0].GetLong(row);

        protected override void Combine(in long source, ref long target) => target += source;

        protected override void Finish(in long state, VectorWriter result, int row) => result.SetLong(row, state);
    }

    private sealed class Collected : ObjectAggregateKernel<List<long>>
    {
        protected override List<long> Create() => [];

        protected override void Update(List<long> state, DuckDbVector[] arguments, int row) => state.Add(arguments[0].GetLong(row));

        protected override void Combine(List<long> source, List<long> target) => target.AddRange(source);

        protected override void Finish(List<long>? state, VectorWriter result, int row)
        {
            var offset = result.SetRange(row, state?.Count ?? 0);
            for (var i = 0; i < (state?.Count ?? 0); i++)
            {
                result.GetChild(0).SetLong(offset + i, state![i]);
            }
        }
    }
}
