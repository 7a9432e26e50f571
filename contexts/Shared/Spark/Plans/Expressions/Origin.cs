namespace Shared.Spark.Plans.Expressions;

/// <summary>A place in a SQL text. All origins are equal, so that expressions and plans compare by what they say, not by where.</summary>
/// <param name="SqlText">The whole text; null when the node comes from a DataFrame call.</param>
/// <param name="StartIndex">The index of the first character.</param>
/// <param name="StopIndex">The index of the last character.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The character within the line, from 0.</param>
public readonly record struct Origin(string? SqlText, int StartIndex, int StopIndex, int Line, int Column)
{
    /// <summary>Whether the place is known.</summary>
    public bool IsKnown => SqlText is not null;

    /// <summary>Always true.</summary>
    public bool Equals(Origin other) => true;

    /// <summary>Always the same.</summary>
    public override int GetHashCode() => 0;
}
