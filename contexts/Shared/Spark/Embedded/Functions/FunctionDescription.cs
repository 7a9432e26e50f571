namespace Shared.Spark.Embedded.Functions;

/// <summary>What DESCRIBE FUNCTION says of a function.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ClassName">The class that stands for it in Spark; null for what is no more than a notation.</param>
/// <param name="Usage">What it does.</param>
/// <param name="Extended">Its arguments, examples and the like, as DESCRIBE FUNCTION EXTENDED prints them.</param>
internal sealed record FunctionDescription(string Name, string? ClassName, string Usage, string Extended);
