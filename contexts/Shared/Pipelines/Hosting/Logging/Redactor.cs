using System.Collections;
using System.Text.Json;
using System.Text.RegularExpressions;
using Shared.Pipelines.Hosting.Contracts;

namespace Shared.Pipelines.Hosting.Logging;

/// <summary>Replaces secrets in text: all that a job writes goes through one.</summary>
public sealed partial class Redactor
{
    // A short secret, 'postgres' for one, is hidden where it is a word; inside of longer words it would only garble the text.
    private const int WordLength = 12;

    private readonly Regex? _secrets;

    /// <summary>A redactor that hides secrets.</summary>
    /// <param name="secrets">The texts to hide.</param>
    public Redactor(IEnumerable<string> secrets)
    {
        var forms = secrets.SelectMany(Forms).Where(form => form.Length > 0).Distinct();
        var patterns = forms.OrderByDescending(form => form.Length).Select(Pattern).ToList();
        _secrets = patterns.Count == 0 ? null : new Regex(string.Join('|', patterns), RegexOptions.CultureInvariant);
    }

    /// <summary>The text with <c>***</c> for every secret and for every password and token in a URL.</summary>
    public string Redact(string text)
    {
        var hidden = CredentialParameter().Replace(text, $"$1={Secret.Mask}");
        hidden = UserInformation().Replace(hidden, $"$1:{Secret.Mask}@");
        return _secrets?.Replace(hidden, Secret.Mask) ?? hidden;
    }

    /// <summary>A redactor for all secrets in a record of the environment.</summary>
    internal static Redactor For(params object?[] environments) => new(environments.SelectMany(Secrets));

    private static IEnumerable<string> Secrets(object? value) =>
        value switch
        {
            null => [],
            Secret secret => [secret.Reveal()],
            ISensitive sensitive => sensitive.SecretTexts,
            string or IEnumerable or IFormattable or Uri or Enum => [],
            _ when value.GetType() is { IsPrimitive: true } => [],
            _ => value
                .GetType()
                .GetProperties()
                .Where(property => property.GetIndexParameters().Length == 0)
                .SelectMany(property => Secrets(property.GetValue(value))),
        };

    private static IEnumerable<string> Forms(string secret) =>
        [
            secret,
            Uri.EscapeDataString(secret),
            JsonSerializer.Serialize(secret)[1..^1],
            secret.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal),
        ];

    private static string Pattern(string secret)
    {
        var escaped = Regex.Escape(secret);
        if (secret.Length >= WordLength)
        {
            return escaped;
        }

        var before = char.IsLetterOrDigit(secret[0]) ? @"(?<![\p{L}\p{Nd}])" : "";
        var after = char.IsLetterOrDigit(secret[^1]) ? @"(?![\p{L}\p{Nd}])" : "";
        return before + escaped + after;
    }

    [GeneratedRegex(@"\b(password|passwd|pwd|token|secret|secretkey|access_token)=([^&;\s'""\)\]]+)", RegexOptions.IgnoreCase)]
    private static partial Regex CredentialParameter();

    [GeneratedRegex(@"(://[^/\s:@]+):[^/\s@]+@")]
    private static partial Regex UserInformation();
}
