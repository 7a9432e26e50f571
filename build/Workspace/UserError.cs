namespace Workspace;

/// <summary>A mistake of the caller: the message says what is wrong, where, and what would be right.</summary>
internal sealed class UserError(string message) : Exception(message);
