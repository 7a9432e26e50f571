using Microsoft.Spark.Sql.Types;

namespace Shared.Spark.Plans.Expressions;

/// <summary>A conversion that the user asked for.</summary>
/// <param name="Child">What is converted.</param>
/// <param name="Type">To what.</param>
/// <param name="Mode">How a failure is treated; null for what <c>spark.sql.ansi.enabled</c> says.</param>
public sealed record Cast(Expression Child, DataType Type, EvalMode? Mode = null) : Expression;
