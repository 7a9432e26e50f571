namespace Shared.Spark.Embedded.Session;

/// <summary>A setting that Spark knows.</summary>
/// <param name="Key">Its name.</param>
/// <param name="Default">Its default; null for none.</param>
/// <param name="Since">The version of Spark that brought it.</param>
/// <param name="Meaning">What it is for; empty for settings that Spark does not document.</param>
internal sealed record SettingDefinition(string Key, string? Default, string Since, string Meaning)
{
    /// <summary>Whether <c>SET -v</c> shows it.</summary>
    internal bool IsPublic => Meaning.Length > 0;
}
