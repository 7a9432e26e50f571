using Shared.Pipelines.Hosting.Contracts;

namespace Shared.Pipelines.Hosting.Sessions;

/// <summary>
/// The address of a Spark Connect server: <c>sc://host:port/;token=…;use_ssl=true</c>. See
/// https://github.com/apache/spark/blob/v3.5.7/connector/connect/docs/client-connection-string.md. Prints without its token.
/// </summary>
public sealed record SparkRemote : IParsable<SparkRemote>, ISensitive
{
    private const string TokenParameter = "token";

    /// <summary>Makes an address.</summary>
    /// <param name="value">The whole text.</param>
    /// <exception cref="FormatException">It is none.</exception>
    public SparkRemote(string value)
    {
        if (!Uri.TryCreate(value, UriKind.Absolute, out var uri) || uri.Scheme != "sc" || uri.Host.Length == 0)
        {
            throw new FormatException(
                "is no address of a Spark Connect server: sc://host:port, with parameters sc://host:port/;use_ssl=true;user_id=name"
            );
        }

        Value = value;
    }

    /// <summary>The whole text, with its token.</summary>
    public string Value { get; }

    /// <inheritdoc/>
    public IEnumerable<string> SecretTexts =>
        Parameters
            .Where(parameter => parameter.StartsWith(TokenParameter + "=", StringComparison.OrdinalIgnoreCase))
            .Select(parameter => parameter[(TokenParameter.Length + 1)..])
            .SelectMany(token => new[] { token, Uri.UnescapeDataString(token) })
            .Where(token => token.Length > 0)
            .Distinct();

    private string[] Parameters => Value.Split(';')[1..];

    /// <inheritdoc/>
    public static SparkRemote Parse(string s, IFormatProvider? provider) => new(s);

    /// <inheritdoc/>
    public static bool TryParse(string? s, IFormatProvider? provider, out SparkRemote result)
    {
        try
        {
            result = new SparkRemote(s ?? "");
            return true;
        }
        catch (FormatException)
        {
            result = null!;
            return false;
        }
    }

    /// <summary>The address with its token hidden.</summary>
    public override string ToString() =>
        SecretTexts.Aggregate(Value, (text, token) => text.Replace($"={token}", $"={Secret.Mask}", StringComparison.Ordinal));
}
