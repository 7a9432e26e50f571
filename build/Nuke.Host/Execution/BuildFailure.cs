namespace Nuke.Common.Execution;

/// <summary>A mistake in how the build was called or set up: its message is all that the user needs.</summary>
internal sealed class BuildFailure(string message) : Exception(message);
