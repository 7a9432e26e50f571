namespace Microsoft.Spark.Sql.Types;

/// <summary>Intervals of months, days and microseconds. Neither comparable nor writable, as in Spark.</summary>
public sealed class CalendarIntervalType : DataType
{
    /// <inheritdoc/>
    public override string TypeName => "interval";
}
