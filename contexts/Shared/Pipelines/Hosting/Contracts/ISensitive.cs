namespace Shared.Pipelines.Hosting.Contracts;

/// <summary>A value that has secrets inside, such as a URL with a password: the host hides them wherever text leaves the job.</summary>
public interface ISensitive
{
    /// <summary>The texts to hide.</summary>
    IEnumerable<string> SecretTexts { get; }
}
