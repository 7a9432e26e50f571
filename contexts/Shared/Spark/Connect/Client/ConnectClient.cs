using Grpc.Core;
using Shared.Spark.Connect.Errors;
using Shared.Spark.Connect.Protocol;

namespace Shared.Spark.Connect.Client;

/// <summary>
/// One session of a Spark Connect server: makes its calls, again when the network fails, and turns its errors into Spark's.
/// </summary>
internal sealed class ConnectClient : IDisposable
{
    private readonly ConnectChannel _channel;
    private readonly RetryPolicy _retries;
    private readonly TimeProvider _time;

    internal ConnectClient(ConnectChannel channel, string sessionId, RetryPolicy retries, TimeProvider time)
    {
        (_channel, SessionId, _retries, _time) = (channel.Share(), sessionId, retries, time);
        User = new UserContext { UserId = channel.Address.UserId, UserName = channel.Address.UserId };
    }

    internal string SessionId { get; }

    internal UserContext User { get; }

    internal string ClientType => _channel.Address.UserAgent;

    internal SparkConnectService.SparkConnectServiceClient Stub => _channel.Stub;

    internal ConnectClient NewSession() => new(_channel, Guid.NewGuid().ToString(), _retries, _time);

    internal AnalyzePlanResponse Analyze(AnalyzePlanRequest request, CancellationToken cancellationToken = default)
    {
        (request.SessionId, request.UserContext, request.ClientType) = (SessionId, User, ClientType);
        return Call(options => Stub.AnalyzePlan(request, options), cancellationToken);
    }

    internal ConfigResponse Configure(ConfigRequest.Types.Operation operation)
    {
        var request = new ConfigRequest
        {
            SessionId = SessionId,
            UserContext = User,
            ClientType = ClientType,
            Operation = operation,
        };
        return Call(options => Stub.Config(request, options), CancellationToken.None);
    }

    internal void Interrupt(InterruptRequest request)
    {
        (request.SessionId, request.UserContext, request.ClientType) = (SessionId, User, ClientType);
        Call(options => Stub.Interrupt(request, options), CancellationToken.None);
    }

    /// <summary>Starts an operation whose stream goes on behind a broken connection.</summary>
    internal ExecutionStream Execute(Plan plan, IEnumerable<string> tags, CancellationToken cancellationToken) =>
        new(this, plan, tags, cancellationToken);

    /// <summary>Makes a call until it succeeds, fails for good, or the policy gives up.</summary>
    internal TResponse Call<TResponse>(Func<CallOptions, TResponse> call, CancellationToken cancellationToken)
    {
        for (var attempt = new RetryState(_retries, _time); ; )
        {
            try
            {
                return call(_channel.Options(cancellationToken));
            }
            catch (RpcException error) when (RetryPolicy.IsTransient(error) && attempt.TryPause(cancellationToken))
            {
                // Made again.
            }
            catch (RpcException error)
            {
                throw ServerErrors.Translate(error, _channel.Address, cancellationToken);
            }
        }
    }

    internal RetryState NewRetryState() => new(_retries, _time);

    internal CallOptions Options(CancellationToken cancellationToken) => _channel.Options(cancellationToken);

    internal Exception Translate(RpcException error, CancellationToken cancellationToken) =>
        ServerErrors.Translate(error, _channel.Address, cancellationToken);

    /// <summary>Sends bytes to the server under a name, in pieces.</summary>
    internal Task AddArtifactsAsync(IEnumerable<AddArtifactsRequest> requests, CancellationToken cancellationToken) =>
        ArtifactUpload.SendAsync(this, requests, cancellationToken);

    public void Dispose() => _channel.Dispose();
}
