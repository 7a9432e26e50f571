namespace Shared.Spark.Plans.Expressions;

/// <summary>A parameter marker: <c>:name</c> or <c>?</c>.</summary>
/// <param name="Name">The name; null when it goes by position.</param>
/// <param name="Position">The character in the text where it stands.</param>
public sealed record Parameter(string? Name, int Position) : Expression;
