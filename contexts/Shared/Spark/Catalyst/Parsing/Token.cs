namespace Shared.Spark.Catalyst.Parsing;

/// <summary>A piece of the text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">The index of its first character.</param>
/// <param name="End">The index behind its last character.</param>
/// <param name="Partner">The index of the token that closes this opening parenthesis; 0 when none does.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int End, int Partner = 0);
