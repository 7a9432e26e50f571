using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Plans.Expressions;

/// <summary>A call of a C# function.</summary>
/// <param name="Function">The function.</param>
/// <param name="Arguments">The arguments.</param>
public sealed record InlineUserDefinedFunction(UserDefinedFunction Function, ValueList<Expression> Arguments) : Expression;
