using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Plans.Commands;

/// <summary>COMMENT ON.</summary>
/// <param name="NameParts">The table or database.</param>
/// <param name="IsTable">Whether it is a table.</param>
/// <param name="Comment">The comment; null to drop it.</param>
public sealed record CommentOn(ValueList<string> NameParts, bool IsTable, string? Comment) : Command;
