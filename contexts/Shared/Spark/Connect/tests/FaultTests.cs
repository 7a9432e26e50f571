using System.Net;
using System.Net.Sockets;
using Apache.Arrow;
using Apache.Arrow.Ipc;
using Google.Protobuf;
using Grpc.Core;
using Shared.Spark.Connect.Client;
using Shared.Spark.Connect.Codec;
using Shared.Spark.Connect.LocalRelations;
using Shared.Spark.Connect.Protocol;
using Shared.Spark.Plans.Columnar;
using Shared.Spark.Plans.Errors;
using Types = Microsoft.Spark.Sql.Types;

namespace Shared.Spark.Connect.Tests;

/// <summary>What goes wrong between client and server, on servers of the test's own.</summary>
public sealed class FaultTests
{
    private static readonly RetryPolicy s_fast = new()
    {
        MaxRetries = 4,
        InitialBackoff = TimeSpan.FromMilliseconds(1),
        MaxBackoff = TimeSpan.FromMilliseconds(5),
    };
    private static readonly Types.StructType s_schema = new([new Types.StructField("id", Types.DataTypes.LongType)]);
    private static readonly Plans.Relations.Range s_plan = new(0, 1, 1);

    [Fact]
    public void Nobody_at_the_address_is_an_error_that_names_it()
    {
        var address = ConnectionString.Parse($"sc://127.0.0.1:{ClosedPort()}");
        var connect = () => Open(address);
        connect.Should().Throw<SparkException>().WithMessage($"*{address}*does not answer*15002*");
    }

    [Fact]
    public async Task A_wrong_token_is_an_error_that_does_not_show_it()
    {
        await using var server = await new FakeServer { RequiredToken = "right" }.StartAsync();
        var connect = () => Open(server.Address("/;token=hunter2;use_ssl=false"));
        connect
            .Should()
            .Throw<SparkException>()
            .WithMessage("*refused the credentials*token*")
            .Which.ToString()
            .Should()
            .NotContain("hunter2");
        using var engine = Open(server.Address("/;token=right;use_ssl=false"));
        engine.Version.Should().Be("3.5.7");
    }

    [Theory]
    [InlineData("3.3.1", false)]
    [InlineData("3.4.0", true)]
    [InlineData("4.1.0-preview1", true)]
    public async Task A_server_that_is_too_old_is_refused(string version, bool works)
    {
        await using var server = await new FakeServer { Version = version }.StartAsync();
        var connect = () => Open(server.Address()).Dispose();
        if (works)
        {
            connect.Should().NotThrow();
        }
        else
        {
            connect.Should().Throw<SparkException>().WithMessage($"*{version}*3.4*");
        }
    }

    [Fact]
    public async Task A_server_that_stumbles_is_asked_again()
    {
        await using var server = await new FakeServer { AnalyzeFailures = 3 }.StartAsync();
        using var engine = Open(server.Address());
        engine.Version.Should().Be("3.5.7");
    }

    [Fact]
    public async Task A_broken_stream_is_attached_to_again_behind_the_last_response()
    {
        await using var server = await new FakeServer { Schema = DataTypeCodec.Encode(s_schema) }.StartAsync();
        var reattached = new List<string>();
        server.OnExecute = async (_, responses) =>
        {
            await responses.WriteAsync(Batch("1", 1, 2), TestContext.Current.CancellationToken);
            throw new RpcException(new Status(StatusCode.Unavailable, "gone"));
        };
        server.OnReattach = async (request, responses) =>
        {
            reattached.Add(request.LastResponseId);
            await responses.WriteAsync(Batch("2", 3), TestContext.Current.CancellationToken);
            await responses.WriteAsync(
                new ExecutePlanResponse { ResponseId = "3", ResultComplete = new() },
                TestContext.Current.CancellationToken
            );
        };
        using var engine = Open(server.Address());

        Ids(engine).Should().Equal(1, 2, 3);
        reattached.Should().Equal("1");
    }

    [Fact]
    public async Task A_stream_that_the_server_ends_early_is_no_end()
    {
        await using var server = await new FakeServer { Schema = DataTypeCodec.Encode(s_schema) }.StartAsync();
        server.OnExecute = (_, responses) => responses.WriteAsync(Batch("1", 1), TestContext.Current.CancellationToken);
        server.OnReattach = (_, responses) =>
            responses.WriteAsync(
                new ExecutePlanResponse { ResponseId = "2", ResultComplete = new() },
                TestContext.Current.CancellationToken
            );
        using var engine = Open(server.Address());

        Ids(engine).Should().Equal(1);
    }

    [Fact]
    public async Task A_request_that_was_lost_is_sent_again()
    {
        await using var server = await new FakeServer { Schema = DataTypeCodec.Encode(s_schema) }.StartAsync();
        var executions = 0;
        server.OnExecute = async (_, responses) =>
        {
            if (executions++ == 0)
            {
                throw new RpcException(new Status(StatusCode.Unavailable, "lost"));
            }

            await responses.WriteAsync(Batch("1", 1), TestContext.Current.CancellationToken);
            await responses.WriteAsync(
                new ExecutePlanResponse { ResponseId = "2", ResultComplete = new() },
                TestContext.Current.CancellationToken
            );
        };
        server.OnReattach = (_, _) =>
            throw new RpcException(new Status(StatusCode.Internal, "[INVALID_HANDLE.OPERATION_NOT_FOUND] not here"));
        using var engine = Open(server.Address());

        Ids(engine).Should().Equal(1);
        executions.Should().Be(2);
    }

    [Fact]
    public async Task A_server_that_stays_away_in_the_middle_is_an_error_not_a_short_result()
    {
        var server = await new FakeServer { Schema = DataTypeCodec.Encode(s_schema) }.StartAsync();
        server.OnExecute = async (_, responses) =>
        {
            await responses.WriteAsync(Batch("1", 1), TestContext.Current.CancellationToken);
            throw new RpcException(new Status(StatusCode.Unavailable, "gone"));
        };
        server.OnReattach = (_, _) => throw new RpcException(new Status(StatusCode.Unavailable, "gone"));
        using var engine = Open(server.Address());

        var read = () => Ids(engine);
        read.Should().Throw<SparkException>().WithMessage("*does not answer*");
        await server.DisposeAsync();
    }

    [Fact]
    public async Task What_has_arrived_is_released()
    {
        await using var server = await new FakeServer { Schema = DataTypeCodec.Encode(s_schema) }.StartAsync();
        server.OnExecute = (_, responses) =>
            responses.WriteAsync(
                new ExecutePlanResponse { ResponseId = "1", ResultComplete = new() },
                TestContext.Current.CancellationToken
            );
        using (var engine = Open(server.Address()))
        {
            Ids(engine).Should().BeEmpty();
            while (server.Releases.Count == 0)
            {
                await Task.Yield();
            }
        }

        server.Releases[0].ReleaseAll.Should().NotBeNull();
    }

    private static ConnectEngine Open(ConnectionString address) => ConnectEngine.Connect(address, new Dictionary<string, string>(), s_fast);

    private static List<long> Ids(ConnectEngine engine)
    {
        using var stream = engine.Execute(s_plan);
        var ids = new List<long>();
        while (stream.Next() is { } batch)
        {
            ids.AddRange(RowReader.ReadRows(batch).Select(row => row.GetAs<long>(0)));
        }

        return ids;
    }

    private static ExecutePlanResponse Batch(string responseId, params long[] ids)
    {
        using var stream = new MemoryStream();
        using (var writer = new ArrowStreamWriter(stream, ArrowTypes.SchemaOf(s_schema), leaveOpen: true))
        {
            using var batch = new RecordBatch(
                ArrowTypes.SchemaOf(s_schema),
                [ArrowArrays.Build(Types.DataTypes.LongType, [.. ids.Cast<object?>()])],
                ids.Length
            );
            writer.WriteRecordBatch(batch);
            writer.WriteEnd();
        }

        return new ExecutePlanResponse
        {
            ResponseId = responseId,
            ArrowBatch = new() { RowCount = ids.Length, Data = ByteString.CopyFrom(stream.ToArray()) },
        };
    }

    private static int ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
