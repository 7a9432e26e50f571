namespace Shared.Spark.Plans.Commands;

/// <summary>SET: changes or shows settings.</summary>
/// <param name="Key">The setting; null to show all that are set, <c>-v</c> to show all there are.</param>
/// <param name="Value">Its new value; null to show it.</param>
public sealed record SetConfiguration(string? Key, string? Value) : Command;
