namespace Shared.Spark.Plans.Commands;

/// <summary>SHOW CURRENT DATABASE.</summary>
public sealed record ShowCurrentNamespace : Command;
