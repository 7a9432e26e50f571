using Grpc.Core;
using Shared.Spark.Connect.Protocol;

namespace Shared.Spark.Connect.Client;

/// <summary>
/// The responses of one operation, from the first to the last, whatever happens to the connection: a broken stream is attached to again
/// behind the last response that arrived, and what has arrived is released on the server.
/// </summary>
internal sealed class ExecutionStream : IDisposable
{
    private readonly ConnectClient _client;
    private readonly CancellationTokenSource _cancellation;
    private readonly CancellationToken _callerToken;
    private readonly ExecutePlanRequest _request;
    private readonly RetryState _retries;
    private AsyncServerStreamingCall<ExecutePlanResponse>? _call;
    private string? _lastResponseId;
    private bool _isSent;
    private bool _isComplete;

    internal ExecutionStream(ConnectClient client, Plan plan, IEnumerable<string> tags, CancellationToken cancellationToken)
    {
        _client = client;
        _callerToken = cancellationToken;
        _cancellation = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _retries = client.NewRetryState();
        OperationId = Guid.NewGuid().ToString();
        _request = new ExecutePlanRequest
        {
            SessionId = client.SessionId,
            UserContext = client.User,
            ClientType = client.ClientType,
            OperationId = OperationId,
            Plan = plan,
            Tags = { tags },
            RequestOptions =
            {
                new ExecutePlanRequest.Types.RequestOption { ReattachOptions = new ReattachOptions { Reattachable = true } },
            },
        };
    }

    internal string OperationId { get; }

    /// <summary>The next response; null behind the last.</summary>
    internal async Task<ExecutePlanResponse?> NextAsync()
    {
        while (!_isComplete)
        {
            try
            {
                _call ??= Open();
                if (!await _call.ResponseStream.MoveNext(_cancellation.Token).ConfigureAwait(false))
                {
                    // The server ends a stream now and then on purpose; only ResultComplete is the end.
                    Reopen();
                    continue;
                }

                var response = _call.ResponseStream.Current;
                _lastResponseId = response.ResponseId.Length > 0 ? response.ResponseId : _lastResponseId;
                _retries.Reset();
                if (response.ResponseTypeCase != ExecutePlanResponse.ResponseTypeOneofCase.ResultComplete)
                {
                    return response;
                }

                _isComplete = true;
            }
            catch (RpcException error)
            {
                Recover(error);
            }
        }

        ReleaseAll();
        return null;
    }

    private AsyncServerStreamingCall<ExecutePlanResponse> Open()
    {
        if (!_isSent)
        {
            _isSent = true;
            return _client.Stub.ExecutePlan(_request, _client.Options(_cancellation.Token));
        }

        var reattach = new ReattachExecuteRequest
        {
            SessionId = _client.SessionId,
            UserContext = _client.User,
            ClientType = _client.ClientType,
            OperationId = OperationId,
        };
        if (_lastResponseId is { } last)
        {
            reattach.LastResponseId = last;
        }

        return _client.Stub.ReattachExecute(reattach, _client.Options(_cancellation.Token));
    }

    private void Recover(RpcException error)
    {
        // The request itself was lost on its way: nothing has run, so it is sent again.
        var wasLost =
            _lastResponseId is null && error.Status.Detail.Contains("INVALID_HANDLE.OPERATION_NOT_FOUND", StringComparison.Ordinal);
        if (!(wasLost || RetryPolicy.IsTransient(error)) || !_retries.TryPause(_callerToken))
        {
            _isComplete = true;
            throw _client.Translate(error, _callerToken);
        }

        _isSent &= !wasLost;
        Reopen();
    }

    private void Reopen()
    {
        _call?.Dispose();
        _call = null;
    }

    /// <summary>Tells the server that all has arrived. A server that is gone needs no telling.</summary>
    private void ReleaseAll()
    {
        var release = new ReleaseExecuteRequest
        {
            SessionId = _client.SessionId,
            UserContext = _client.User,
            ClientType = _client.ClientType,
            OperationId = OperationId,
            ReleaseAll = new(),
        };
        _ = IgnoreAsync(_client.Stub.ReleaseExecuteAsync(release, _client.Options(CancellationToken.None)).ResponseAsync);
    }

    /// <summary>Stops the operation if it still runs.</summary>
    public void Dispose()
    {
        if (!_isComplete)
        {
            _isComplete = true;
            var interrupt = new InterruptRequest
            {
                SessionId = _client.SessionId,
                UserContext = _client.User,
                ClientType = _client.ClientType,
                InterruptType = InterruptRequest.Types.InterruptType.OperationId,
                OperationId = OperationId,
            };
            _ = IgnoreAsync(_client.Stub.InterruptAsync(interrupt, _client.Options(CancellationToken.None)).ResponseAsync);
            ReleaseAll();
        }

        _cancellation.Cancel();
        _call?.Dispose();
        _cancellation.Dispose();
    }

    private static async Task IgnoreAsync(Task task)
    {
        try
        {
            await task.ConfigureAwait(false);
        }
        catch (Exception error) when (error is RpcException or OperationCanceledException or ObjectDisposedException)
        {
            // Nobody waits for it: the server also releases by itself, in time.
        }
    }
}
