using System.Text.Encodings.Web;
using System.Text.Json;

namespace Salesforce.SampleData;

/// <summary>Accounts as Spark reads JSON: an object a line.</summary>
internal static class AccountsFile
{
    private static readonly JsonSerializerOptions s_options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    };

    // Beside it first, so that nobody reads half a file.
    internal static void Write(string path, IEnumerable<Account> accounts)
    {
        var unfinished = path + ".tmp";
        File.WriteAllLines(unfinished, accounts.Select(account => JsonSerializer.Serialize(account, s_options)));
        File.Move(unfinished, path, overwrite: true);
    }
}
