using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Catalyst.Functions;

/// <summary>A parameter that callers may name: <c>mask(str => 'x')</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Default">The value when a call leaves it out; null when a call must not.</param>
public sealed record FunctionParameter(string Name, Literal? Default = null);
