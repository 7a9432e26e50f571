namespace Shared.Spark.Plans.Commands;

/// <summary>The kinds of views.</summary>
public enum ViewKind
{
    /// <summary>In the catalog.</summary>
    Persisted,

    /// <summary>In the session.</summary>
    Temporary,

    /// <summary>In all sessions of the application.</summary>
    GlobalTemporary,
}
