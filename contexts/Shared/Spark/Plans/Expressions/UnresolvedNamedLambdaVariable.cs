using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Plans.Expressions;

/// <summary>A parameter of a lambda, or its use.</summary>
/// <param name="NameParts">The name and the fields behind it.</param>
public sealed record UnresolvedNamedLambdaVariable(ValueList<string> NameParts) : Expression;
