using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Catalyst.Analysis;

/// <summary>A column that was found by its position.</summary>
/// <param name="Column">The column.</param>
internal sealed record OrdinalColumn(AttributeReference Column) : Expression;
