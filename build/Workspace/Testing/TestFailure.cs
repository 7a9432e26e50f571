namespace Workspace.Testing;

/// <summary>A test that failed, or a test program that did.</summary>
internal sealed record TestFailure(string Name, string Message, string? StackTrace, string? Output);
