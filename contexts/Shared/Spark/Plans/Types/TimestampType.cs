namespace Microsoft.Spark.Sql.Types;

/// <summary>Instants with microseconds, shown in the session's time zone.</summary>
public sealed class TimestampType : AtomicType;
