using Shared.Spark.Connect.Client;
using Shared.Spark.Plans.Engine;
using P = Shared.Spark.Connect.Protocol.ConfigRequest.Types;

namespace Shared.Spark.Connect;

/// <summary>The settings of a session on a server.</summary>
/// <param name="client">The session.</param>
internal sealed class ConnectConfiguration(ConnectClient client) : IRuntimeConfiguration
{
    public string? Find(string key)
    {
        var pair = client.Configure(new P.Operation { GetOption = new() { Keys = { key } } }).Pairs.FirstOrDefault();
        return pair is { HasValue: true } ? pair.Value : null;
    }

    public void Set(string key, string value) =>
        client.Configure(
            new P.Operation
            {
                Set = new()
                {
                    Pairs =
                    {
                        new Protocol.KeyValue { Key = key, Value = value },
                    },
                },
            }
        );

    public void Unset(string key) => client.Configure(new P.Operation { Unset = new() { Keys = { key } } });

    public bool IsModifiable(string key) =>
        client.Configure(new P.Operation { IsModifiable = new() { Keys = { key } } }).Pairs is [{ Value: "true" }, ..];

    public IReadOnlyList<KeyValuePair<string, string>> GetAll() =>
        [
            .. client
                .Configure(new P.Operation { GetAll = new() })
                .Pairs.Select(pair => KeyValuePair.Create(pair.Key, pair.Value))
                .OrderBy(pair => pair.Key, StringComparer.Ordinal),
        ];
}
