using Grpc.Core;
using Grpc.Net.Client;
using Shared.Spark.Connect.Protocol;

namespace Shared.Spark.Connect.Client;

/// <summary>The connection to a server, shared by the sessions on it and closed with the last.</summary>
internal sealed class ConnectChannel : IDisposable
{
    // Servers send batches of 4 MB, and a row may be larger than that.
    private const int MaxMessageBytes = 1 << 30;
    private const int StreamWindowBytes = 16 << 20;

    private readonly GrpcChannel _channel;
    private readonly Metadata _headers;
    private int _users;

    internal ConnectChannel(ConnectionString address)
    {
        Address = address;
        _headers = HeadersOf(address);
        _channel = GrpcChannel.ForAddress(
            address.Address,
            new GrpcChannelOptions
            {
                MaxReceiveMessageSize = MaxMessageBytes,
                MaxSendMessageSize = MaxMessageBytes,
                DisposeHttpClient = true,
                HttpHandler = new SocketsHttpHandler
                {
                    EnableMultipleHttp2Connections = true,
                    InitialHttp2StreamWindowSize = StreamWindowBytes,
                    ConnectTimeout = TimeSpan.FromSeconds(10),
                    KeepAlivePingDelay = TimeSpan.FromSeconds(30),
                    KeepAlivePingTimeout = TimeSpan.FromSeconds(20),
                    PooledConnectionIdleTimeout = Timeout.InfiniteTimeSpan,
                },
            }
        );
        Stub = new SparkConnectService.SparkConnectServiceClient(_channel);
    }

    internal ConnectionString Address { get; }

    internal SparkConnectService.SparkConnectServiceClient Stub { get; }

    internal ConnectChannel Share()
    {
        Interlocked.Increment(ref _users);
        return this;
    }

    internal CallOptions Options(CancellationToken cancellationToken) => new(_headers, cancellationToken: cancellationToken);

    public void Dispose()
    {
        if (Interlocked.Decrement(ref _users) == 0)
        {
            _channel.Dispose();
        }
    }

    private static Metadata HeadersOf(ConnectionString address)
    {
        var headers = new Metadata();
        foreach (var (name, value) in address.Headers)
        {
            headers.Add(name.ToLowerInvariant(), value);
        }

        if (address.Token is { } token)
        {
            headers.Add("authorization", $"Bearer {token}");
        }

        return headers;
    }
}
