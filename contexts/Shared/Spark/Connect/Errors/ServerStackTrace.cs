namespace Shared.Spark.Connect.Errors;

/// <summary>
/// Where on the server an error came from; sent when <c>spark.sql.connect.serverStacktrace.enabled</c> (or 3.5's
/// <c>pyspark.jvmStacktrace</c>) is on.
/// </summary>
/// <param name="trace">Java's stack trace.</param>
/// <param name="innerException">The error of the call.</param>
public sealed class ServerStackTrace(string trace, Exception innerException) : Exception(trace, innerException);
