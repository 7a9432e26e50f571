using Shared.Spark.Connect.Protocol;

namespace Shared.Spark.Connect.Client;

/// <summary>Sends artifacts: one call, one request a piece.</summary>
internal static class ArtifactUpload
{
    internal static async Task SendAsync(
        ConnectClient client,
        IEnumerable<AddArtifactsRequest> requests,
        CancellationToken cancellationToken
    )
    {
        using var call = client.Stub.AddArtifacts(client.Options(cancellationToken));
        foreach (var request in requests)
        {
            (request.SessionId, request.UserContext, request.ClientType) = (client.SessionId, client.User, client.ClientType);
            await call.RequestStream.WriteAsync(request, cancellationToken).ConfigureAwait(false);
        }

        await call.RequestStream.CompleteAsync().ConfigureAwait(false);
        await call.ResponseAsync.ConfigureAwait(false);
    }
}
