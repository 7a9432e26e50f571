using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Plans.Commands;

/// <summary>Where a <see cref="Write"/> goes.</summary>
public abstract record WriteTarget
{
    /// <summary>A path, or what the options name when it is null.</summary>
    /// <param name="Path">The path.</param>
    public sealed record ToPath(string? Path) : WriteTarget;

    /// <summary>A table of the catalog.</summary>
    /// <param name="NameParts">Its name.</param>
    /// <param name="Insert">Whether rows are put into a table that exists, by position.</param>
    public sealed record ToTable(ValueList<string> NameParts, bool Insert) : WriteTarget;
}
