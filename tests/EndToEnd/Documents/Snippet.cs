namespace EndToEnd.Tests.Documents;

/// <summary>A fenced block of a document.</summary>
/// <param name="Document">The document.</param>
/// <param name="Line">The line of the fence, from 1.</param>
/// <param name="Info">What stands behind the fence: <c>csharp run</c>.</param>
/// <param name="Text">What is in it.</param>
internal sealed record Snippet(string Document, int Line, string Info, string Text)
{
    internal bool IsCSharp => Info == "csharp" || Info.StartsWith("csharp ", StringComparison.Ordinal);

    public override string ToString() => $"{Document}:{Line}";
}
