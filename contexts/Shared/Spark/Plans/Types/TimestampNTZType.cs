namespace Microsoft.Spark.Sql.Types;

/// <summary>Local date-times with microseconds, without a time zone.</summary>
public sealed class TimestampNTZType : AtomicType
{
    /// <inheritdoc/>
    public override string TypeName => "timestamp_ntz";
}
