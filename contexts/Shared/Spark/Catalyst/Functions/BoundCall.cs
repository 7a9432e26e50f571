using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Catalyst.Functions;

/// <summary>What a <see cref="Signature"/> makes of arguments.</summary>
/// <param name="Arguments">The arguments with their coercions.</param>
/// <param name="Type">The type of the value; for a generator the struct of its columns.</param>
/// <param name="IsNullable">Whether the value may be null.</param>
public sealed record BoundCall(ValueList<TypedExpression> Arguments, DataType Type, bool IsNullable);
