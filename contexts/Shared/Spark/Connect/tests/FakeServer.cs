using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Shared.Spark.Connect.Client;
using Shared.Spark.Connect.Protocol;

namespace Shared.Spark.Connect.Tests;

/// <summary>A server of the protocol in this process, that answers as a test says.</summary>
internal sealed class FakeServer : SparkConnectService.SparkConnectServiceBase, IAsyncDisposable
{
    private WebApplication? _app;

    internal string Version { get; init; } = "3.5.7";

    internal string? RequiredToken { get; init; }

    internal Func<ExecutePlanRequest, IServerStreamWriter<ExecutePlanResponse>, Task> OnExecute { get; set; } =
        (_, _) => Task.CompletedTask;

    internal Func<ReattachExecuteRequest, IServerStreamWriter<ExecutePlanResponse>, Task> OnReattach { get; set; } =
        (_, _) => Task.CompletedTask;

    internal DataType Schema { get; set; } = new() { Struct = new() };

    internal List<ReleaseExecuteRequest> Releases { get; } = [];

    internal int AnalyzeFailures { get; set; }

    internal ConnectionString Address(string parameters = "") =>
        ConnectionString.Parse($"sc://{new Uri(_app!.Urls.First()).Authority}{parameters}");

    internal async Task<FakeServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options =>
            options.Listen(System.Net.IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2)
        );
        builder.Services.AddGrpc();
        builder.Services.AddSingleton(this);
        _app = builder.Build();
        _app.MapGrpcService<FakeServer>();
        await _app.StartAsync();
        return this;
    }

    public override Task<AnalyzePlanResponse> AnalyzePlan(AnalyzePlanRequest request, ServerCallContext context)
    {
        if (RequiredToken is { } token && context.RequestHeaders.GetValue("authorization") != $"Bearer {token}")
        {
            throw new RpcException(new Status(StatusCode.Unauthenticated, "who are you?"));
        }

        if (AnalyzeFailures > 0)
        {
            AnalyzeFailures--;
            throw new RpcException(new Status(StatusCode.Unavailable, "one moment"));
        }

        return Task.FromResult(
            request.AnalyzeCase == AnalyzePlanRequest.AnalyzeOneofCase.SparkVersion
                ? new AnalyzePlanResponse { SparkVersion = new() { Version = Version } }
                : new AnalyzePlanResponse { Schema = new() { Schema_ = Schema } }
        );
    }

    public override Task ExecutePlan(
        ExecutePlanRequest request,
        IServerStreamWriter<ExecutePlanResponse> responses,
        ServerCallContext context
    ) => OnExecute(request, responses);

    public override Task ReattachExecute(
        ReattachExecuteRequest request,
        IServerStreamWriter<ExecutePlanResponse> responses,
        ServerCallContext context
    ) => OnReattach(request, responses);

    public override Task<ReleaseExecuteResponse> ReleaseExecute(ReleaseExecuteRequest request, ServerCallContext context)
    {
        lock (Releases)
        {
            Releases.Add(request);
        }

        return Task.FromResult(new ReleaseExecuteResponse());
    }

    public override Task<InterruptResponse> Interrupt(InterruptRequest request, ServerCallContext context) =>
        Task.FromResult(new InterruptResponse());

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }
    }
}
