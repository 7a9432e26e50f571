using Microsoft.Spark.Sql.Expressions;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Api.Windows;

/// <summary>Makes the ends of frames of what <see cref="WindowSpec"/> is given.</summary>
internal static class FrameBoundaries
{
    internal static Expression UnboundedPreceding { get; } = UnresolvedFunction.Call("unboundedpreceding");

    internal static Expression CurrentRow { get; } = UnresolvedFunction.Call("currentrow");

    internal static Expression UnboundedFollowing { get; } = UnresolvedFunction.Call("unboundedfollowing");

    /// <summary>Rows are counted by ints.</summary>
    internal static FrameBoundary OfRows(long value) =>
        value is 0 or long.MinValue or long.MaxValue ? OfSpecial(value)
        : value is >= int.MinValue and <= int.MaxValue
            ? new FrameBoundary(FrameBoundaryKind.Value, new Literal((int)value, DataTypes.IntegerType))
        : throw new ArgumentOutOfRangeException(nameof(value), value, "The boundary of a frame of rows must be an int.");

    internal static FrameBoundary OfRange(long value) =>
        value is 0 or long.MinValue or long.MaxValue
            ? OfSpecial(value)
            : new FrameBoundary(
                FrameBoundaryKind.Value,
                value is >= int.MinValue and <= int.MaxValue
                    ? new Literal((int)value, DataTypes.IntegerType)
                    : new Literal(value, DataTypes.LongType)
            );

    internal static FrameBoundary Of(Expression expression) =>
        expression == UnboundedPreceding || expression == UnboundedFollowing ? new FrameBoundary(FrameBoundaryKind.Unbounded)
        : expression == CurrentRow ? new FrameBoundary(FrameBoundaryKind.CurrentRow)
        : new FrameBoundary(FrameBoundaryKind.Value, expression);

    private static FrameBoundary OfSpecial(long value) => new(value == 0 ? FrameBoundaryKind.CurrentRow : FrameBoundaryKind.Unbounded);
}
