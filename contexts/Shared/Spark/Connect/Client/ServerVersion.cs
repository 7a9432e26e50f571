using System.Globalization;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Connect.Client;

/// <summary>Which servers this client speaks with.</summary>
internal static class ServerVersion
{
    private static readonly Version s_oldest = new(3, 4);

    internal static void Check(string version, ConnectionString address)
    {
        var digits = string.Join('.', version.Split('.', '-').Take(2));
        if (Version.TryParse(digits, out var parsed) && parsed < s_oldest)
        {
            throw new SparkException(
                "CONNECT",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The Spark Connect server at {address} is Spark {version}; this client needs {s_oldest} or later."
                )
            );
        }
    }
}
