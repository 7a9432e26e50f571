using System.Text.RegularExpressions;
using Google.Rpc;
using Grpc.Core;
using Newtonsoft.Json;
using Shared.Spark.Connect.Client;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Connect.Errors;

/// <summary>A server's errors as the exceptions that the embedded engine throws, too.</summary>
internal static partial class ServerErrors
{
    internal static Exception Translate(RpcException error, ConnectionString address, CancellationToken cancellationToken)
    {
        if (error.StatusCode == StatusCode.Cancelled && cancellationToken.IsCancellationRequested)
        {
            return new OperationCanceledException("The query was cancelled.", error, cancellationToken);
        }

        return error.StatusCode switch
        {
            StatusCode.Unavailable => Connection(
                address,
                "does not answer",
                "Is the server running there, and is the port right (15002 by default)?",
                error
            ),
            StatusCode.Unauthenticated or StatusCode.PermissionDenied => Connection(
                address,
                "refused the credentials",
                "Check the token in SPARK_REMOTE (sc://host:port/;token=…).",
                error
            ),
            StatusCode.Unimplemented => Connection(
                address,
                "does not know what was asked",
                "It may be older than Spark 3.4, or no Spark Connect server.",
                error
            ),
            _ => FromSpark(error),
        };
    }

    private static SparkException Connection(ConnectionString address, string what, string hint, RpcException error) =>
        new("CONNECT", $"The Spark Connect server at {address} {what}. {hint}", error);

    private static SparkException FromSpark(RpcException error)
    {
        var info = error.GetRpcStatus()?.GetDetail<ErrorInfo>();
        var classes = info?.Metadata.GetValueOrDefault("classes") is { } json
            ? JsonConvert.DeserializeObject<string[]>(json)!
            : [info?.Reason ?? ""];
        var message = ClassPrefix().Replace(error.Status.Detail, "").TrimStart();
        var errorClass =
            info?.Metadata.GetValueOrDefault("errorClass")
            ?? (ErrorClass().Match(message) is { Success: true } match ? match.Groups[1].Value : null);
        var inner = info?.Metadata.GetValueOrDefault("stackTrace") is { } trace ? new ServerStackTrace(trace, error) : (Exception)error;
        return classes switch
        {
            _ when classes.Contains("org.apache.spark.sql.catalyst.parser.ParseException") => new ParseException(
                errorClass,
                message,
                inner
            ),
            _ when classes.Contains("org.apache.spark.sql.AnalysisException") => new AnalysisException(errorClass, message, inner),
            _ when classes.Any(name =>
                    name.StartsWith("org.apache.spark.Spark", StringComparison.Ordinal)
                    && !name.EndsWith(".SparkException", StringComparison.Ordinal)
                ) => new SparkRuntimeException(errorClass, message, inner),
            _ => new SparkException(errorClass, message, inner),
        };
    }

    // Servers put the Java class before the message: (org.apache.spark.sql.AnalysisException) [CLASS] …
    [GeneratedRegex(@"^\([\w.$]+\) ")]
    private static partial Regex ClassPrefix();

    // An error of a task stands behind what became of its stage.
    [GeneratedRegex(@"(?:^|Exception: )\[([A-Z][A-Z0-9_]*(\.[A-Z][A-Z0-9_]*)?)\]")]
    private static partial Regex ErrorClass();
}
