using Microsoft.Spark.Sql.Types;

namespace Shared.Spark.Plans.Expressions;

/// <summary>A constant.</summary>
/// <param name="Value">
/// As <see cref="Microsoft.Spark.Sql.Row"/> holds it, but for dates (int days since 1970-01-01), timestamps and day-time intervals (long
/// microseconds), year-month intervals (int months), decimals (<see cref="Shared.Spark.Plans.Columnar.Decimal128"/>): as vectors hold them.
/// Arrays are <c>object[]</c>, maps <c>KeyValuePair&lt;object, object&gt;[]</c> in order, structs <c>object[]</c>.
/// </param>
/// <param name="Type">Its type.</param>
public sealed record Literal(object? Value, DataType Type) : Expression;
