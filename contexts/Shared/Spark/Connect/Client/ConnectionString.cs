using System.Globalization;

namespace Shared.Spark.Connect.Client;

/// <summary>
/// Where a Spark Connect server is and how it is asked: <c>sc://host:port/;token=…;use_ssl=true;user_id=…</c>.
/// See https://github.com/apache/spark/blob/v3.5.7/connector/connect/docs/client-connection-string.md. The token never shows in its text.
/// </summary>
public sealed record ConnectionString
{
    private const int DefaultPort = 15002;

    private static readonly string[] s_known = ["token", "use_ssl", "user_id", "user_agent", "session_id"];

    private ConnectionString(string host, int port) => (Host, Port) = (host, port);

    /// <summary>The server's name or address.</summary>
    public string Host { get; }

    /// <summary>The server's port.</summary>
    public int Port { get; }

    /// <summary>Whether the connection is encrypted: when said so, or when there is a token.</summary>
    public bool UseSsl { get; private init; }

    /// <summary>The bearer token; null for none.</summary>
    public string? Token { get; private init; }

    /// <summary>The user; the operating system's one unless said.</summary>
    public string UserId { get; private init; } = Environment.UserName;

    /// <summary>What the client calls itself.</summary>
    public string UserAgent { get; private init; } = "spark-csharp";

    /// <summary>The session to join; null for a new one.</summary>
    public string? SessionId { get; private init; }

    /// <summary>Other parameters, sent as headers.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; private init; } = new Dictionary<string, string>();

    /// <summary>The server's address.</summary>
    public Uri Address => new UriBuilder(UseSsl ? Uri.UriSchemeHttps : Uri.UriSchemeHttp, Host, Port).Uri;

    /// <summary>Reads a connection string.</summary>
    /// <exception cref="ArgumentException">It is none; the message says what is wrong and never holds the token.</exception>
    public static ConnectionString Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.StartsWith("sc://", StringComparison.Ordinal))
        {
            throw Invalid("it must begin with 'sc://'");
        }

        var rest = text["sc://".Length..];
        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        var (authority, path) = slash < 0 ? (rest, "") : (rest[..slash], rest[(slash + 1)..]);
        if (path.Length > 0 && !path.StartsWith(';'))
        {
            throw Invalid("a path must be empty; parameters stand behind '/;'");
        }

        var (host, port) = ParseAuthority(authority);
        var parameters = ParseParameters(path);
        var token = parameters.GetValueOrDefault("token");
        return new ConnectionString(host, port)
        {
            Token = token,
            UseSsl = parameters.TryGetValue("use_ssl", out var useSsl) ? ParseBoolean("use_ssl", useSsl) : token is not null,
            UserId = parameters.GetValueOrDefault("user_id") ?? Environment.UserName,
            UserAgent = parameters.GetValueOrDefault("user_agent") ?? "spark-csharp",
            SessionId = parameters.TryGetValue("session_id", out var session) ? ParseSession(session) : null,
            Headers = parameters.Where(parameter => !s_known.Contains(parameter.Key)).ToDictionary(),
        };
    }

    /// <summary>The address, without the token and the other parameters.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"sc://{Host}:{Port}");

    private static (string Host, int Port) ParseAuthority(string authority)
    {
        var colon = authority.LastIndexOf(':');
        var isPort = colon >= 0 && authority.IndexOf(']', colon) < 0;
        var host = isPort ? authority[..colon] : authority;
        if (host.Length == 0)
        {
            throw Invalid("it names no host");
        }

        if (!isPort)
        {
            return (host, DefaultPort);
        }

        return
            int.TryParse(authority.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            && port is > 0 and <= 65535
            ? (host, port)
            : throw Invalid("its port is no number from 1 to 65535");
    }

    private static Dictionary<string, string> ParseParameters(string path)
    {
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var parameter in path.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = parameter.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
            {
                throw Invalid("its parameters must be 'key=value', divided by ';'");
            }

            parameters[parameter[..equals]] = Uri.UnescapeDataString(parameter[(equals + 1)..]);
        }

        return parameters;
    }

    private static bool ParseBoolean(string name, string value) =>
        bool.TryParse(value, out var result) ? result : throw Invalid($"'{name}' must be true or false");

    private static string ParseSession(string value) =>
        Guid.TryParse(value, out var id) ? id.ToString() : throw Invalid("'session_id' must be a UUID");

    private static ArgumentException Invalid(string reason) =>
        new($"The Spark Connect address is wrong: {reason}. It looks like sc://host:15002/;use_ssl=true;token=…;user_id=me.");
}
