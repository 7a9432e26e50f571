namespace Shared.Spark.Embedded.Kernels.DateTimes.Patterns;

/// <summary>What a pattern describes.</summary>
internal enum TemporalKind
{
    /// <summary>A date: microseconds since 1970-01-01 of its midnight, in no zone.</summary>
    Date,

    /// <summary>A timestamp: microseconds since 1970-01-01 UTC.</summary>
    Instant,

    /// <summary>A timestamp_ntz: microseconds since 1970-01-01, in no zone.</summary>
    Local,
}
