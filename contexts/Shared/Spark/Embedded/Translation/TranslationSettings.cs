namespace Shared.Spark.Embedded.Translation;

/// <summary>The settings of a session that queries are computed by.</summary>
internal sealed record TranslationSettings
{
    /// <summary><c>spark.sql.session.timeZone</c>.</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>What values of functions depend on.</summary>
    public Functions.FunctionBehavior Functions { get; init; } = Embedded.Functions.FunctionBehavior.Default;

    /// <summary><c>spark.sql.legacy.nullInEmptyListBehavior</c>: NULL in an empty list is NULL.</summary>
    public bool NullInEmptyListIsNull { get; init; } = true;
}
