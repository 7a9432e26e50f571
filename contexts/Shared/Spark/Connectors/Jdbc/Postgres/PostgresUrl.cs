using System.Globalization;
using Npgsql;

namespace Shared.Spark.Connectors.Jdbc.Postgres;

/// <summary>
/// URLs of PostgreSQL's JDBC driver, <c>jdbc:postgresql://host:port/database?parameter=value&amp;…</c>.
/// See https://jdbc.postgresql.org/documentation/use/. Parameters that only tune that driver mean nothing here and are passed over.
/// </summary>
internal static class PostgresUrl
{
    private const string Prefix = "jdbc:postgresql:";
    private const int DefaultPort = 5432;

    /// <summary>The same for Npgsql.</summary>
    /// <exception cref="ArgumentException">The URL is none.</exception>
    internal static string ToConnectionString(JdbcOptions options)
    {
        var (location, query) = Cut(options.Url[Prefix.Length..], '?');
        var builder = new NpgsqlConnectionStringBuilder
        {
            Host = "localhost",
            Port = DefaultPort,
            Pooling = false,
            IncludeErrorDetail = false,
            CommandTimeout = 0,
            ApplicationName = "Spark",
        };
        SetLocation(builder, location);
        foreach (var (name, value) in Parameters(query).Concat(options.ConnectionProperties))
        {
            Set(builder, name, value);
        }

        builder.Database ??= builder.Username;
        return builder.ConnectionString;
    }

    private static void SetLocation(NpgsqlConnectionStringBuilder builder, string location)
    {
        if (!location.StartsWith("//", StringComparison.Ordinal))
        {
            builder.Database = location is "" or "/" ? null : Uri.UnescapeDataString(location);
            return;
        }

        var (hosts, database) = Cut(location[2..], '/');
        if (hosts.LastIndexOf('@') is >= 0 and var at)
        {
            var (user, password) = Cut(hosts[..at], ':');
            builder.Username = Uri.UnescapeDataString(user);
            builder.Password = password.Length > 0 ? Uri.UnescapeDataString(password) : null;
            hosts = hosts[(at + 1)..];
        }

        builder.Database = database.Length > 0 ? Uri.UnescapeDataString(database) : null;
        if (hosts.Contains(',', StringComparison.Ordinal))
        {
            builder.Host = hosts;
            return;
        }

        var colon = hosts.LastIndexOf(':');
        var hasPort = colon > hosts.LastIndexOf(']');
        if (hasPort)
        {
            builder.Port =
                int.TryParse(hosts[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and < 65536
                    ? port
                    : throw new ArgumentException($"the port '{hosts[(colon + 1)..]}' is none");
        }

        var host = (hasPort ? hosts[..colon] : hosts).Trim('[', ']');
        builder.Host = host.Length > 0 ? host : "localhost";
    }

    private static IEnumerable<KeyValuePair<string, string>> Parameters(string query) =>
        from pair in query.Split('&', StringSplitOptions.RemoveEmptyEntries)
        let parts = Cut(pair, '=')
        select KeyValuePair.Create(Uri.UnescapeDataString(parts.Left), Uri.UnescapeDataString(parts.Right));

    private static void Set(NpgsqlConnectionStringBuilder builder, string name, string value)
    {
        switch (name.ToLowerInvariant())
        {
            case "user":
                builder.Username = value;
                break;
            case "password":
                builder.Password = value;
                break;
            case "ssl":
                builder.SslMode = value is "" or "true" ? SslMode.VerifyFull : builder.SslMode;
                break;
            case "sslmode":
                builder.SslMode = ToSslMode(value);
                break;
            case "sslrootcert":
                builder.RootCertificate = value;
                break;
            case "sslcert":
                builder.SslCertificate = value;
                break;
            case "sslkey":
                builder.SslKey = value;
                break;
            case "sslpassword":
                builder.SslPassword = value;
                break;
            case "connecttimeout" or "logintimeout":
                builder.Timeout = Seconds(name, value);
                break;
            case "currentschema":
                builder.SearchPath = value;
                break;
            case "applicationname":
                builder.ApplicationName = value;
                break;
            case "options":
                builder.Options = value;
                break;
            case "targetservertype":
                builder.TargetSessionAttributes = value.ToLowerInvariant() switch
                {
                    "primary" or "master" => "primary",
                    "secondary" or "slave" => "standby",
                    "prefersecondary" or "preferslave" => "prefer-standby",
                    "preferprimary" => "prefer-primary",
                    _ => "any",
                };
                break;
        }
    }

    private static SslMode ToSslMode(string value) =>
        value.ToLowerInvariant() switch
        {
            "disable" => SslMode.Disable,
            "allow" => SslMode.Allow,
            "prefer" => SslMode.Prefer,
            "require" => SslMode.Require,
            "verify-ca" => SslMode.VerifyCA,
            "verify-full" => SslMode.VerifyFull,
            _ => throw new ArgumentException(
                $"the parameter sslmode is '{value}'; it may be disable, allow, prefer, require, verify-ca or verify-full"
            ),
        };

    private static int Seconds(string name, string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= 1024
            ? seconds
            : throw new ArgumentException($"the parameter {name} is '{value}'; it must be seconds, 0 to 1024");

    private static (string Left, string Right) Cut(string text, char separator) =>
        text.IndexOf(separator, StringComparison.Ordinal) is >= 0 and var at ? (text[..at], text[(at + 1)..]) : (text, "");
}
