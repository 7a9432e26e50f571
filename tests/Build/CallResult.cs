namespace BuildTests;

/// <summary>What a call of build.sh gave.</summary>
public sealed record CallResult(int ExitCode, string Output, string Error, TimeSpan Duration)
{
    public string LastLine => Output.TrimEnd().Split('\n')[^1].Trim();
}
