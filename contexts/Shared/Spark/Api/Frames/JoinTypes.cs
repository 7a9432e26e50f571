using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Api.Frames;

/// <summary>Reads the names of joins. See Spark's <c>JoinType.apply</c>.</summary>
internal static class JoinTypes
{
    internal static JoinType Parse(string name) =>
        name.ToLowerInvariant().Replace("_", "", StringComparison.Ordinal) switch
        {
            "inner" => JoinType.Inner,
            "outer" or "full" or "fullouter" => JoinType.FullOuter,
            "leftouter" or "left" => JoinType.LeftOuter,
            "rightouter" or "right" => JoinType.RightOuter,
            "leftsemi" or "semi" => JoinType.LeftSemi,
            "leftanti" or "anti" => JoinType.LeftAnti,
            "cross" => JoinType.Cross,
            _ => throw new ArgumentException(
                $"Unsupported join type '{name}'. Supported join types include: 'inner', 'outer', 'full', 'fullouter', 'full_outer', 'leftouter', 'left', "
                    + "'left_outer', 'rightouter', 'right', 'right_outer', 'leftsemi', 'left_semi', 'semi', 'leftanti', 'left_anti', 'anti', 'cross'.",
                nameof(name)
            ),
        };
}
