namespace Shared.Spark.Embedded.Kernels.DateTimes.Patterns;

/// <summary>A part of a <see cref="DateTimePattern"/>.</summary>
internal abstract record PatternPart
{
    /// <summary>Text that stands for itself.</summary>
    internal sealed record Literal(string Text) : PatternPart;

    /// <summary>A field: a letter, repeated.</summary>
    internal sealed record Field(char Letter, int Count) : PatternPart
    {
        /// <summary>Whether text has it as digits.</summary>
        internal bool IsNumber =>
            Letter is 'y' or 'd' or 'D' or 'h' or 'H' or 'k' or 'K' or 'm' or 's' or 'S' or 'F'
            || (Letter is 'M' or 'L' or 'Q' or 'q' && Count <= 2);
    }

    /// <summary>What may be missing.</summary>
    internal sealed record Optional(IReadOnlyList<PatternPart> Parts) : PatternPart;
}
